import GRDB
import TransparencyLog

/// The stored hashes of the Merkle tree: the odd levels of its perfect subtrees, in order of
/// completion.
///
/// Level 0 is one SHA-256 away from a stored leaf, and an even level one from two stored nodes,
/// so storing only every other level saves 55 bytes an event and costs a proof a few
/// microseconds.
struct NodeTable: HashStore {
  let database: Database
  let path: String

  func hash(at address: NodeAddress) throws -> TreeHash {
    if address.level == 0 { return try leafHash(address.index) }
    if Self.isStored(level: address.level) { return try storedHash(address) }
    let left = NodeAddress(level: address.level - 1, index: 2 * address.index)
    let right = NodeAddress(level: address.level - 1, index: 2 * address.index + 1)
    return MerkleTree.nodeHash(try hash(at: left), try hash(at: right))
  }

  /// Stores completed nodes; `hashes` begins with the node `first` and has no gap.
  func append(_ hashes: [TreeHash], first: Int) throws {
    guard !hashes.isEmpty else { return }
    try hashes.withUnsafeBytes { bytes in
      var index = 0
      // Sixteen rows a statement: measured to be the fastest in a long commit.
      while index < hashes.count {
        let count = hashes.count - index >= 16 ? 16 : 1
        let sql = count == 16 ? Self.insertSixteen : Self.insertOne
        try SQLStatement.cached(sql, in: database).run { values in
          for row in index..<(index + count) {
            values.add(first + row)
            let place = row * TreeHash.byteCount
            values.add(
              lent: UnsafeRawBufferPointer(rebasing: bytes[place..<(place + TreeHash.byteCount)]))
          }
        }
        index += count
      }
    }
  }

  private func leafHash(_ seq: Int) throws -> TreeHash {
    let hash = try SQLStatement.cached("SELECT leaf FROM event WHERE seq = ?", in: database)
      .first(.integer(seq)) { $0.leafHash(0) }
    guard let hash else {
      throw LogFailure.damaged(path: path, why: "the event \(Position(seq: seq)) is missing")
    }
    return hash
  }

  private func storedHash(_ address: NodeAddress) throws -> TreeHash {
    let id = Self.id(of: address)
    let hash = try SQLStatement.cached("SELECT hash FROM node WHERE id = ?", in: database)
      .first(.integer(id)) { TreeHash(bytes: $0.bytes(0)) }
    guard let hash, let hash else {
      throw LogFailure.damaged(path: path, why: "the node \(id) of the tree is missing")
    }
    return hash
  }

  private static let insertOne = "INSERT INTO node (id, hash) VALUES (?, ?)"
  private static let insertSixteen = insertOne + String(repeating: ", (?, ?)", count: 15)
}

extension NodeTable {
  /// Whether nodes of this level are stored.
  static func isStored(level: Int) -> Bool { level % 2 == 1 }

  /// The row of a stored node: how many stored nodes were completed before it.
  ///
  /// It is completed by the leaf number `leaves`. Before that leaf stand `count(before it)`
  /// nodes, and with that leaf the stored levels below are completed first.
  static func id(of address: NodeAddress) -> Int {
    precondition(isStored(level: address.level), "only odd levels are stored")
    let leaves = (address.index + 1) << address.level
    return count(size: leaves - 1) + address.level / 2
  }

  /// The number of stored nodes of a tree of `size` leaves.
  static func count(size: Int) -> Int {
    var count = 0
    var subtrees = size >> 1
    while subtrees > 0 {
      count += subtrees
      subtrees >>= 2
    }
    return count
  }
}
