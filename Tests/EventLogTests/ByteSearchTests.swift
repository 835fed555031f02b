import Testing

@testable import EventLog

struct ByteSearchTests {
  @Test func `of two letters, every short word is found in every longer one where it lies`() {
    func words(_ lengths: ClosedRange<Int>) -> [[UInt8]] {
      lengths.flatMap { length in
        (0..<1 << length).map { bits in (0..<length).map { UInt8(bits >> $0 & 1) } }
      }
    }
    for wanted in words(1...4) {
      let search = ByteSearch(for: wanted)
      for bytes in words(0...8) {
        let lies = bytes.indices.contains { bytes[$0...].starts(with: wanted) }
        #expect(bytes.withUnsafeBufferPointer(search.isFound) == lies, "\(wanted) in \(bytes)")
      }
    }
  }
}
