import GRDB
import TransparencyLog

/// The log as it stood at one moment; valid only inside the call that handed it out.
package struct LogReader {
  let database: Database
  let path: String

  /// The size, root and time of the log's end.
  package func head() throws -> Head {
    let size = try size()
    let recorded = try SQLStatement.cached("SELECT recorded FROM event WHERE seq = ?", in: database)
      .first(.integer(size - 1)) { Int64($0.integer(0)) }
    return Head(
      position: Position(size), root: try root(at: Position(size)),
      recorded: recorded.flatMap { Timestamp(storedSeconds: $0) })
  }

  /// The position of the last event, found without computing the root.
  package func end() throws -> Position {
    Position(try size())
  }

  /// The last version of a stream, 0 when it has no event.
  package func version(of stream: StreamName) throws -> Int {
    try SQLStatement.cached(
      """
      SELECT max(version) FROM event WHERE stream = (SELECT id FROM stream WHERE name = ?)
      """, in: database
    ).first(.text(stream.text)) { $0.integer(0) } ?? 0
  }

  /// The streams of a kind, such as every `indicator/…`, in the order of their first events.
  package func streams(kind: String) throws -> [StreamName] {
    var names: [StreamName] = []
    // "0" follows "/" in ASCII: all keys of the kind lie between the two, and in the index of
    // names.
    try SQLStatement.cached(
      """
      SELECT name FROM stream
      WHERE name = ?1 OR (name > ?1 || '/' AND name < ?1 || '0') ORDER BY id
      """, in: database
    ).forEach(.text(kind)) { row in
      guard let name = StreamName(row.text(0)) else {
        throw LogFailure.damaged(path: path, why: "a stream is named \(row.text(0))")
      }
      names.append(name)
    }
    return names
  }

  /// The last position at which nothing later than `instant` had been recorded: where the log
  /// stood then.
  ///
  /// A binary search, because recorded times never run backwards.
  package func position(recordedUpTo instant: Timestamp) throws -> Position {
    let recorded = try SQLStatement.cached(
      "SELECT recorded FROM event WHERE seq = ?", in: database)
    var low = 0
    var high = try size()
    while low < high {
      let middle = (low + high) / 2
      let seconds = try recorded.first(.integer(middle)) { Int64($0.integer(0)) }
      guard let seconds else {
        throw LogFailure.damaged(path: path, why: "the event \(Position(seq: middle)) is missing")
      }
      if seconds <= instant.seconds { low = middle + 1 } else { high = middle }
    }
    return Position(low)
  }

  /// How many texts are present.
  package func textCount() throws -> Int {
    try SQLStatement.cached("SELECT count(*) FROM disclosure", in: database)
      .first { $0.integer(0) } ?? 0
  }

  func size() throws -> Int {
    let last = try SQLStatement.cached("SELECT max(seq) FROM event", in: database)
      .first { $0.isNull(0) ? -1 : $0.integer(0) }
    return Position(seq: last ?? -1).number
  }
}

extension Timestamp {
  /// Takes what a column holds; nil when no instant has so many seconds.
  init?(storedSeconds: Int64) {
    guard (-62_167_219_200...253_402_300_799).contains(storedSeconds) else { return nil }
    self.init(seconds: storedSeconds)
  }
}
