import CanonicalJSON
import GRDB
import TransparencyLog

extension LogReader {
  /// The event that led to a position, or nil when there is none; without its texts where nobody
  /// will ask for them.
  package func event(at position: Position, withTexts: Bool = true) throws -> RecordedEvent? {
    try SQLStatement.cached("SELECT seq, version, leaf FROM event WHERE seq = ?", in: database)
      .first(.integer(position.seq)) { row in
        try row.recordedEvent(path: path) { withTexts ? try texts(of: $0) : [:] }
      }
  }

  /// The events of a stream in their order, up to a position or to the end; those of the types
  /// `withoutTexts` without their texts.
  package func events(
    in stream: StreamName, through last: Position? = nil, withoutTexts: Set<String> = []
  ) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    try SQLStatement.cached(
      """
      SELECT seq, version, leaf FROM event
      WHERE stream = (SELECT id FROM stream WHERE name = ?) AND seq < ? ORDER BY version
      """, in: database
    ).forEach(.text(stream.text), .integer(last?.number ?? .max)) { row in
      events.append(
        try row.recordedEvent(path: path) { leaf in
          withoutTexts.contains(leaf.type) ? [:] : try texts(of: leaf)
        })
    }
    return events
  }

  /// The events of a stream in their order, up to a position, some of them passed over unread.
  package func events(
    in stream: StreamName, through last: Position, passingOver isPassedOver: SparseReading
  ) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    try SQLStatement.cached(
      """
      SELECT seq, version, leaf, type FROM event
      WHERE stream = (SELECT id FROM stream WHERE name = ?) AND seq < ? ORDER BY version
      """, in: database
    ).forEach(.text(stream.text), .integer(last.number)) { row in
      if isPassedOver(row.integer(3), at: row.integer(0)) { return }
      events.append(try row.recordedEvent(path: path, texts: texts(of:)))
    }
    return events
  }

  /// The events of a stream that are of one of a few types, in their order.
  package func events(
    in stream: StreamName, ofTypes types: [String]
  ) throws -> [RecordedEvent] {
    // Most ledgers have no event of a rare type, and then no stream is gone through.
    let ids = try types.compactMap { type in
      try SQLStatement.cached("SELECT id FROM event_type WHERE name = ?", in: database)
        .first(.text(type)) { $0.integer(0) }
    }
    var events: [RecordedEvent] = []
    for id in ids {
      try SQLStatement.cached(
        """
        SELECT seq, version, leaf FROM event
        WHERE stream = (SELECT id FROM stream WHERE name = ?) AND type = ? ORDER BY version
        """, in: database
      ).forEach(.text(stream.text), .integer(id)) { row in
        events.append(try row.recordedEvent(path: path, texts: texts(of:)))
      }
    }
    return events.sorted { $0.position < $1.position }
  }

  /// The event with this id, or nil: by it, a retry finds what it did before.
  ///
  /// A look at every leaf's bytes, for the few ids that a caller chose; ids made here are new by
  /// their randomness.
  package func event(withID id: EventID) throws -> RecordedEvent? {
    // No index on ids: they are looked for as bytes of the leaves, and then read properly, because
    // a body may mention the id of another event.
    var found: RecordedEvent?
    let member = ByteSearch(for: Array("\"id\":\"\(id.text)\"".utf8))
    try SQLStatement.scan("SELECT seq, version, leaf FROM event", in: database).forEach { row in
      guard found == nil, row.withBytes(2, member.isFound) else { return }
      let event = try row.recordedEvent(path: path, texts: texts(of:))
      if event.id == id { found = event }
    }
    return found
  }

  /// Goes through the events that came from a file, known by its SHA-256 in hexadecimal; found as
  /// `event(withID:)` finds an id.
  package func forEachEvent(
    fromFile digest: String, _ body: (RecordedEvent) throws -> Void
  ) throws {
    let member = ByteSearch(for: Array("\"file_sha256\":\"\(digest)\"".utf8))
    try SQLStatement.scan(
      "SELECT seq, version, leaf FROM event ORDER BY seq", in: database
    ).forEach { row in
      guard row.withBytes(2, member.isFound) else { return }
      let event = try row.recordedEvent(path: path, texts: texts(of:))
      if event.fileDigest == digest { try body(event) }
    }
  }

  /// Goes through the events after one position up to another (or to the end), holding one at a
  /// time; without their texts where nobody will ask for them.
  ///
  /// - Parameter isTold: whether the events of a type, given by its bytes, come with their texts.
  package func forEachEvent(
    after first: Position = .start, through last: Position? = nil, withTexts: Bool = true,
    ofTypes isTold: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true },
    _ body: (RecordedEvent) throws -> Void
  ) throws {
    let walk = withTexts ? try TextWalk(after: first, through: last, in: database) : nil
    try SQLStatement.scan(Self.range("seq, version, leaf"), in: database)
      .forEach(.integer(first.number), .integer(last?.number ?? .max)) { row in
        let seq = row.integer(0)
        let event = try row.recordedEvent(path: path) { leaf in
          guard let walk, withExtendedLifetime(leaf, { isTold(leaf.lentType) }) else { return [:] }
          return try walk.texts(of: leaf, at: seq)
        }
        try body(event)
      }
  }

  /// Goes through the stored bytes of the leaves after one position up to another (or to the end).
  package func forEachLeaf(
    after first: Position = .start, through last: Position? = nil,
    _ body: (Position, [UInt8]) throws -> Void
  ) throws {
    try SQLStatement.scan(Self.range("seq, leaf"), in: database)
      .forEach(.integer(first.number), .integer(last?.number ?? .max)) { row in
        try body(Position(seq: row.integer(0)), row.bytes(1))
      }
  }

  /// Goes through the texts that are present, as stored: the position of their event and the
  /// disclosure.
  package func forEachDisclosure(
    after first: Position = .start, through last: Position? = nil,
    _ body: (Position, String) throws -> Void
  ) throws {
    try SQLStatement.scan(
      """
      SELECT seq, disclosure FROM disclosure WHERE seq >= ? AND seq < ? ORDER BY seq, digest
      """, in: database
    ).forEach(.integer(first.number), .integer(last?.number ?? .max)) { row in
      try body(Position(seq: row.integer(0)), row.text(1))
    }
  }

  /// The texts of an event that are present and that its digests vouch for.
  private func texts(of leaf: StoredLeaf) throws -> [String: String] {
    try disclosures(of: leaf.digests, seq: leaf.seq).reduce(into: [:]) { texts, disclosure in
      texts[disclosure.name] = disclosure.value
    }
  }

  /// The same with the digests they stand under.
  func disclosures(of digests: [String], seq: Int) throws -> [Disclosure] {
    guard !digests.isEmpty else { return [] }
    var disclosures: [Disclosure] = []
    try SQLStatement.cached("SELECT disclosure FROM disclosure WHERE seq = ?", in: database)
      .forEach(.integer(seq)) { row in
        guard
          let disclosure = Disclosure(encoded: row.text(0)),
          digests.contains(Base64URL.encode(disclosure.digest))
        else { return }
        disclosures.append(disclosure)
      }
    return disclosures
  }

  private static func range(_ columns: String) -> String {
    "SELECT \(columns) FROM event WHERE seq >= ? AND seq < ? ORDER BY seq"
  }
}
