import Foundation
import Testing

@testable import EventLog

@Suite struct `Base64 for addresses` {
  @Test func `is what Foundation writes, in the other alphabet and without padding`() {
    var bytes: [UInt8] = []
    for length in 0..<100 {
      let expected = Data(bytes).base64EncodedString()
        .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
      #expect(Base64URL.encode(bytes) == expected)
      #expect(Base64URL.decode(expected) == bytes)
      #expect(Base64URL.isDigest(expected) == (bytes.count == 32))
      bytes.append(UInt8(truncatingIfNeeded: length &* 151 &+ 7))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 31, 32])
  func `has no letter of another alphabet anywhere`(count: Int) {
    let text = Array(Base64URL.encode([UInt8](repeating: 0x5A, count: count)))
    for place in text.indices {
      for foreign: Character in ["+", "/", "=", " ", "\0", "é"] {
        var other = text
        other[place] = foreign
        #expect(Base64URL.decode(String(other)) == nil)
        #expect(!Base64URL.isDigest(String(other)))
      }
    }
  }

  /// The last letter says less than six bits, and what is over must be nothing.
  @Test(arguments: [(1, 4), (2, 16), (3, 64), (31, 4), (32, 16)])
  func `has one spelling`(count: Int, endings: Int) {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    let beginning = String(
      Base64URL.encode([UInt8](repeating: 0xA5, count: count)).dropLast())
    #expect(letters.filter { Base64URL.decode(beginning + "\($0)") != nil }.count == endings)
    #expect(Base64URL.decode(beginning + "AAAAAAA".prefix((5 - beginning.count % 4) % 4)) == nil)
  }
}
