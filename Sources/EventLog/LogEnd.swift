import TransparencyLog

/// Where a write left the log: what the next one through the same connection begins with, if nobody
/// else has written since.
struct LogEnd: Sendable {
  /// The right edge of the tree.
  let frontier: Frontier
  /// When the last event was recorded.
  let lastRecorded: Timestamp?
  /// Where the streams end that writes have asked for.
  let streams: StreamTable
  /// The numbers of the types of events.
  let types: NameTable
  /// What SQLite calls the version of the data: it changes when another connection commits, of this
  /// program or of any other, and not by our own commits.
  let dataVersion: Int
}

extension LogReader {
  /// The version of the data as this transaction sees it.
  func dataVersion() throws -> Int {
    try SQLStatement.cached("PRAGMA data_version", in: database).first { $0.integer(0) } ?? 0
  }
}
