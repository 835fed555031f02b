/// A place in a text file, as editors count it: both numbers from 1, columns in Unicode scalars.
package struct Place: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Where every file begins.
  package static let start = Place(line: 1, column: 1)

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension Place {
  var ja: String { "\(line)行\(column)字目" }
  var en: String { "line \(line), column \(column)" }
}
