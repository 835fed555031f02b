import TransparencyLog

/// A tree grown leaf by leaf, holding every perfect subtree in memory, with the roots it had on the
/// way.
struct GrownTree: HashStore {
  private(set) var hashes: [NodeAddress: TreeHash] = [:]
  private(set) var roots = [MerkleTree.emptyRoot]
  private(set) var frontier = Frontier()

  init(_ leafHashes: [TreeHash]) {
    for hash in leafHashes { append(hash) }
  }

  mutating func append(_ leafHash: TreeHash) {
    frontier.append(leafHash) { address, hash in
      precondition(hashes[address] == nil, "a subtree is completed once")
      hashes[address] = hash
    }
    roots.append(frontier.root)
  }

  struct Missing: Error {
    let address: NodeAddress
  }

  func hash(at address: NodeAddress) throws -> TreeHash {
    guard let hash = hashes[address] else { throw Missing(address: address) }
    return hash
  }
}

/// The definitions of RFC 9162 section 2.1, written down once more and as slowly as they read.
enum ReferenceTree {
  /// MTH of section 2.1.1.
  static func root(_ leafHashes: ArraySlice<TreeHash>) -> TreeHash {
    guard let only = leafHashes.first else { return MerkleTree.emptyRoot }
    guard leafHashes.count > 1 else { return only }
    let (left, right) = split(leafHashes)
    return MerkleTree.nodeHash(root(left), root(right))
  }

  /// PATH of section 2.1.3.1.
  static func path(_ index: Int, _ leafHashes: ArraySlice<TreeHash>) -> [TreeHash] {
    guard leafHashes.count > 1 else { return [] }
    let (left, right) = split(leafHashes)
    return index < left.count
      ? path(index, left) + [root(right)] : path(index - left.count, right) + [root(left)]
  }

  /// SUBPROOF of section 2.1.4.1.
  static func subproof(
    _ size: Int, _ leafHashes: ArraySlice<TreeHash>, isKnown: Bool
  ) -> [TreeHash] {
    guard size < leafHashes.count else { return isKnown ? [] : [root(leafHashes)] }
    let (left, right) = split(leafHashes)
    return size <= left.count
      ? subproof(size, left, isKnown: isKnown) + [root(right)]
      : subproof(size - left.count, right, isKnown: false) + [root(left)]
  }

  private static func split(
    _ leaves: ArraySlice<TreeHash>
  ) -> (ArraySlice<TreeHash>, ArraySlice<TreeHash>) {
    var count = 1
    while count * 2 < leaves.count { count *= 2 }
    return (leaves.prefix(count), leaves.dropFirst(count))
  }
}
