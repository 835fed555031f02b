import CanonicalJSON
import Foundation
import Testing

/// What holds for every value, tried on random ones.
struct RoundTripTests {
  let seed = SeededGenerator.seed

  @Test func `reading what was written gives the value back`() throws {
    var source = RandomJSON(seed: seed)
    for round in 0..<2_000 {
      let value = source.value()
      let bytes = value.canonicalBytes
      #expect(try JSONValue(parsing: bytes) == value, "PLANLEDGER_SEED=\(seed), round \(round)")
      #expect(CanonicalJSON.isCanonical(bytes), "PLANLEDGER_SEED=\(seed), round \(round)")
    }
  }

  @Test func `every double keeps all its bits`() throws {
    var source = RandomJSON(seed: seed)
    for round in 0..<5_000 {
      let number = source.number()
      let bytes = JSONValue.number(number).canonicalBytes
      #expect(
        try JSONValue(parsing: bytes) == .number(number), "PLANLEDGER_SEED=\(seed), round \(round)")
    }
  }

  @Test func `a spelling with spaces, escapes and another order means the same`() throws {
    var source = RandomJSON(seed: seed)
    for round in 0..<500 {
      let value = source.value()
      let loose = spelledLoosely(value, using: &source.random)
      #expect(
        try JSONValue(parsing: loose.utf8) == value, "PLANLEDGER_SEED=\(seed), round \(round)")
      #expect(!CanonicalJSON.isCanonical(Array(loose.utf8)))
    }
  }

  /// The definition of canonical, which the reader does not follow step by step: read, write,
  /// compare.
  private func isCanonicalByDefinition(_ bytes: [UInt8]) -> Bool {
    (try? JSONValue(parsing: bytes))?.canonicalBytes == bytes
  }

  @Test func `with any bit flipped a document is canonical just when it is written so again`() {
    var source = RandomJSON(seed: seed)
    var wrong: [String] = []
    for _ in 0..<40 {
      var bytes = source.value().canonicalBytes
      for bit in 0..<(bytes.count * 8) {
        bytes[bit / 8] ^= 1 << (bit % 8)
        if CanonicalJSON.isCanonical(bytes) != isCanonicalByDefinition(bytes) {
          wrong.append(String(decoding: bytes, as: UTF8.self))
        }
        bytes[bit / 8] ^= 1 << (bit % 8)
      }
    }
    #expect(wrong.isEmpty, "PLANLEDGER_SEED=\(seed)")
  }

  @Test func `with any two bytes exchanged or one put in it is no different`() {
    var source = RandomJSON(seed: seed)
    let inserted = Array("0 \n\"\\,:[]{}-+.eEau/".utf8)
    var wrong: [String] = []
    for _ in 0..<2_000 {
      var bytes = source.value().canonicalBytes
      let first = Int.random(in: bytes.indices, using: &source.random)
      let second = Int.random(in: bytes.indices, using: &source.random)
      if Bool.random(using: &source.random) {
        bytes.swapAt(first, second)
      } else {
        bytes.insert(inserted[first % inserted.count], at: second)
      }
      if CanonicalJSON.isCanonical(bytes) != isCanonicalByDefinition(bytes) {
        wrong.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    #expect(wrong.isEmpty, "PLANLEDGER_SEED=\(seed)")
  }

  @Test func `no beginning of an object is taken for the whole`() {
    var source = RandomJSON(seed: seed)
    for _ in 0..<200 {
      let bytes = JSONValue.object(["member": source.value()]).canonicalBytes
      for length in bytes.indices {
        #expect(throws: JSONError.self) { try JSONValue(parsing: bytes[..<length]) }
      }
    }
  }

  /// A legal spelling of `value` that is never the canonical one: it starts with a space.
  private func spelledLoosely(
    _ value: JSONValue, using random: inout SeededGenerator
  ) -> String {
    switch value {
    case .null, .bool, .integer, .number: return " \(value.canonicalText)\r\n"
    case .string(let text): return " \(escapedWhole(text))\t"
    case .array(let elements):
      let parts = elements.map { spelledLoosely($0, using: &random) }
      return " [ \(parts.joined(separator: ","))]"
    case .object(let object):
      let parts = object.shuffled(using: &random).map { member in
        "\n\(escapedWhole(member.name))\t:\(spelledLoosely(member.value, using: &random))"
      }
      return " {\(parts.joined(separator: ",")) } "
    }
  }

  /// Every UTF-16 code unit as an escape.
  private func escapedWhole(_ text: String) -> String {
    "\"" + text.utf16.map { String(format: "\\u%04X", Int($0)) }.joined() + "\""
  }
}
