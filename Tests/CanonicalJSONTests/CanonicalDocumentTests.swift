import CanonicalJSON
import Testing

/// A document read in place says what its tree says; that it is refused when it should be is tried
/// where spellings are (`CanonicalJSON.isCanonical`).
struct CanonicalDocumentTests {
  let seed = SeededGenerator.seed

  @Test func `a document says the same as its tree`() throws {
    var source = RandomJSON(seed: seed)
    for round in 0..<2_000 {
      let value = source.value()
      let document = try #require(CanonicalDocument(value.canonicalBytes))
      #expect(isSame(document.root, value), "PLANLEDGER_SEED=\(seed), round \(round)")
      #expect(document.root.json == value, "PLANLEDGER_SEED=\(seed), round \(round)")
    }
  }

  @Test func `what fits a leaf is what the profile of leaves says`() throws {
    var source = RandomJSON(seed: seed)
    for round in 0..<2_000 {
      let value = source.value()
      let document = try #require(CanonicalDocument(value.canonicalBytes))
      let fits = LeafProfile.violation(in: value) == nil
      // A name with an escape is left to the profile itself: whoever asks reads it once more then.
      if document.fitsLeaf != fits {
        #expect(!document.fitsLeaf && hasEscapedName(value), "PLANLEDGER_SEED=\(seed), \(round)")
      }
    }
  }

  @Test(arguments: ["\u{7F}", "\u{3099}", "か\u{3099}", "a\u{202E}b", "x\ny", "\u{85}", "Å", "㎡"])
  func `a text fits a leaf by its content, wherever in eight bytes it stands`(text: String) throws {
    for length in 0..<17 {
      let value: JSONValue = .string(String(repeating: "a", count: length) + text)
      let document = try #require(CanonicalDocument(value.canonicalBytes))
      #expect(document.fitsLeaf == (LeafProfile.violation(in: value) == nil), "after \(length)")
    }
  }

  @Test func `integers are read to the last digit`() throws {
    for integer in [0, 7, -7, 999_999_999_999_999, 9_007_199_254_740_991, -9_007_199_254_740_991] {
      let document = try #require(CanonicalDocument(Array("\(integer)".utf8)))
      #expect(document.root.integer == Int64(integer))
      #expect(document.fitsLeaf)
    }
    #expect(CanonicalDocument(Array("-0".utf8)) == nil)
    #expect(CanonicalDocument(Array("01".utf8)) == nil)
    #expect(try #require(CanonicalDocument(Array("9007199254740992".utf8))).fitsLeaf == false)
    #expect(try #require(CanonicalDocument(Array("1.5".utf8))).fitsLeaf == false)
  }

  @Test func `a document is nested at most 64 levels deep`() {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(CanonicalDocument(Array(deepest.utf8)) != nil)
    #expect(CanonicalDocument(Array("[\(deepest)]".utf8)) == nil)
  }

  @Test func `an object knows its members by name, and whether it has others`() throws {
    let bytes = Array(#"{"a":1,"b":{"c":[2]},"d":""}"#.utf8)
    let object = try #require(CanonicalDocument(bytes)?.root.object)
    #expect(object["a"]?.integer == 1)
    #expect(object["b"]?.object?["c"]?.array?.map(\.integer) == [2])
    #expect(object["c"] == nil)
    #expect(object["d"]?.string == "" && object["d"]?.hasText == false)
    #expect(object.isMade(of: "a", "b", "d"))
    #expect(!object.isMade(of: "a", "b") && !object.isMade(of: "a", "b", "d", "e"))
    #expect(object.names == ["a", "b", "d"] && object.count == 3)
  }

  private func isSame(_ read: CanonicalValue, _ value: JSONValue) -> Bool {
    switch value {
    case .null: return read.isNull
    case .bool(let bool): return read.bool == bool
    case .integer(let integer): return read.integer == integer
    case .number: return read.json == value && read.integer == nil
    case .string(let text): return read.string?.utf8.elementsEqual(text.utf8) == true
    case .array(let elements):
      guard let array = read.array, array.count == elements.count else { return false }
      return zip(array, elements).allSatisfy(isSame)
    case .object(let object):
      guard let members = read.object?.members, members.count == object.count else { return false }
      return zip(members, object).allSatisfy { read, written in
        read.name.utf8.elementsEqual(written.name.utf8) && isSame(read.value, written.value)
      }
    }
  }

  private func hasEscapedName(_ value: JSONValue) -> Bool {
    switch value {
    case .array(let elements): elements.contains(where: hasEscapedName)
    case .object(let object):
      object.contains { name, value in
        JSONValue.string(name).canonicalBytes.count != name.utf8.count + 2 || hasEscapedName(value)
      }
    default: false
    }
  }
}
