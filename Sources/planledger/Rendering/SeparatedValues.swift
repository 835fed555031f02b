/// Rows as text with separators: CSV (RFC 4180, CR LF) and TSV (tab, LF, no quotes).
///
/// The first line holds the keys. Figures leave as they are; texts as `FieldText` writes and reads
/// them. A missing value is an empty field; an empty text is `""` in CSV, and TSV cannot tell the
/// two apart.
struct SeparatedValues: Sendable {
  private let separator: String
  private let lineEnd: String
  private let isQuoted: Bool

  static let csv = SeparatedValues(separator: ",", lineEnd: "\r\n", isQuoted: true)
  static let tsv = SeparatedValues(separator: "\t", lineEnd: "\n", isQuoted: false)

  /// Header and rows; caption and note are for people and stay behind.
  func text(of table: Table) -> String {
    let header = table.keys.map { Cell.Value.text($0) }
    return ([header] + table.rows.map(table.values(of:))).map(line).joined()
  }

  /// One row with its line end, for a caller that writes as it reads.
  func line(_ values: [Cell.Value]) -> String {
    let line = values.map(field).joined(separator: separator)
    // A row of one empty field would be a blank line, which readers skip.
    return (line.isEmpty && isQuoted ? "\"\"" : line) + lineEnd
  }

  private func field(_ value: Cell.Value) -> String {
    switch value {
    case .text(let text): quoted(FieldText.encoded(text))
    case .decimal(let digits): digits
    case .integer(let number): String(number)
    case .missing: ""
    }
  }

  /// Quotes where it must, scalar by scalar: `"` with a combining mark is a quote too.
  private func quoted(_ field: String) -> String {
    guard isQuoted, field.isEmpty || field.utf8.contains(where: { "\",".utf8.contains($0) }) else {
      return field
    }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
