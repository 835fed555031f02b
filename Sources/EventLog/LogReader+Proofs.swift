import GRDB
package import TransparencyLog

extension LogReader {
  /// The root of the Merkle tree when the log had reached a position, any one up to its end.
  package func root(at position: Position) throws -> TreeHash {
    try expect(position)
    return try MerkleProof.root(size: position.number, in: nodes)
  }

  /// The proof that the event which led to `position` is in the log as it stood at `end`.
  package func inclusionProof(of position: Position, at end: Position) throws -> [TreeHash] {
    try expect(end)
    guard position > .start, position <= end else {
      throw LogFailure.beyondEnd(asked: position, end: end)
    }
    return try MerkleProof.inclusion(of: position.seq, size: end.number, in: nodes)
  }

  /// The proof that the log at `new` begins with everything it held at `old`.
  package func consistencyProof(from old: Position, to new: Position) throws -> [TreeHash] {
    try expect(new)
    guard old <= new else { throw LogFailure.beyondEnd(asked: old, end: new) }
    return try MerkleProof.consistency(from: old.number, to: new.number, in: nodes)
  }

  var nodes: NodeTable { NodeTable(database: database, path: path) }

  func expect(_ position: Position) throws {
    let end = try end()
    guard position <= end else { throw LogFailure.beyondEnd(asked: position, end: end) }
  }
}
