package import PlanDomain

/// ASCII words for the units of plans, for programs that cannot match ㎡ with m2 (domain 5.1).
package enum UnitCode: String, Sendable, CaseIterable {
  case persons, percent, procedures, m2, projects

  /// Nil for a unit that has no word yet.
  package init?(_ unit: UnitLabel) {
    guard let code = Self.allCases.first(where: { $0.label.accepts(unit.text) }) else {
      return nil
    }
    self = code
  }

  /// As plans print it.
  package var label: UnitLabel {
    switch self {
    case .persons: UnitLabel("人")
    case .percent: UnitLabel("％")
    case .procedures: UnitLabel("手続")
    case .m2: UnitLabel("㎡")
    case .projects: UnitLabel("事業")
    }
  }

  package var wording: Wording {
    switch self {
    case .persons: Wording(ja: "人", en: "persons")
    case .percent: Wording(ja: "パーセント", en: "per cent")
    case .procedures: Wording(ja: "手続", en: "procedures")
    case .m2: Wording(ja: "平方メートル", en: "square metres")
    case .projects: Wording(ja: "事業", en: "projects")
    }
  }
}
