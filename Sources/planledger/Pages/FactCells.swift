import PlanDomain

/// Typed facts in cells: exact for programs, words for people.
extension Cell {
  static func fact(_ value: FactValue?, display: String) -> Cell {
    guard let value, let text = value.text else { return .missing(display: display) }
    switch value {
    case .figure, .quantity: return .decimal(text, display: display)
    case .aim(let aim, _) where aim.value != nil && aim.upperValue == nil:
      return .decimal(text, display: display)
    case .number(let number): return .integer(number, display: display)
    case .year(let year), .lastYear(let year, _):
      return .integer(year.number, display: display)
    default: return .text(text, display: display)
    }
  }

  /// The word that completes a fact for programs.
  static func detail(_ value: FactValue?) -> Cell {
    value?.detail.map { .text($0) } ?? .missing()
  }

  /// From when on something holds.
  static func beginning(_ since: StandingFact.Beginning?, _ style: FiscalYearStyle) -> Cell {
    switch since {
    case .ever: .missing(display: say(ja: "当初", en: "always"))
    case .year(let year): .year(year, style)
    case .day(let day): .text(day.iso)
    case nil: .missing()
    }
  }
}
