import Dispatch
import GRDB

/// Reads the rows of a walk in their order and has them examined, on another core too if it may.
///
/// Most of what an audit costs is told of each row by itself: its hash, its form, its texts. A
/// helper does that for rows that lie ahead. Everything that depends on the order stays with the
/// walk, so whatever is found is the same, and is found in the same order, with a helper or
/// without.
final class HistoryReader {
  private let events: LogCursor
  private let texts: LogCursor
  private let helper: DispatchQueue?
  private var ahead: [Stretch] = []
  /// What ended the reading before its time: told when the walk has come there.
  private var failure: (any Error)?
  private var isAtEnd = false

  /// Few enough that what was read of them is still in the core's cache when the walk comes there.
  private static let rowsInStretch = 32
  /// How many stretches are read ahead of the walk: enough that a helper need not wait for rows.
  private static let stretchesAhead = 8

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
    helper = withHelper ? DispatchQueue(label: "verify", qos: .userInitiated) : nil
  }

  /// Goes through all events, each with the texts between it and the one before.
  func forEach(_ body: (ExaminedEvent) throws -> Void) throws {
    _ = try texts.next()
    fill()
    while !ahead.isEmpty {
      let stretch = ahead[0]
      // What the helper has not begun is done here, so that neither waits while there is work.
      if !stretch.examine() { _ = ahead.dropFirst().first { $0.examine() } }
      for event in stretch.takeEvents() { try body(event) }
      ahead.removeFirst()
      fill()
    }
    if let failure { throw failure }
  }

  /// Goes through the texts behind the last event.
  func forEachRest(_ body: (ExaminedText) throws -> Void) throws {
    while let row = texts.row {
      try body(ExaminedText(TextRow(row)))
      _ = try texts.next()
    }
  }

  private func fill() {
    while !isAtEnd, ahead.count < (helper == nil ? 1 : Self.stretchesAhead) {
      let stretch = Stretch(read())
      ahead.append(stretch)
      helper?.async { stretch.examine() }
    }
  }

  private func read() -> [EventRow] {
    var rows: [EventRow] = []
    rows.reserveCapacity(Self.rowsInStretch)
    do {
      while rows.count < Self.rowsInStretch {
        guard try events.next(), let event = events.row else {
          isAtEnd = true
          break
        }
        rows.append(EventRow(event))
        let (place, seq) = (rows.count - 1, rows[rows.count - 1].seq)
        while let text = texts.row, text.integer(0) <= seq {
          rows[place].texts.append(TextRow(text))
          _ = try texts.next()
        }
      }
    } catch {
      failure = error
      isAtEnd = true
    }
    return rows
  }
}
