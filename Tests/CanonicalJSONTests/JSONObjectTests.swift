import CanonicalJSON
import Testing

struct JSONObjectTests {
  let composed = "\u{304C}"
  let decomposed = "\u{304B}\u{3099}"

  @Test func `names that look alike but have other bytes are two names`() throws {
    var object = JSONObject()
    object[composed] = 1
    object[decomposed] = 2
    #expect(object.count == 2)
    #expect(object[composed] == 1)
    #expect(object[decomposed] == 2)
    let read = try JSONValue(parsing: JSONValue.object(object).canonicalBytes)
    #expect(read == .object(object))
  }

  @Test func `strings that look alike but have other bytes are not equal`() {
    #expect(composed == decomposed)
    #expect(JSONValue.string(composed) != .string(decomposed))
    #expect(JSONValue.object([composed: 1]) != .object([decomposed: 1]))
  }

  @Test func `a member is added, replaced and removed`() {
    var object: JSONObject = ["b": 1]
    object["a"] = 2
    object["b"] = "new"
    object["missing"] = nil
    #expect(object == ["a": 2, "b": "new"])
    object["a"] = nil
    #expect(object.names == ["b"])
    object["b"] = .null
    #expect(object["b"]?.isNull == true)
    object["b"] = nil
    #expect(object.isEmpty)
    #expect(object["b"] == nil)
  }

  @Test func `a literal that names a member twice is a mistake in the program`() async {
    await #expect(processExitsWith: .failure) { _ = ["a": 1, "a": 2] as JSONObject }
  }

  @Test func `a missing value stays missing whichever way it was chosen`() {
    var object: JSONObject = ["a": 1]
    let isKnown = object.isEmpty
    object["a"] = isKnown ? .integer(2) : nil
    #expect(object.isEmpty)
  }

  @Test func `members come in canonical order`() {
    let object: JSONObject = ["c": 3, "a": 1, "b": 2]
    #expect(object.map(\.name) == ["a", "b", "c"])
    #expect(object.map(\.value) == [1, 2, 3])
  }

  @Test func `values of different kinds are never equal`() {
    let values: [JSONValue] = [
      .null, true, false, 0, 1, .number(0.5), "", "a", [], [.null], [:], ["a": .null],
    ]
    for (index, left) in values.enumerated() {
      for (other, right) in values.enumerated() { #expect((left == right) == (index == other)) }
    }
    #expect(JSONValue.integer(1) != .number(1))
  }

  @Test func `an accessor answers for its own kind only`() {
    let values: [JSONValue] = [.null, true, 7, .number(7), "x", [1], ["a": 1]]
    #expect(values.compactMap(\.bool) == [true])
    #expect(values.compactMap(\.integer) == [7])
    #expect(values.compactMap(\.string) == ["x"])
    #expect(values.compactMap(\.array) == [[1]])
    #expect(values.compactMap(\.object) == [["a": 1]])
    #expect(values.filter(\.isNull) == [.null])
  }
}
