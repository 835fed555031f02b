/// Looks for some bytes in many others, by leaps (Horspool 1980): from the byte at the end of a
/// place it is known how far off the next possible place is.
struct ByteSearch {
  private let wanted: [UInt8]
  /// How far to go on, by the byte at the end of a place.
  private let leaps: [Int]

  /// `wanted` has at least one byte.
  init(for wanted: [UInt8]) {
    precondition(!wanted.isEmpty, "nothing is found everywhere")
    self.wanted = wanted
    var leaps = [Int](repeating: wanted.count, count: 256)
    for (index, byte) in wanted.dropLast().enumerated() {
      leaps[Int(byte)] = wanted.count - 1 - index
    }
    self.leaps = leaps
  }

  /// Whether the bytes lie somewhere in these.
  func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = wanted.count
    while end <= bytes.count {
      if bytes[(end - wanted.count)..<end].elementsEqual(wanted) { return true }
      end += leaps[Int(bytes[end - 1])]
    }
    return false
  }
}
