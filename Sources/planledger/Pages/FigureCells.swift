import PlanDomain

/// How facts stand in the cells of a table.
extension Cell {
  /// A figure: exact for programs, grouped and with △ for people.
  static func quantity(_ value: Quantity?, emphasis: Style.Emphasis? = nil) -> Cell {
    guard let value else { return .missing(display: "－") }
    return .decimal(
      value.text, display: value.grouped(CommandLanguage.current), emphasis: emphasis)
  }

  static func year(_ year: FiscalYear?, _ style: FiscalYearStyle) -> Cell {
    guard let year else { return .missing(display: "－") }
    return .integer(year.number, display: year.label(style, language: CommandLanguage.current))
  }

  /// The short form that plan tables print: R9, H27.
  static func shortYear(_ year: FiscalYear?, _ style: FiscalYearStyle) -> Cell {
    guard let year else { return .missing(display: "－") }
    return .integer(year.number, display: .short(year, style))
  }

  static func event(_ number: EventNumber?) -> Cell {
    guard let number else { return .missing(display: "－") }
    return .integer(number.number, display: number.description)
  }

  static func word<Word: RawRepresentable<String>>(
    _ word: Word?, _ wording: (Word) -> Wording
  ) -> Cell {
    guard let word else { return .missing(display: "－") }
    return .text(word.rawValue, display: say(wording(word)))
  }
}

extension PlanSnapshot.CurrentTarget {
  /// The target in a cell: words for people, the printed form or figure for programs.
  func cell(_ unit: UnitLabel) -> Cell {
    let words = say(target.wording(unit: UnitLabel("")))
    return .text(target.aim.value?.text ?? target.aim.text ?? "", display: words)
  }
}
