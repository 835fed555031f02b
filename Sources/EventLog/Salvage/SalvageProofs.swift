import TransparencyLog

/// What in a damaged file vouches for the bytes of its events.
///
/// A hash that was stored apart from an event and is still the hash of its bytes proves that none
/// of them changed: a node of the tree above it, or `prev` of the next event of its stream. Whether
/// somebody made event and hash anew, only what was kept outside can tell.
struct SalvageProofs {
  /// The leaf hashes of the events found, by their index; two where a file holds two for one.
  private var leaves: [Int: [TreeHash]] = [:]
  /// The hashes of the tree found, by the numbers they are stored under.
  private var nodes: [Int: [TreeHash]] = [:]
  /// What events call the event before them.
  private var named: Set<TreeHash> = []

  /// Takes note of an event, and tells whether it is another one than those before.
  mutating func add(leaf: TreeHash, seq: Int, previous: TreeHash?) -> Bool {
    guard leaves[seq]?.contains(leaf) != true else { return false }
    leaves[seq, default: []].append(leaf)
    if let previous { named.insert(previous) }
    return true
  }

  mutating func add(node: TreeHash, id: Int) {
    if nodes[id]?.contains(node) != true { nodes[id, default: []].append(node) }
  }

  /// The leaf hashes that are proved, by the index of their events.
  func proved() -> [Int: TreeHash] {
    var proved = leaves.compactMapValues { hashes in hashes.first(where: named.contains) }
    for seq in leaves.keys where seq % 2 == 0 { provePair(from: seq, &proved) }
    proveSubtrees(&proved)
    return proved
  }

  /// Two events and the node right above them.
  private func provePair(from seq: Int, _ proved: inout [Int: TreeHash]) {
    guard let stored = nodes[NodeTable.id(of: NodeAddress(level: 1, index: seq / 2))],
      let lefts = leaves[seq], let rights = leaves[seq + 1]
    else { return }
    for left in lefts {
      for right in rights where stored.contains(MerkleTree.nodeHash(left, right)) {
        proved[seq] = left
        proved[seq + 1] = right
      }
    }
  }

  /// More events and a higher node, for where the lower ones are damaged.
  private func proveSubtrees(_ proved: inout [Int: TreeHash]) {
    let leafHashes = leaves.compactMapValues { $0.count == 1 ? $0[0] : nil }
      .merging(proved) { $1 }
    var (hashes, level) = (leafHashes, 0)
    while hashes.count > 1 {
      level += 1
      hashes = hashes.reduce(into: [:]) { above, left in
        guard left.key % 2 == 0, let right = hashes[left.key + 1] else { return }
        above[left.key / 2] = MerkleTree.nodeHash(left.value, right)
      }
      guard NodeTable.isStored(level: level) else { continue }
      for (index, hash) in hashes {
        let address = NodeAddress(level: level, index: index)
        guard nodes[NodeTable.id(of: address)]?.contains(hash) == true else { continue }
        for seq in (index << level)..<((index + 1) << level) { proved[seq] = leafHashes[seq] }
      }
    }
  }

  /// How many events the log had at least, by the nodes of its tree that are left.
  ///
  /// A number that stands alone may be a damaged one; two that follow each other are not.
  func leastSize() -> Int {
    let plausible = nodes.keys.filter { (0..<1 << 48).contains($0) }
    let last = plausible.filter { nodes[$0 - 1] != nil || nodes[$0 + 1] != nil }.max()
    guard let last else { return 0 }
    var (low, high) = (0, 2 * (last + 2))
    while low < high {
      let middle = (low + high) / 2
      if NodeTable.count(size: middle) > last { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
