/// Everything that one year of an indicator is judged by, as some readers may see it.
///
/// Two of them can be mixed part by part, and the year judged by the mixture: what would have come
/// of it, had only the target been another. So causes are found by trying, not by guessing.
package struct AssessmentBasis: Hashable, Sendable {
  private var indicator: Indicator
  private var assessor: Assessor

  package init(_ indicator: Indicator, by assessor: Assessor) {
    self.indicator = indicator
    self.assessor = assessor
  }

  /// What can be otherwise by itself.
  package enum Part: CaseIterable, Sendable {
    /// What is stated of the years, with what is kept from the readers.
    case figures
    case targets, interimTargets, baselines, definitions
    /// How the indicator is judged, and when it is measured.
    case configurations
    case rules, judgements, closings
    /// The plan's own years.
    case plan
    /// The year's round and who is in charge: when a figure is due.
    case round
    /// The day that counts as today.
    case today
  }

  /// How the indicator stands in the year.
  package func assess() -> Assessment { assessor.assess(indicator) }

  /// The same with one part as it is in another.
  package func taking(_ part: Part, from other: Self) -> Self {
    var mixed = self
    mixed.take(part, from: other)
    return mixed
  }

  private mutating func take(_ part: Part, from other: Self) {
    switch part {
    case .figures:
      indicator.years = other.indicator.years
      assessor.withheld.take(.figure, from: other.assessor.withheld)
    case .targets: indicator.targets = other.indicator.targets
    case .interimTargets: indicator.interimTargets = other.indicator.interimTargets
    case .baselines: indicator.baselines = other.indicator.baselines
    case .definitions: indicator.definitions = other.indicator.definitions
    case .configurations: indicator.configurations = other.indicator.configurations
    case .rules: assessor.rules = other.assessor.rules
    case .judgements:
      indicator.judgements = other.indicator.judgements
      assessor.withheld.take(.judgement, from: other.assessor.withheld)
    case .closings: indicator.closings = other.indicator.closings
    case .plan: assessor.plan = other.assessor.plan
    case .round:
      indicator.duties = other.indicator.duties
      assessor.round = other.assessor.round
    case .today: assessor.today = other.assessor.today
    }
  }
}

extension Assessor.Withheld {
  fileprivate mutating func take(_ kind: Self, from other: Self) {
    subtract(kind)
    formUnion(other.intersection(kind))
  }
}
