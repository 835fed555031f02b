/// Checks that names are numbered from 1 in the order of their first appearance, and that each is
/// used.
struct NameAudit {
  private let audit: LogAudit
  private var streams = 0
  private var types = 0
  private var firstStreams = 0

  init(_ audit: LogAudit) {
    self.audit = audit
  }

  /// Begins after earlier events. There is no index by type, so the numbers of the types are taken
  /// as they are.
  mutating func begin(after events: EarlierEvents) throws {
    firstStreams = try events.streamCount()
    streams = firstStreams
    types =
      try SQLStatement.scan("SELECT max(id) FROM event_type", in: audit.database)
      .first { $0.integer(0) } ?? 0
  }

  /// Whether a stream may have an event before the walk: they are numbered in the order of their
  /// first events.
  func mayHaveBegun(_ stream: Int) -> Bool { stream <= firstStreams }

  mutating func visit(stream: Int, type: Int, at position: Position) throws {
    try Self.visit(stream, highest: &streams, table: "stream", at: position, audit)
    try Self.visit(type, highest: &types, table: "event_type", at: position, audit)
  }

  /// Looks at the tables themselves, once every event was seen.
  func checkTables() throws {
    try checkTable("stream", after: firstStreams, used: streams)
    try checkTable("event_type", after: 0, used: types)
  }

  private static func visit(
    _ id: Int, highest: inout Int, table: String, at position: Position, _ audit: LogAudit
  ) throws {
    if id < 1 || id - 1 > highest {
      try audit.find(
        "name", at: position, ja: "\(table) の番号が初出順ではありません: \(id)",
        en: "the numbers of \(table) are not in the order of appearance: \(id)")
    }
    highest = max(highest, id)
  }

  private func checkTable(_ table: String, after first: Int, used: Int) throws {
    var expected = first + 1
    try SQLStatement.scan(
      "SELECT id, name FROM \(table) WHERE id > ? ORDER BY id", in: audit.database
    ).forEach(.integer(first == 0 ? .min : first)) { row in
      let id = row.integer(0)
      if id != expected || id > used {
        try audit.find(
          "name", ja: "\(table) に余分または欠けた名前があります: \(id) \(row.text(1))",
          en: "\(table) lacks a name or has one too many: \(id) \(row.text(1))")
      }
      expected = id == .max ? id : id + 1
    }
    if expected <= used {
      try audit.find(
        "name", ja: "\(table) に名前が足りません: \(expected)", en: "\(table) lacks a name: \(expected)")
    }
  }
}
