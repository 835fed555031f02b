/// The place of a perfect subtree: it covers the leaves `index << level ..< (index + 1) << level`.
///
/// Level 0 holds the leaf hashes. A perfect subtree never changes once its last leaf is there, so
/// these are the hashes worth storing; every other node is computed from them.
package struct NodeAddress: Hashable, Sendable {
  /// How many levels of nodes stand over the leaves, from 0.
  package let level: Int
  /// How many perfect subtrees of the same level stand to the left, from 0.
  package let index: Int

  /// Names the subtree number `index` of `level`, both counted from 0.
  package init(level: Int, index: Int) {
    precondition((0..<Int.bitWidth - 1).contains(level), "a tree's levels run from 0 to 62")
    precondition(index >= 0, "subtrees are counted from 0")
    self.level = level
    self.index = index
  }

  /// The subtree over exactly `leaves`, or nil when no perfect subtree covers just these.
  init?(covering leaves: Range<Int>) {
    let isPerfect = leaves.count.nonzeroBitCount == 1 && leaves.lowerBound % leaves.count == 0
    guard isPerfect else { return nil }
    level = leaves.count.trailingZeroBitCount
    index = leaves.lowerBound >> level
  }
}
