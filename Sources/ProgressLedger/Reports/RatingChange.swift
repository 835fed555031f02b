package import PlanDomain

/// An indicator's year that two reports tell differently, and what made the difference.
///
/// Only what is said counts, not which event says it: a figure that was corrected and corrected
/// back differs in nothing.
package struct RatingChange: Hashable, Sendable {
  package var indicator: IndicatorCode
  /// Nil where that report knows nothing of it.
  package var from: Assessment?
  package var to: Assessment?
  /// In the order of `ChangeCause.Kind`, of each kind the oldest first; never empty.
  package var causes: [ChangeCause]
  /// Those of the figure, or of why there is none; empty where it is stated as before.
  package var causesOfFigure: [ChangeCause] = []
  /// Those of the rating and of the number behind it; empty where it is judged as before.
  package var causesOfRating: [ChangeCause] = []

  /// The year that is told differently; of two reports of different years the later one's.
  package var fiscalYear: FiscalYear? { (to ?? from)?.fiscalYear }

  /// The kinds of its causes, each once.
  package var kinds: [ChangeCause.Kind] { causes.kinds }

  /// Whether the rating itself became another one.
  package var isRerated: Bool { from?.rating != to?.rating || from?.reason != to?.reason }

  /// Whether the rating, or the number or the judgement behind it, became another one.
  package var isJudgedOtherwise: Bool { from?.verdict != to?.verdict }

  /// Whether another judgement of a person counts, or none any more.
  package var isJudgedByAnother: Bool { from?.judged != to?.judged }

  /// Whether neither has a figure, and all that differs is whether one is due by now: the year was
  /// over, or its last day came or was moved.
  package var isDueOtherwise: Bool {
    kinds == [.time] && [from, to].allSatisfy { $0?.isStillToCome == true }
  }
}

extension [ChangeCause] {
  /// The kinds of the causes, each once.
  package var kinds: [ChangeCause.Kind] {
    ChangeCause.Kind.allCases.filter { kind in contains { $0.kind == kind } }
  }
}

extension Assessment {
  /// Whether a figure of the year may come, late or in time.
  fileprivate var isStillToCome: Bool {
    absence.map { [.notDue, .notAsked, .notReported].contains($0) } ?? false
  }

  /// The figure with its firmness and unit, or why there is none; nil where nothing is stated.
  var stated: FactValue? { measurement?.content.value }

  /// What a person judged and at which stage, whatever was said beside it.
  var judged: [String]? {
    (judgement?.content).map { [$0.judgement.rawValue, $0.stage.rawValue] }
  }

  /// What came of the judging.
  struct Verdict: Hashable {
    var rating: Rating
    var reason: ReasonCode?
    var rate: Ratio?
    var headroom: Quantity?
    var judged: [String]?
  }

  var verdict: Verdict {
    Verdict(rating: rating, reason: reason, rate: rate, headroom: headroom, judged: judged)
  }

  /// What a table of changes tells of a year: the verdict, and what is stated and aimed at.
  struct Told: Hashable {
    var verdict: Verdict
    var stated: FactValue?
    var target: Target?
    var baseline: Baseline?
    var version: Int
    var unit: UnitLabel
    var direction: Direction
    var closedAfter: FiscalYear?
    var successor: IndicatorCode?
  }

  var told: Told {
    Told(
      verdict: verdict, stated: stated, target: target?.content.target,
      baseline: baseline?.content.baseline, version: version, unit: unit, direction: direction,
      closedAfter: closedAfter, successor: successor)
  }
}

extension PlanReport {
  /// What another report tells differently, year by year up to the earlier of both their years: by
  /// policy, code and year.
  package func changes(to other: PlanReport) -> [RatingChange] {
    let last = min(moment.asOf, other.moment.asOf)
    let finder = CauseFinder(self, other)
    return pairs(with: other).flatMap { from, to in
      let years = Set(((from?.years ?? []) + (to?.years ?? [])).map(\.fiscalYear))
      return years.filter { $0 <= last }.sorted().compactMap { year in
        finder.change(from?.assessment(of: year), to?.assessment(of: year))
      }
    }
  }

  /// How every indicator stands in the year of another report against the year of this one.
  package func progress(to other: PlanReport) -> [RatingChange] {
    let finder = CauseFinder(self, other)
    return pairs(with: other).compactMap { from, to in
      finder.progress(from?.assessment, to?.assessment)
    }
  }

  private func pairs(with other: PlanReport) -> [(from: IndicatorReport?, to: IndicatorReport?)] {
    let mine = Dictionary(uniqueKeysWithValues: indicators.map { ($0.code, $0) })
    let others = Dictionary(uniqueKeysWithValues: other.indicators.map { ($0.code, $0) })
    return Set(mine.keys).union(others.keys).sorted().map { (mine[$0], others[$0]) }
  }

  /// Every indicator, by policy and code.
  package var indicators: [IndicatorReport] { policies.flatMap(\.indicators) }
}

extension IndicatorReport {
  fileprivate func assessment(of year: FiscalYear) -> Assessment? {
    years.first { $0.fiscalYear == year }?.assessment
  }
}
