/// What a person judges of an indicator's year.
package struct JudgementEntry: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var judgement: Judgement
  package var stage: SignOffStage
  package var comment: String
  /// The judgement of the same year and stage that this one takes the place of.
  package var replaces: EventNumber?

  package init(
    fiscalYear: FiscalYear, judgement: Judgement, stage: SignOffStage, comment: String,
    replaces: EventNumber? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.judgement = judgement
    self.stage = stage
    self.comment = comment
    self.replaces = replaces
  }
}

extension Indicator {
  /// What counts of what people judged of a year: the planning division's judgement, else the
  /// department's.
  package func judgement(in year: FiscalYear) -> Fact<IndicatorJudged>? {
    judgement(in: year, by: .planning) ?? judgement(in: year, by: .department)
  }

  /// What stands of one stage.
  package func judgement(in year: FiscalYear, by stage: SignOffStage) -> Fact<IndicatorJudged>? {
    judgements.years[year]?.last { $0.content.stage == stage }
  }

  /// Whether a person may judge a year so.
  ///
  /// Throws `emptyText` without a comment, `outsidePlan`, `indicatorClosed`, `yearAhead`,
  /// `alreadyJudged` where the judgement in the way is not named, `noSuchJudgement` where another
  /// one is.
  func decide(
    _ entry: JudgementEntry, in plan: PlanFacts?, on today: CivilDate
  ) throws(Rejection) -> Decision {
    let year = entry.fiscalYear
    guard let comment = nonblank(entry.comment) else { throw .emptyText("--comment") }
    try plan.checkCovers(year)
    try checkOpen(in: year)
    guard year.firstDay <= today else { throw .yearAhead(code.text, year) }
    let present = judgement(in: year, by: entry.stage)
    if present?.occurrence.number != entry.replaces {
      if let number = entry.replaces {
        throw .noSuchJudgement(code, year, entry.stage, number)
      }
      if let present { throw .alreadyJudged(code, year, present) }
    }
    var notices: [Notice] = []
    if entry.stage == .department, let above = judgement(in: year, by: .planning) {
      notices.append(.judgementOverruled(code, above))
    }
    return Decision(
      [
        .indicatorJudged(
          IndicatorJudged(
            indicator: code, fiscalYear: year, judgement: entry.judgement, stage: entry.stage,
            replaces: entry.replaces, comment: comment))
      ], notices: notices)
  }
}
