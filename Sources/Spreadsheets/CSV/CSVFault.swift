/// What is wrong with one record of a CSV, and where.
package struct CSVFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// A quote that was opened on the fault's line and never closed: nothing behind it can be read.
    case unterminatedQuote
    /// A quote within a cell that has none around it, or something behind the closing one.
    case strayQuote
    /// Fewer cells than the heading has.
    case short(found: Int, expected: Int)
    /// More cells than the heading has, and something in them.
    case long(found: Int, expected: Int)
    /// Longer than `CSVReader.longestRecord`.
    case recordTooLong
    /// Longer than `CSVReader.longestCell`.
    case cellTooLong
    case undecodable(UndecodableByte.Reason)
  }

  /// From 1; line breaks within cells are counted.
  package var line: Int
  /// The cell, from 1; nil where the whole record is at fault.
  package var column: Int?
  package var reason: Reason

  package init(line: Int, column: Int? = nil, _ reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }
}
