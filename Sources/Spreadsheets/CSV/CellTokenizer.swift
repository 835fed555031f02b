import SwiftCSV

/// Cuts a record into its cells with SwiftCSV.
enum CellTokenizer {
  /// The bytes of each cell, quotes taken off; nil for a quote where none can stand.
  static func cells(of record: [UInt8], separator: UInt8) -> [[UInt8]]? {
    // With a line end, or an empty last cell would be lost.
    let text = ByteShield.text(of: record, separator: separator) + "\n"
    let delimiter = CSVDelimiter.character(Character(Unicode.Scalar(separator)))
    let csv = try? CSV<FirstRowOnly>(string: text, delimiter: delimiter, loadColumns: false)
    return csv?.header.map(ByteShield.bytes)
  }
}

/// SwiftCSV reads the first row as the header before it asks the view for the others: one record is
/// all there is.
private struct FirstRowOnly: CSVView {
  let rows: [[String]] = []
  let columns: [[String]]? = nil

  init(
    header: [String], text: String, delimiter: CSVDelimiter, loadColumns: Bool, rowLimit: Int?
  ) {}

  func serialize(header: [String], delimiter: CSVDelimiter) -> String { "" }
}
