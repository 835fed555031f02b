import CanonicalJSON
import Foundation
import Testing

/// jcs.json: RFC 8785 with its appendix B, and the test data its appendix F refers to.
struct PublishedVectorTests {
  struct Vectors: Decodable {
    struct Case: Decodable {
      let name: String
      let input_b64: Data
      let output_b64: Data
    }
    struct Number: Decodable {
      let ieee754_hex: String
      let text: String
    }
    struct KeyOrder: Decodable {
      let keys_in_canonical_order: [String]
    }
    struct Failure: Decodable {
      let json_b64: Data
      let why: String
    }
    let cases: [Case]
    let numbers: [Number]
    let sort_keys: KeyOrder
    let must_fail: [Failure]
  }

  let vectors: Vectors

  init() throws {
    let decoder = JSONDecoder()
    decoder.dataDecodingStrategy = .base64
    vectors = try decoder.decode(
      Vectors.self, from: Data(contentsOf: Fixtures.vectors.appending(path: "jcs.json")))
  }

  @Test func `every document becomes its canonical bytes`() throws {
    #expect(vectors.cases.count == 6)
    for vector in vectors.cases {
      let value = try JSONValue(parsing: vector.input_b64)
      #expect(value.canonicalBytes == Array(vector.output_b64), "\(vector.name)")
      #expect(CanonicalJSON.isCanonical(vector.output_b64), "\(vector.name)")
      #expect(!CanonicalJSON.isCanonical(vector.input_b64), "\(vector.name)")
    }
  }

  @Test func `every number of appendix B is written as ECMAScript writes it`() throws {
    #expect(vectors.numbers.count == 24)
    for vector in vectors.numbers {
      let bits = try #require(UInt64(vector.ieee754_hex, radix: 16))
      #expect(JSONValue.number(Double(bitPattern: bits)).canonicalText == vector.text)
    }
  }

  @Test func `every number of appendix B is canonical when read back`() {
    for vector in vectors.numbers {
      #expect(CanonicalJSON.isCanonical(Array(vector.text.utf8)), "\(vector.text)")
    }
  }

  @Test func `names are sorted as section 3_2_3 sorts them`() {
    let names = vectors.sort_keys.keys_in_canonical_order
    #expect(names.count == 7)
    for seed in 0..<20 {
      var random = SeededGenerator(seed: UInt64(seed))
      var object = JSONObject()
      for name in names.shuffled(using: &random) { object[name] = .null }
      #expect(object.names.map { Array($0.utf8) } == names.map { Array($0.utf8) })
    }
  }

  @Test func `every document that must fail is refused`() {
    #expect(vectors.must_fail.count == 3)
    for vector in vectors.must_fail {
      #expect(throws: JSONError.self, "\(vector.why)") { try JSONValue(parsing: vector.json_b64) }
    }
  }
}
