/// Counts the records of a file without looking into them, for a progress that knows its end.
package enum RecordCount {
  /// How many records say something; the heading counts as one. Throws what the source throws.
  ///
  /// - Parameter isQuoting: whether quotes keep a line break within a record, as in CSV.
  package static func records(of source: @escaping ByteChunks, isQuoting: Bool) throws -> Int {
    var cutter = RecordCutter(
      source, isQuoting: isQuoting, maximumLength: CSVReader.longestRecord)
    var count = 0
    while let record = try cutter.next() {
      // A record of separators alone is a row that a spreadsheet left behind.
      if record.flaw != nil || record.bytes.contains(where: { !isSeparator($0) }) { count += 1 }
    }
    return count
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t")
  }
}
