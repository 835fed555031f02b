import CanonicalJSON
import PlanDomain
import Spreadsheets

/// Gives the cells of one row their meaning, and remembers everything that is wrong with them.
struct CellReader {
  let row: AnswerCells
  private(set) var faults: [AnswerFault]
  var warnings: [Wording] = []

  init(_ row: AnswerCells) {
    self.row = row
    faults = row.faults
  }

  mutating func note(_ problem: CellProblem, in column: AnswerColumn) {
    faults.append(problem.fault(at: row.place(of: column), typed: row[column].typed))
  }

  mutating func fiscalYear(_ column: AnswerColumn) -> FiscalYear? {
    guard let text = word(in: column, datesBreak: "1-11") else { return nil }
    do throws(ReadingFailure) {
      let reading = try FiscalYear.read(text)
      warnings += reading.warnings
      return reading.value
    } catch {
      note(.unreadable("bad-year", error, rule: "1-11"), in: column)
      return nil
    }
  }

  mutating func date(_ column: AnswerColumn) -> CivilDate? {
    switch row[column] {
    case .date(let year, let month, let day):
      if let date = CivilDate(year: year, month: month, day: day) { return date }
      note(
        .unreadable("bad-date", ReadingFailure(row[column].typed ?? "", .date(.outOfRange))),
        in: column)
      return nil
    case .number(let digits, _):
      note(.numberForDate(digits), in: column)
      return nil
    default: break
    }
    guard let text = word(in: column) else { return nil }
    do throws(ReadingFailure) {
      let reading = try CivilDate.read(text)
      warnings += reading.warnings
      return reading.value
    } catch {
      note(.unreadable("bad-date", error), in: column)
      return nil
    }
  }

  /// The text of a code, whatever it is the code of; nil for an empty cell and for what is none.
  mutating func code(_ column: AnswerColumn) -> String? {
    if case .number(let digits, _) = row[column] {
      note(.numberForCode(digits), in: column)
      return nil
    }
    guard let text = word(in: column) else { return nil }
    // All codes have one form.
    if IndicatorCode(text) != nil { return text }
    note(.notCode(text), in: column)
    return nil
  }

  /// A word of a closed list.
  mutating func choice<Value>(_ column: AnswerColumn, among words: AnswerWords<Value>) -> Value? {
    guard let text = word(in: column) else { return nil }
    if let value = words[text] { return value }
    note(.unknownWord(text, of: words.shown), in: column)
    return nil
  }

  /// What the form was made from: `#96`; nothing for an empty cell, a dash and 0. Nil where the
  /// file has no such column.
  mutating func base(_ column: AnswerColumn) -> MeasurementAnswer.Base? {
    guard row.columns[column] != nil else { return nil }
    guard let text = word(in: column) else { return .nothing }
    if ["-", "0", "#0"].contains(text) { return .nothing }
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    if let number = Int(digits), number >= 1, !digits.hasPrefix("+") {
      return .event(EventNumber(number))
    }
    note(.notEvent(text), in: column)
    return nil
  }

  /// A text as it was typed, in normal form; nil when nothing but blanks is there.
  mutating func text(_ column: AnswerColumn, allowingLineBreaks: Bool = false) -> String? {
    guard var text = content(of: column, datesBreak: nil) else { return nil }
    if case .csv(let isExport) = row.medium {
      if isExport { text = LineBreakEscape.unescaped(text) }
      text = FormulaGuard.unguarded(text)
    }
    if text.utf8.contains(UInt8(ascii: "\r")) {
      text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
    if isBlankText(text) { return nil }
    let normal = TextProfile.normalized(text)
    if let violation = TextProfile.violation(in: normal, allowingLineFeed: allowingLineBreaks) {
      note(violation.reason == .lineBreak ? .lineBreak : .unclean(violation), in: column)
      return nil
    }
    return normal
  }

  /// What stands in a cell for a word, a code or a year: widths and the blanks around it do not
  /// matter.
  private mutating func word(in column: AnswerColumn, datesBreak rule: String? = nil) -> String? {
    guard let text = content(of: column, datesBreak: rule) else { return nil }
    let word = trimmed(folded(text))
    return word.isEmpty ? nil : word
  }

  /// The characters of a cell that holds some; a date, an error and the like are told.
  private mutating func content(of column: AnswerColumn, datesBreak rule: String?) -> String? {
    let content = row[column]
    switch content {
    case .empty: return nil
    case .number(let digits, isPercentage: false): return digits
    case .number(let digits, isPercentage: true):
      note(.percentage(shown: Percentage.shown(digits)), in: column)
    case .date: note(.dateForText(content.typed ?? "", rule: rule), in: column)
    case .truth: note(.truth, in: column)
    case .error(let text): note(.error(text), in: column)
    case .uncalculated: note(.uncalculated, in: column)
    case .text(let text):
      guard row.medium == .workbook, let scalar = text.userDefined else { return text }
      note(.userDefined(scalar), in: column)
    }
    return nil
  }
}

/// The text without the blanks around it.
func trimmed(_ text: String) -> String {
  // Between two visible characters of ASCII nothing is to be taken away.
  if let first = text.utf8.first, let last = text.utf8.last,
    (0x21...0x7E).contains(first), (0x21...0x7E).contains(last)
  {
    return text
  }
  let begun = text.drop(while: \.isWhitespace)
  let end = begun.lastIndex { !$0.isWhitespace }
  return end.map { String(begun[...$0]) } ?? ""
}

extension String {
  /// The first character of a private use area: what it shows depends on the machine.
  fileprivate var userDefined: Unicode.Scalar? {
    unicodeScalars.first { $0.properties.generalCategory == .privateUse }
  }
}
