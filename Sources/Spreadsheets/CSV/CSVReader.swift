/// Reads a CSV record by record, in memory for one of them.
///
/// Commas or tabs, by the heading; CR LF, LF or CR; blank lines passed over, and so are records of
/// empty cells, which spreadsheets leave behind. The first record is the heading.
package struct CSVReader {
  /// How many bytes a record may have.
  package static let longestRecord = 1 << 20
  /// How many bytes a cell may have: as many characters as a spreadsheet's can hold (32,767), of
  /// four bytes each.
  package static let longestCell = 4 * 32_767

  package struct Record: Hashable, Sendable {
    /// From 1; the one on which the record begins, line breaks within cells counted.
    package var line: Int
    package var cells: [String]

    package init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// What stands above the columns, without the empty cells behind the last one; nil for an empty
  /// file.
  package let heading: Record?
  /// Whether tabs part the cells.
  package let isTabSeparated: Bool

  private var cutter: RecordCutter
  private let encoding: TextEncoding
  private let separator: UInt8

  /// Reads the heading.
  ///
  /// Throws what the source throws, and a `CSVFault` for a heading that cannot be read.
  package init(_ source: @escaping ByteChunks, encoding: TextEncoding) throws {
    self.encoding = encoding
    cutter = RecordCutter(source, isQuoting: true, maximumLength: Self.longestRecord)
    let first = try cutter.next()
    let bytes = first?.bytes ?? []
    let tabs = bytes.count { $0 == UInt8(ascii: "\t") }
    isTabSeparated = tabs > bytes.count { $0 == UInt8(ascii: ",") }
    separator = UInt8(ascii: isTabSeparated ? "\t" : ",")
    cutter.separator = separator
    guard let first else {
      heading = nil
      return
    }
    var record = try Self.read(first, encoding: encoding, separator: separator)
    while record.cells.last == "" { record.cells.removeLast() }
    heading = record
  }

  /// The next record, or what is wrong with it; nil at the end. Throws what the source throws.
  package mutating func next() throws -> Result<Record, CSVFault>? {
    while let raw = try cutter.next() {
      do throws(CSVFault) {
        var record = try Self.read(raw, encoding: encoding, separator: separator)
        if record.cells.allSatisfy(\.isEmpty) { continue }
        try fit(&record)
        return .success(record)
      } catch {
        return .failure(error)
      }
    }
    return nil
  }

  /// As many cells as the heading has.
  private func fit(_ record: inout Record) throws(CSVFault) {
    let expected = heading?.cells.count ?? 0
    let found = record.cells.count
    while record.cells.count > expected, record.cells.last == "" { record.cells.removeLast() }
    if record.cells.count > expected {
      throw CSVFault(line: record.line, .long(found: record.cells.count, expected: expected))
    }
    if found < expected {
      throw CSVFault(line: record.line, .short(found: found, expected: expected))
    }
  }

  private static func read(
    _ record: RecordCutter.Record, encoding: TextEncoding, separator: UInt8
  ) throws(CSVFault) -> Record {
    switch record.flaw {
    case .unterminatedQuote(let line): throw CSVFault(line: line, .unterminatedQuote)
    case .tooLong: throw CSVFault(line: record.line, .recordTooLong)
    case nil: break
    }
    guard let cells = CellTokenizer.cells(of: record.bytes, separator: separator) else {
      throw CSVFault(line: record.line, .strayQuote)
    }
    var texts: [String] = []
    for (index, cell) in cells.enumerated() {
      guard cell.count <= longestCell else {
        throw CSVFault(line: record.line, column: index + 1, .cellTooLong)
      }
      do {
        texts.append(try encoding.text(of: cell))
      } catch {
        throw CSVFault(line: record.line, column: index + 1, .undecodable(error.reason))
      }
    }
    return Record(line: record.line, cells: texts)
  }
}
