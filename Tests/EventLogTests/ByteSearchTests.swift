import Testing

@testable import EventLog

struct ByteSearchTests {
  @Test func `what is found is what lies there, at every place and beside near misses`() {
    // Few letters, so that parts of the wanted bytes are everywhere.
    var random = SystemRandomNumberGenerator()
    func word(_ length: Int) -> [UInt8] {
      (0..<length).map { _ in UInt8.random(in: 0..<3, using: &random) }
    }
    for _ in 0..<5_000 {
      let wanted = word(.random(in: 1...5, using: &random))
      let bytes = word(.random(in: 0...12, using: &random))
      let lies = (0...bytes.count).contains { bytes[$0...].starts(with: wanted) }
      let isFound = bytes.withUnsafeBufferPointer(ByteSearch(for: wanted).isFound)
      #expect(isFound == lies, "\(wanted) in \(bytes)")
    }
  }
}
