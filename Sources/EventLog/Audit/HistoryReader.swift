import GRDB

/// Reads the rows of a walk in their order, each examined, on another core too if it may.
///
/// Most of what an audit costs is told of each row by itself: its hash, its form, its columns, its
/// texts. Everything that depends on the order stays with the walk, so whatever is found is the
/// same, and is found in the same order, with a helper or without.
final class HistoryReader {
  private let events: LogCursor
  private let texts: LogCursor
  private let ahead: RowsAhead
  private var streams: NamesByNumber
  private var types: NamesByNumber

  /// Begins after the first `size` events.
  init(
    after size: Int, withHelper: Bool, erasures: @escaping ErasureReading, in database: Database
  ) throws {
    events = try SQLStatement.scan(
      """
      SELECT seq, stream, version, type, recorded, leaf FROM event WHERE seq >= ? ORDER BY seq
      """, in: database
    ).rows(.integer(size))
    texts = try SQLStatement.scan(
      "SELECT seq, digest, disclosure FROM disclosure WHERE seq >= ? ORDER BY seq, digest",
      in: database
    ).rows(.integer(size == 0 ? .min : size))
    ahead = RowsAhead(withHelper: withHelper, erasures: erasures)
    streams = NamesByNumber("stream", in: database)
    types = NamesByNumber("event_type", in: database)
  }

  /// Goes through all events, each with the texts that come up to it.
  func forEach(_ body: (ExaminedEvent) throws -> Void) throws {
    do {
      _ = try texts.next()
      while try events.next(), let row = events.row {
        let columns = EventColumns(row)
        while let text = texts.row, text.integer(0) <= columns.seq {
          ahead.add(TextRow(text))
          _ = try texts.next()
        }
        let (stream, type) = (try streams[columns.stream], try types[columns.type])
        row.withBytes(5) { ahead.add(columns, leaf: $0, stream: stream, type: type) }
        if ahead.isFull { try ahead.takeFirst(body) }
      }
    } catch {
      // What was read before the reading failed is told first.
      if !ahead.isEnded { try ahead.takeAll(body) }
      throw error
    }
    try ahead.takeAll(body)
  }

  /// Goes through the texts behind the last event.
  func forEachRest(_ body: (ExaminedText) throws -> Void) throws {
    while let row = texts.row {
      try body(ExaminedText(TextRow(row)))
      _ = try texts.next()
    }
  }
}

/// The names of a table by their numbers, each looked up once.
private struct NamesByNumber {
  private let table: String
  private let database: Database
  private var names: [Int: [UInt8]?] = [:]

  init(_ table: String, in database: Database) {
    (self.table, self.database) = (table, database)
  }

  /// What the table calls a number; nil where it has no such.
  subscript(number: Int) -> [UInt8]? {
    mutating get throws {
      if let known = names[number] { return known }
      let name = try SQLStatement.cached("SELECT name FROM \(table) WHERE id = ?", in: database)
        .first(.integer(number)) { $0.bytes(0) }
      names[number] = .some(name)
      return name
    }
  }
}
