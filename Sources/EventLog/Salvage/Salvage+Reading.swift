import CanonicalJSON

extension Salvage {
  /// Goes through the bytes of the events of which this is known, in order; `position` is where
  /// they say, or where the file says, that they stand.
  package func forEachLeaf(
    _ standing: Standing, _ body: (_ position: Position, [UInt8]) throws -> Void
  ) throws {
    for event in found where event.standing == standing {
      guard let leaf = pages.leaf(at: event.place) else { continue }
      try body(Position(seq: event.seq), leaf)
    }
  }

  /// Goes through the texts of the restorable events, or of the later ones, each with the event
  /// whose digest vouches for it, in no order.
  package func forEachText(
    _ standing: Standing, _ body: (Position, _ disclosure: String) throws -> Void
  ) throws {
    var wanted = texts.filter {
      ($0.position <= head.position) == (standing == .restorable)
    }
    try pages.forEachRow(numbered: false) { _, row in
      guard case .text(let seq, let encoded) = row, seq >= 0,
        let text = Disclosure(encoded: encoded),
        TextProfile.violation(in: text.value, allowingLineFeed: true) == nil
      else { return }
      let address = TextAddress(
        position: Position(seq: seq), digest: Base64URL.encode(text.digest))
      if wanted.remove(address) != nil { try body(address.position, encoded) }
    }
  }
}
