import GRDB

/// Reads the rows of a walk in their order, each examined, on another core too if it may.
///
/// Most of what an audit costs is told of each row by itself: its hash, its form, its text.
/// Everything that depends on the order stays with the walk, so whatever is found is the same, and
/// is found in the same order, with a helper or without.
final class HistoryReader {
  private let events: LogCursor
  private let texts: LogCursor
  private let hasHelper: Bool

  /// Begins after the first `size` events.
  init(after size: Int, withHelper: Bool, in database: Database) throws {
    events = try SQLStatement.scan(
      """
      SELECT seq, stream, version, type, recorded, leaf FROM event WHERE seq >= ? ORDER BY seq
      """, in: database
    ).rows(.integer(size))
    texts = try SQLStatement.scan(
      "SELECT seq, digest, disclosure FROM disclosure WHERE seq >= ? ORDER BY seq, digest",
      in: database
    ).rows(.integer(size == 0 ? .min : size))
    hasHelper = withHelper
  }

  /// Goes through all events, and before each through the texts that come up to it.
  func forEach(_ body: (ExaminedRow) throws -> Void) throws {
    guard hasHelper else { return try forEachRow { try body(ExaminedRow($0)) } }
    let ahead = RowsAhead()
    do {
      try forEachRow { row in
        ahead.add(row)
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

  private func forEachRow(_ body: (HistoryRow) throws -> Void) throws {
    _ = try texts.next()
    while try events.next(), let row = events.row {
      let columns = EventColumns(row)
      while let text = texts.row, text.integer(0) <= columns.seq {
        try body(.text(TextRow(text)))
        _ = try texts.next()
      }
      try row.withBytes(5) { try body(.event(columns, leaf: $0)) }
    }
  }
}
