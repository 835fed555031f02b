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

  /// The year that is told differently; of two reports of different years the later one's.
  package var fiscalYear: FiscalYear? { (to ?? from)?.fiscalYear }

  /// The kinds of its causes, each once.
  package var kinds: [ChangeCause.Kind] { causes.kinds }

  /// Whether the rating itself became another one.
  package var isRerated: Bool { from?.rating != to?.rating || from?.reason != to?.reason }

  /// Whether the rating, or the number or the judgement behind it, became another one.
  package var isJudgedOtherwise: Bool {
    isRerated || from?.rate != to?.rate || from?.headroom != to?.headroom
      || isJudgedByAnother
  }

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
        RatingChange(
          from: from?.years.first { $0.fiscalYear == year },
          to: to?.years.first { $0.fiscalYear == year }, by: finder)
      }
    }
  }

  /// How every indicator stands in the year of another report against the year of this one.
  package func progress(to other: PlanReport) -> [RatingChange] {
    let finder = CauseFinder(self, other)
    return pairs(with: other).compactMap { from, to in
      RatingChange(from: from?.years.last, to: to?.years.last, by: finder)
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

extension RatingChange {
  /// Nil where both say the same, and where another rule, another year of the plan or a day that
  /// came makes no difference to how the year is judged.
  fileprivate init?(from: YearReport?, to: YearReport?, by finder: CauseFinder) {
    guard let indicator = (to ?? from)?.assessment.indicator else { return nil }
    let kinds = ChangeCause.Kind.between(from?.assessment, to?.assessment)
    self.init(
      indicator: indicator, from: from?.assessment, to: to?.assessment,
      causes: (kinds.isEmpty ? [.time] : kinds).flatMap { finder.causes($0, from, to) })
    guard isJudgedOtherwise || kinds.contains(where: { ![.rule, .plan, .time].contains($0) })
    else { return nil }
  }
}
