/// The rows on one page of a database, read without SQLite (file format, sections 1.5, 1.6, 2.1).
///
/// Every number in a damaged page may be any number: what does not fit into its page is no row.
struct SQLiteCells {
  private let page: [UInt8]
  private let header: Int
  private let kind: Kind

  private enum Kind: UInt8 {
    case indexInterior = 2
    case indexLeaf = 10
    case tableLeaf = 13
  }

  /// Nil for a page that holds no rows.
  init?(_ page: [UInt8], isFirstPage: Bool) {
    header = isFirstPage ? 100 : 0
    guard header + 12 <= page.count, let kind = Kind(rawValue: page[header]) else { return nil }
    self.page = page
    self.kind = kind
  }

  /// Whether the rows have numbers: a table's have, an index's or a table's without them have not.
  var hasNumbers: Bool { kind == .tableLeaf }

  /// How many rows the page says it has.
  var count: Int {
    min(page.bigEndian(at: header + 3, count: 2), page.count / 2)
  }

  /// The row of a cell; `overflow` gives the page on which a long one goes on.
  func row(_ cell: Int, overflow: (Int) -> [UInt8]?) -> SQLiteRow? {
    let pointers = header + (kind == .indexInterior ? 12 : 8)
    var reader = ByteReader(page, at: page.bigEndian(at: pointers + 2 * cell, count: 2))
    if kind == .indexInterior { reader.skip(4) }
    guard reader.offset > header, let length = reader.varint(), (1...Self.longest).contains(length)
    else { return nil }
    var number: Int?
    if kind == .tableLeaf {
      guard let found = reader.varint() else { return nil }
      number = found
    }
    return payload(length, at: reader.offset, overflow: overflow)
      .flatMap { SQLiteRow(number: number, record: $0) }
  }

  /// No text or leaf of a ledger is longer; a damaged length must not ask for memory.
  private static let longest = 2 << 20

  private func payload(
    _ length: Int, at offset: Int, overflow: (Int) -> [UInt8]?
  ) -> [UInt8]? {
    let local = localLength(of: length)
    guard offset + local <= page.count else { return nil }
    var bytes = Array(page[offset..<offset + local])
    var next = page.bigEndian(at: offset + local, count: 4)
    while bytes.count < length {
      guard next > 0, let page = overflow(next) else { return nil }
      bytes += page[4...].prefix(length - bytes.count)
      next = page.bigEndian(at: 0, count: 4)
    }
    return bytes
  }

  /// How much of a row stands on its page; the names are those of section 1.6.
  private func localLength(of length: Int) -> Int {
    let usable = page.count
    let most = kind == .tableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23
    guard length > most else { return length }
    let least = (usable - 12) * 32 / 255 - 23
    let local = least + (length - least) % (usable - 4)
    return local <= most ? local : least
  }
}

/// One row: its number, if it has one, and its columns.
struct SQLiteRow {
  enum Value: Equatable {
    case null
    case integer(Int)
    case real
    /// A text or a BLOB: which, one flipped bit decides.
    case bytes([UInt8])
  }

  let number: Int?
  let values: [Value]

  /// Reads a record; nil where its header and its length disagree.
  init?(number: Int?, record: [UInt8]) {
    self.number = number
    var header = ByteReader(record, at: 0)
    guard let end = header.varint(), end <= record.count else { return nil }
    var body = end
    var values: [Value] = []
    while header.offset < end {
      guard let type = header.varint(), type >= 0 else { return nil }
      let length = type >= 12 ? (type - 12) / 2 : [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type]
      guard length <= record.count - body else { return nil }
      switch type {
      case 0: values.append(.null)
      case 1...6: values.append(.integer(record.signed(at: body, count: length)))
      case 8, 9: values.append(.integer(type - 8))
      case 7, 10, 11: values.append(.real)
      default: values.append(.bytes(Array(record[body..<body + length])))
      }
      body += length
    }
    self.values = values
  }
}

/// Reads on through bytes, never beyond them.
private struct ByteReader {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func skip(_ count: Int) { offset += count }

  /// Seven bits a byte while the highest is set; all eight of a ninth.
  mutating func varint() -> Int? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard offset < bytes.count else { return nil }
      let byte = UInt64(bytes[offset])
      offset += 1
      if index == 8 { return Int(truncatingIfNeeded: value << 8 | byte) }
      value = value << 7 | byte & 0x7F
      if byte < 0x80 { break }
    }
    return Int(truncatingIfNeeded: value)
  }
}

extension [UInt8] {
  fileprivate func signed(at offset: Int, count: Int) -> Int {
    let first: UInt64 = self[offset] & 0x80 == 0 ? 0 : .max
    let bits = self[offset..<offset + count].reduce(first) { $0 << 8 | UInt64($1) }
    return Int(truncatingIfNeeded: bits)
  }
}
