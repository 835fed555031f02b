/// What kind of file answers come in, told by its first bytes and never by its name.
package enum AnswerFormat: String, Sendable {
  case csv, tsv
  /// JSON Lines: an object on each line.
  case jsonLines = "jsonl"
  /// Office Open XML (.xlsx).
  case workbook = "xlsx"

  /// How many bytes it takes to tell.
  static let telltale = 8

  /// Throws the problem of a file that is known and cannot be read.
  static func recognise(_ start: [UInt8]) throws(CellProblem) -> AnswerFormat {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
    // A compound file: .xls, and an .xlsx that was encrypted.
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldWorkbook }
    let mark: [UInt8] = start.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let first = start.dropFirst(mark.count).first { !blanks.contains($0) }
    return first == UInt8(ascii: "{") ? .jsonLines : .csv
  }
}
