import GRDB
import TransparencyLog

/// Where each stream ends, as far as one transaction has asked.
struct StreamTable {
  /// The end of a stream.
  struct End {
    /// The version of its last event; 0 when it has none.
    var version = 0
    /// The leaf hash of its last event, which the next one names as `prev`.
    var lastLeaf: TreeHash?
  }

  private let database: Database
  private var names: NameTable
  private var ends: [StreamName: End] = [:]

  init(in database: Database) {
    self.database = database
    names = NameTable(.stream, in: database)
  }

  /// The end of a stream, read once in a transaction.
  mutating func end(of stream: StreamName) throws -> End {
    if let end = ends[stream] { return end }
    var end = End()
    if let id = try names.id(of: stream.text) {
      try LogStatement.cached(
        "SELECT version, leaf FROM event WHERE stream = ? ORDER BY version DESC LIMIT 1",
        in: database
      ).forEach(.integer(id)) { row in
        end = End(version: row.integer(0), lastLeaf: row.leafHash(1))
      }
    }
    ends[stream] = end
    return end
  }

  /// The number of a stream that an event is about to be appended to.
  mutating func idOrNext(of stream: StreamName) throws -> Int {
    try names.idOrNext(of: stream.text)
  }

  /// Notes that an event was appended to a stream.
  mutating func advance(_ stream: StreamName, to leafHash: TreeHash) throws {
    let end = try end(of: stream)
    ends[stream] = End(version: end.version + 1, lastLeaf: leafHash)
  }
}
