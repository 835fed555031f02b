/// A yearly review as somebody enters it.
package struct ReviewEntry: Hashable, Sendable {
  package var review: Review
  /// The review of the same year that this one takes the place of.
  package var corrects: EventNumber?
  /// Why, where it takes the place of another.
  package var reason: String?

  package init(review: Review, corrects: EventNumber? = nil, reason: String? = nil) {
    self.review = review
    self.corrects = corrects
    self.reason = reason
  }
}

extension Policy {
  /// Whether the policy may be reviewed so. Throws what `YearlyFacts.decide` throws.
  package func decide(
    _ entry: ReviewEntry, in plan: PlanFacts?, on today: CivilDate
  ) throws(Rejection) -> Decision {
    if entry.review.cost != nil { throw .costOfPolicy(code) }
    return try reviews.decide(entry, closings, in: plan, on: today)
  }
}

extension Project {
  /// Whether the project may be reviewed so. Throws what `YearlyFacts.decide` throws.
  package func decide(
    _ entry: ReviewEntry, in plan: PlanFacts?, on today: CivilDate
  ) throws(Rejection) -> Decision {
    try reviews.decide(entry, closings, in: plan, on: today)
  }
}

extension YearlyFacts<Review> {
  /// Whether a year may be reviewed so.
  ///
  /// Throws `emptyText` without a narrative, `outsidePlan`, `yearAhead`, `partEnded` for a year in
  /// which the thing was no more, `alreadyReviewed` where the review in the way is not named,
  /// `noSuchReview` where another one is, of a correction `reasonRequired`.
  fileprivate func decide(
    _ entry: ReviewEntry, _ closings: Timeline<CivilDate, PartClosed>, in plan: PlanFacts?,
    on today: CivilDate
  ) throws(Rejection) -> Decision {
    var review = entry.review
    let year = review.fiscalYear
    let code = review.of.code
    review.narrative = review.narrative.flatMap(nonblank)
    if review.narrative == nil { throw .emptyText("--narrative") }
    try plan.checkCovers(year)
    guard year.firstDay <= today else { throw .yearAhead(code, year) }
    if let end = closings.current(at: year.firstDay) {
      throw .partEnded(code, since: end.content.effective, end.occurrence)
    }
    let present = current(in: year)
    guard let number = entry.corrects else {
      if let present { throw .alreadyReviewed(code, year, present) }
      return Decision([.reviewRecorded(ReviewRecorded(review: review))])
    }
    guard present?.occurrence.number == number else { throw .noSuchReview(code, year, number) }
    guard let reason = entry.reason.flatMap(nonblank) else { throw .reasonRequired(code) }
    return Decision([
      .reviewCorrected(ReviewCorrected(review: review, replaces: number, reason: reason))
    ])
  }
}
