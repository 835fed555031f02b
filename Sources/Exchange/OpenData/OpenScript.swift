package import Spreadsheets

/// How the tables of an export are written as bytes.
package struct OpenScript: Sendable {
  package let encoding: TextEncoding
  /// Whether characters that CP932 lacks are spelled by others where everybody would spell them so.
  package let transliterates: Bool

  package init(_ encoding: TextEncoding, transliterates: Bool = false) {
    self.encoding = encoding
    self.transliterates = transliterates
  }

  func spelled(_ text: String) -> String {
    transliterates ? CP932.transliterated(text) : text
  }

  /// What of a cell cannot be written, each character once.
  func unwritable(in cell: String) -> [Unicode.Scalar] {
    encoding == .cp932 ? CP932.unwritable(in: cell) : []
  }

  /// Throws `CP932.Unwritable`.
  func bytes(of record: String) throws -> [UInt8] {
    encoding == .cp932 ? try CP932.encode(record) : Array(record.utf8)
  }
}

/// A cell that the encoding cannot write, and what of it.
package struct UnwritableCell: Hashable, Sendable {
  /// The end of the file's name, `-codes.csv`; empty for the observations.
  package let table: String
  /// From 1, the header's.
  package let line: Int
  package let column: String
  package let scalars: [Unicode.Scalar]
}

/// The cells that an encoding cannot write: how many, and the first of them.
package struct UnwritableCells: Sendable {
  /// As many as one person mends before trying again.
  package static let limit = 20

  package private(set) var first: [UnwritableCell] = []
  package private(set) var count = 0

  package init() {}

  mutating func add(_ cell: UnwritableCell) {
    count += 1
    if first.count < Self.limit { first.append(cell) }
  }
}
