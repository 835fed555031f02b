import CanonicalJSON
import GRDBSQLite
import TransparencyLog

/// The row a statement stands on, valid until its next step; columns are counted from 0.
package struct LogRow {
  let handle: OpaquePointer

  package func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  package func text(_ column: Int32) -> String { String(decoding: buffer(column), as: UTF8.self) }

  func bytes(_ column: Int32) -> [UInt8] { Array(buffer(column)) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// Lends the bytes of a column without copying them.
  func withBytes<R>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R
  {
    try body(buffer(column))
  }

  /// The bytes of a column, lent until the next step.
  func buffer(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self),
      count: Int(sqlite3_column_bytes(handle, column)))
  }
}

extension LogRow {
  /// The leaf hash of the bytes in a column.
  func leafHash(_ column: Int32) -> TreeHash {
    withBytes(column) { MerkleTree.leafHash(UnsafeRawBufferPointer($0)) }
  }

  /// The event of a row of `seq, version, leaf`, its texts as `texts` finds them.
  func recordedEvent(
    path: String, texts: (StoredLeaf) throws -> [String: String]
  ) throws -> RecordedEvent {
    let position = Position(seq: integer(0))
    let leaf: StoredLeaf
    do {
      leaf = try StoredLeaf(decoding: buffer(2))
    } catch {
      throw LogFailure.damaged(path: path, why: "the leaf of \(position): \(error.reason)")
    }
    return RecordedEvent(leaf, at: position, version: integer(1), texts: try texts(leaf))
  }
}
