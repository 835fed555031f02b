/// Copies of some rows, one behind the other.
struct RowBuffer: Sendable {
  private enum Row {
    case event(EventColumns, leaf: Int)
    case text(seq: Int, digest: Int, disclosure: Int)
  }

  private var bytes: [UInt8] = []
  private var rows: [Row] = []

  var count: Int { rows.count }

  mutating func add(_ row: HistoryRow) {
    switch row {
    case .event(let columns, let leaf):
      bytes.append(contentsOf: leaf)
      rows.append(.event(columns, leaf: leaf.count))
    case .text(let text):
      bytes.append(contentsOf: text.digest)
      bytes.append(contentsOf: text.disclosure)
      rows.append(
        .text(seq: text.seq, digest: text.digest.count, disclosure: text.disclosure.count))
    }
  }

  /// Every row examined, in their order.
  func examined() -> [ExaminedRow] {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      func take(_ count: Int) -> UnsafeBufferPointer<UInt8> {
        defer { place += count }
        return UnsafeBufferPointer(rebasing: bytes[place..<(place + count)])
      }
      return rows.map { row in
        switch row {
        case .event(let columns, let leaf):
          ExaminedRow(.event(columns, leaf: take(leaf)))
        case .text(let seq, let digest, let disclosure):
          ExaminedRow(
            .text(TextRow(seq: seq, digest: take(digest), disclosure: take(disclosure))))
        }
      }
    }
  }
}
