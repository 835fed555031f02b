/// The nodes of a document while they are found: memory that grows, and that its last owner frees.
struct CanonicalNodeList {
  private var memory = UnsafeMutableBufferPointer<CanonicalNode>.allocate(capacity: usual)
  private(set) var count = 0

  /// What a leaf with a text and a figure holds, so that one allocation is enough for most.
  private static let usual = 56

  subscript(place: Int) -> CanonicalNode {
    @inline(__always) get { memory[place] }
    @inline(__always) set { memory[place] = newValue }
  }

  @inline(__always) mutating func append(_ node: CanonicalNode) {
    if count == memory.count { grow() }
    memory.initializeElement(at: count, to: node)
    count += 1
  }

  /// All that were found, in the same memory.
  var all: UnsafeBufferPointer<CanonicalNode> {
    UnsafeBufferPointer(rebasing: memory[..<count])
  }

  func free() { memory.deallocate() }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<CanonicalNode>.allocate(capacity: count * 2)
    _ = larger.moveInitialize(fromContentsOf: memory)
    memory.deallocate()
    memory = larger
  }
}
