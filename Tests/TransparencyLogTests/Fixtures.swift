import Foundation
import Testing
import TransparencyLog

/// The public vectors, found from this file so that no test depends on a working directory.
enum Fixtures {
  static let vectors = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/vectors")

  static func decode<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: vectors.appending(path: name)))
  }

  static func decodeLines<Value: Decodable>(_ name: String, as type: Value.Type) throws -> [Value] {
    try lines(name).map { try JSONDecoder().decode(type, from: Data($0)) }
  }

  /// The lines of a file, each without its line feed.
  static func lines(_ name: String) throws -> [[UInt8]] {
    try Data(contentsOf: vectors.appending(path: name))
      .split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  /// The lines of a text file, empty ones included.
  static func text(_ name: String) throws -> [Substring] {
    try String(contentsOf: vectors.appending(path: name), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}

/// Bytes written as hexadecimal digits.
struct Hex: Decodable {
  let bytes: [UInt8]

  init(from decoder: any Decoder) throws {
    let digits = Array(try decoder.singleValueContainer().decode(String.self).utf8)
    bytes = try stride(from: 0, to: digits.count, by: 2).map { index in
      try #require(UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16))
    }
  }

  /// The bytes as a hash; fails the test when they are not 32.
  var hash: TreeHash {
    get throws { try #require(TreeHash(bytes: bytes)) }
  }
}
