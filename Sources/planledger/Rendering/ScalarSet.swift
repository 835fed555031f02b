/// A set of Unicode scalars, kept as the places where membership changes.
struct ScalarSet: Sendable {
  /// Ascending; at an even index a range of members begins, at the odd one after it the range is
  /// over.
  let boundaries: [UInt32]

  /// Whether the scalar is a member: an odd number of boundaries lies at or before it.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= scalar.value { low = middle + 1 } else { high = middle }
    }
    return !low.isMultiple(of: 2)
  }
}
