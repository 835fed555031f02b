import GRDB
import TransparencyLog

/// Where each stream ends, as far as writing has asked.
///
/// A stream is looked up by its name once for each event and has a place here from then on, for one
/// transaction, and for those that follow it while nobody else writes.
struct StreamTable: Sendable {
  /// The end of a stream.
  struct End: Sendable {
    /// The version of its last event; 0 when it has none.
    var version = 0
    /// The leaf hash of its last event, which the next one names as `prev`.
    var lastLeaf: TreeHash?
  }

  private struct Entry {
    let name: StreamName
    /// Its number; nil before its first event.
    var id: Int?
    var end = End()
  }

  private var names = NameTable(.stream)
  private var places: [StreamName: Int] = [:]
  private var entries: [Entry] = []

  /// As it may be remembered: at most 20,000 streams; where there are more, none.
  var remembered: StreamTable { entries.count <= 20_000 ? self : StreamTable() }

  /// The place of a stream, which is read from the log once.
  mutating func place(of stream: StreamName, in database: Database) throws -> Int {
    if let place = places[stream] { return place }
    var entry = Entry(name: stream, id: try names.id(of: stream.text, in: database))
    if let id = entry.id {
      try SQLStatement.cached(
        "SELECT version, leaf FROM event WHERE stream = ? ORDER BY version DESC LIMIT 1",
        in: database
      ).forEach(.integer(id)) { row in
        entry.end = End(version: row.integer(0), lastLeaf: row.leafHash(1))
      }
    }
    entries.append(entry)
    places[stream] = entries.count - 1
    return entries.count - 1
  }

  /// Which stream stands at a place.
  func name(at place: Int) -> StreamName { entries[place].name }

  /// Where the stream at a place ends.
  func end(at place: Int) -> End { entries[place].end }

  /// The number of the stream at a place, given now if this is its first event.
  mutating func idOrNext(at place: Int, in database: Database) throws -> Int {
    if let id = entries[place].id { return id }
    let id = try names.idOrNext(of: entries[place].name.text, in: database)
    entries[place].id = id
    return id
  }

  /// Notes that an event was appended to the stream at a place; gives its version.
  mutating func advance(at place: Int, to leafHash: TreeHash) -> Int {
    entries[place].end.version += 1
    entries[place].end.lastLeaf = leafHash
    return entries[place].end.version
  }
}
