/// A cell as its part writes it.
struct WrittenCell {
  /// The attribute `t` (18.18.11).
  let type: String
  /// The number of its style, from 0.
  let style: Int
  /// The stored value, where there is one.
  private(set) var value: String?
  private(set) var hasFormula = false
  private(set) var inline = StringItem()
  private var isInValue = false

  init(type: String, style: Int) {
    self.type = type
    self.style = style
  }

  mutating func begin(_ name: String) {
    switch name {
    case "v":
      isInValue = true
      value = value ?? ""
    case "f": hasFormula = true
    default: inline.begin(name)
    }
  }

  mutating func end(_ name: String) {
    if name == "v" { isInValue = false } else { inline.end(name) }
  }

  mutating func text(_ text: String) {
    if isInValue { value? += text } else { inline.text(text) }
  }
}

/// What the cells of a workbook mean: the strings they refer to, how their numbers are shown, and
/// by which calendar.
struct CellMeaning {
  let strings: [String]
  let styles: [NumberKind]
  let calendar: SerialCalendar

  func content(of cell: WrittenCell) throws(WorkbookFault) -> CellContent {
    if cell.type == "inlineStr" { return text(cell.inline.text) }
    let value = cell.value ?? ""
    // Only a formula may come to an empty text; any other without a value was not calculated.
    if cell.hasFormula, value.isEmpty, cell.value == nil || cell.type != "str" {
      return .uncalculated
    }
    switch cell.type {
    case "s":
      if value.isEmpty { return .empty }
      guard let index = Int(value), strings.indices.contains(index) else { throw .damaged(nil) }
      return text(strings[index])
    case "str": return text(StringItem.unescaped(value))
    case "b": return value.isEmpty ? .empty : .truth(["1", "true"].contains(value))
    case "e": return .error(value)
    case "d": return day(value)
    default: return number(value, shownAs: kind(of: cell.style))
    }
  }

  private func text(_ text: String) -> CellContent { text.isEmpty ? .empty : .text(text) }

  private func kind(of style: Int) -> NumberKind {
    styles.indices.contains(style) ? styles[style] : .number
  }

  private func number(_ written: String, shownAs kind: NumberKind) -> CellContent {
    // Blanks, and whatever is no number, are shown to the reader as they are.
    guard let number = ShortestDecimal.number(written),
      let digits = ShortestDecimal.text(written)
    else { return text(written) }
    switch kind {
    case .number: return .number(digits, isPercentage: false)
    case .percentage: return .number(digits, isPercentage: true)
    case .date: return calendar.day(of: number) ?? Self.unshowable
    case .time: return SerialCalendar.time(of: number).map(CellContent.text) ?? Self.unshowable
    }
  }

  /// What a sheet shows of a day or time that there is none for.
  private static let unshowable = CellContent.error("#####")

  /// `2024-04-01`, or with a time after it.
  private func day(_ written: String) -> CellContent {
    let parts = written.prefix { $0 != "T" }.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return text(written)
    }
    return .date(year: year, month: month, day: day)
  }
}
