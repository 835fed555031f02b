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
  /// In the order of `Cause.Kind`; never empty.
  package var causes: [Cause]

  /// The year that is told differently; of two reports of different years the later one's.
  package var fiscalYear: FiscalYear? { (to ?? from)?.fiscalYear }

  /// Whether the rating itself became another one.
  package var isRerated: Bool { from?.rating != to?.rating || from?.reason != to?.reason }

  /// One thing that differs, with the event behind it.
  package struct Cause: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      /// The figure, or why there is none.
      case value
      case target
      case baseline
      /// What the indicator is, or what a figure of it means.
      case definition
      /// The rule set, or how the indicator is to be judged.
      case rule
      case judgement
      /// Nothing was recorded: a day came, or another year is looked at.
      case time
    }

    package var kind: Kind
    /// The later of the events that the two reports rest on; nil where none is behind it.
    package var event: ReportedEvent?
    /// The last approval of what is said now.
    package var approval: Fact<SignOffStep>?
  }
}

extension PlanReport {
  /// What another report tells differently, year by year up to the earlier of both their years: by
  /// policy, code and year.
  package func changes(to other: PlanReport) -> [RatingChange] {
    let last = min(moment.asOf, other.moment.asOf)
    return pairs(with: other).flatMap { from, to in
      let years = Set(((from?.years ?? []) + (to?.years ?? [])).map(\.fiscalYear))
      return years.filter { $0 <= last }.sorted().compactMap { year in
        change(
          of: from?.years.first { $0.fiscalYear == year },
          to: to?.years.first { $0.fiscalYear == year }, in: other)
      }
    }
  }

  /// How every indicator stands in the year of another report against the year of this one.
  package func progress(to other: PlanReport) -> [RatingChange] {
    pairs(with: other).compactMap { from, to in
      change(of: from?.years.last, to: to?.years.last, in: other)
    }
  }

  private func pairs(with other: PlanReport) -> [(from: IndicatorReport?, to: IndicatorReport?)] {
    let mine = Dictionary(uniqueKeysWithValues: indicators.map { ($0.code, $0) })
    let others = Dictionary(uniqueKeysWithValues: other.indicators.map { ($0.code, $0) })
    return Set(mine.keys).union(others.keys).sorted().map { (mine[$0], others[$0]) }
  }

  /// Every indicator, by policy and code.
  package var indicators: [IndicatorReport] { policies.flatMap(\.indicators) }

  private func change(
    of from: YearReport?, to: YearReport?, in other: PlanReport
  ) -> RatingChange? {
    guard let code = (to ?? from)?.assessment.indicator else { return nil }
    let kinds = RatingChange.Cause.Kind.between(from, to)
    let isOtherwise =
      from?.assessment.rating != to?.assessment.rating
      || from?.assessment.reason != to?.assessment.reason
      || from?.assessment.rate != to?.assessment.rate
      || from?.assessment.headroom != to?.assessment.headroom
    // Another rule that comes to the same says nothing new of a year.
    guard isOtherwise || kinds.contains(where: { $0 != .rule }) else { return nil }
    return RatingChange(
      indicator: code, from: from?.assessment, to: to?.assessment,
      causes: (kinds.isEmpty ? [.time] : kinds).map { kind in
        let number = [from, to].compactMap { $0?.event(behind: kind) }.max()
        let told = [self, other].lazy.flatMap(\.history)
        return RatingChange.Cause(
          kind: kind,
          event: number.flatMap { number in told.first { $0.number == number } }
            ?? told.last { $0.sets(kind, of: code, by: to?.assessment.ruleSet) },
          approval: kind == .value ? to?.approvals.last : nil)
      })
  }
}

extension RatingChange.Cause.Kind {
  /// What two years differ in.
  fileprivate static func between(_ from: YearReport?, _ to: YearReport?) -> [Self] {
    guard let from = from?.assessment, let to = to?.assessment else { return [.definition] }
    let isBaseline =
      from.baseline?.content.baseline != to.baseline?.content.baseline || from.start != to.start
    // The pace of a year that starts from the same baseline changes only with what is aimed at.
    let isTarget =
      from.target?.content.target != to.target?.content.target
      || (from.fiscalYear == to.fiscalYear && !isBaseline && from.expected != to.expected)
    let isDefinition =
      from.version != to.version || from.unit != to.unit || from.direction != to.direction
    let isRule =
      from.ruleSet != to.ruleSet || from.noise != to.noise
      || (from.method != to.method && !isTarget && !isBaseline && !isDefinition)
    let kinds: [(Self, Bool)] = [
      (.value, from.measurement?.content != to.measurement?.content), (.target, isTarget),
      (.baseline, isBaseline), (.definition, isDefinition), (.rule, isRule),
      (.judgement, from.judgement?.content != to.judgement?.content),
    ]
    return kinds.filter(\.1).map(\.0)
  }
}

extension YearReport {
  /// The event that this year's telling rests on, of one kind.
  fileprivate func event(behind kind: RatingChange.Cause.Kind) -> EventNumber? {
    switch kind {
    case .value: statements.last?.number
    case .target: assessment.target?.occurrence.number
    case .baseline: assessment.baseline?.occurrence.number
    case .judgement: assessment.judgement?.occurrence.number
    case .definition, .rule, .time: nil
    }
  }
}

extension ReportedEvent {
  /// Whether it sets what a year does not name the event of.
  fileprivate func sets(
    _ kind: RatingChange.Cause.Kind, of code: IndicatorCode, by rules: RuleSetID?
  ) -> Bool {
    switch (kind, event) {
    case (.rule, .ruleSetAdopted(let event)): event.rules.id == rules
    case (.rule, .assessmentConfigured(let event)): event.indicator == code
    case (.definition, .indicatorDefined(let event)): event.indicator == code
    case (.definition, .indicatorAmended(let event)): event.indicator == code
    case (.definition, .indicatorRedefined(let event)): event.indicator == code
    default: false
    }
  }
}
