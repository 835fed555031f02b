import TransparencyLog

/// A row of a log by its shape alone: which table it stood in, nobody has to say.
enum SalvagedRow {
  /// Of `event`: its number and what it holds as a leaf.
  case event(number: Int, leaf: [UInt8])
  /// Of `node`.
  case node(id: Int, hash: TreeHash)
  /// Of `disclosure`.
  case text(seq: Int, encoded: String)

  /// Nil for a row of another table.
  init?(_ row: SQLiteRow) {
    switch (row.number, row.values.count) {
    case (let number?, 6):
      guard case .bytes(let leaf) = row.values[5], !leaf.isEmpty else { return nil }
      self = .event(number: number, leaf: leaf)
    case (let id?, 2):
      guard case .bytes(let bytes) = row.values[1], let hash = TreeHash(bytes: bytes)
      else { return nil }
      self = .node(id: id, hash: hash)
    case (nil, 3):
      guard case .integer(let seq) = row.values[0], case .bytes(let text) = row.values[2]
      else { return nil }
      self = .text(seq: seq, encoded: String(decoding: text, as: UTF8.self))
    default: return nil
    }
  }
}

/// Where a row lies: in which image of a page, and as which cell of it.
struct SalvagedPlace {
  let image: Int
  let cell: Int
}

extension SQLitePages {
  /// Goes through every row of a log that lies in any image of a page; of tables only, or of what
  /// has no row numbers only.
  func forEachRow(
    numbered: Bool, progress: (Int) throws -> Void = { _ in },
    _ body: (SalvagedPlace, SalvagedRow) throws -> Void
  ) throws {
    for image in 0..<count {
      try progress(image)
      let cells = SQLiteCells(bytes(of: image), isFirstPage: isFirstPage(image))
      guard let cells, cells.hasNumbers == numbered else { continue }
      for cell in 0..<cells.count {
        guard let row = cells.row(cell, overflow: page).flatMap(SalvagedRow.init) else { continue }
        try body(SalvagedPlace(image: image, cell: cell), row)
      }
    }
  }

  /// The leaf that lies at a place.
  func leaf(at place: SalvagedPlace) -> [UInt8]? {
    let cells = SQLiteCells(bytes(of: place.image), isFirstPage: isFirstPage(place.image))
    guard let row = cells?.row(place.cell, overflow: page).flatMap(SalvagedRow.init),
      case .event(_, let leaf) = row
    else { return nil }
    return leaf
  }
}
