import TransparencyLog

/// Whether leaves follow each other as those of one log do, looked at one by one from the first.
struct LeafChain {
  private var lastRecorded: Timestamp?
  private var ends: [StreamName: TreeHash] = [:]

  /// Takes the next leaf, unless it does not follow: a restore would refuse it too.
  mutating func takes(_ leaf: StoredLeaf) -> Bool {
    guard leaf.time.isInOrder(after: lastRecorded),
      leaf.time.hasPlausibleClock(after: lastRecorded),
      leaf.previous == ends[leaf.stream]
    else { return false }
    lastRecorded = leaf.recorded
    ends[leaf.stream] = leaf.leafHash
    return true
  }
}
