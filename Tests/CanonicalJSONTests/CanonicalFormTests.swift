import CanonicalJSON
import Testing

/// One value, one spelling: what RFC 8785 writes.
struct CanonicalFormTests {
  @Test func `only what JSON forbids bare is escaped`() {
    let text = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"/\\\u{7F}é\u{2028}あ😀"
    let written = #""\u0000\b\t\n\u000b\f\r\u001f \"/\\"# + "\u{7F}é\u{2028}あ😀\""
    #expect(JSONValue.string(text).canonicalText.utf8.elementsEqual(written.utf8))
  }

  @Test func `case 33: names are ordered by UTF-16 code units and not by code points`() {
    let object: JSONObject = ["\u{FB33}": 1, "\u{1F600}": 2, "\u{20AC}": 3, "z": 4, "": 5]
    #expect(object.names == ["", "z", "\u{20AC}", "\u{1F600}", "\u{FB33}"])
  }

  @Test func `the order is that of UTF-16 for every kind of scalar`() {
    // One scalar on each side of every border at which an encoding changes its length or its lead.
    let scalars: [Unicode.Scalar] = [
      "\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{CFFF}", "\u{D000}", "\u{D7FF}",
      "\u{E000}", "\u{EFFF}", "\u{F000}", "\u{FFFF}", "\u{10000}", "\u{3FFFF}", "\u{40000}",
      "\u{FFFFF}", "\u{100000}", "\u{10FFFF}",
    ]
    for left in scalars {
      for right in scalars where left != right {
        for (prefix, suffix) in [("", ""), ("あ", ""), ("", "z"), ("😀", "\u{E000}")] {
          let first = prefix + String(left) + suffix
          let second = prefix + String(right) + suffix
          let object: JSONObject = [first: 1, second: 2]
          let expected = first.utf16.lexicographicallyPrecedes(second.utf16)
          #expect(object.names[0].utf8.elementsEqual((expected ? first : second).utf8))
        }
      }
    }
  }

  @Test func `case 29: a document in another spelling is not canonical`() {
    #expect(CanonicalJSON.isCanonical(Array(#"{"a":[1,"é",null],"b":{}}"#.utf8)))
    for text in [
      #"{"a": 1}"#, #" {}"#, "{}\n", #"{"b":1,"a":2}"#, #"["\u00e9"]"#, #"["\/"]"#, "[1.0]",
      "[2e0]",
      "[-0]", "[1E5]", #"["\u000A"]"#, #"["\u001F"]"#, "[0.10]", "[9007199254740993]", "\u{FEFF}{}",
      #"{"a":1,"a":1}"#, "", #"{"\#u{FB33}":1,"\#u{1F600}":2}"#,
    ] {
      #expect(!CanonicalJSON.isCanonical(Array(text.utf8)), "\(text)")
    }
    #expect(CanonicalJSON.isCanonical(Array(#"{"\#u{1F600}":2,"\#u{FB33}":1}"#.utf8)))
  }

  @Test(arguments: [
    (#"{"a": 1}"#, 5), (" 1", 0), ("1\n", 1), (#"{"a":1,"c":2,"b":3}"#, 13), (#"[1,"\u00e9"]"#, 3),
    (#"["\n","\/"]"#, 6), ("[1,1.0]", 3), ("[-0]", 1), ("[1e3]", 1), ("[9007199254740993]", 1),
    (#"{"b":[ ],"a":1}"#, 6), (#"{"\u0061":1}"#, 1),
  ])
  func `the first byte that should be another is named`(text: String, offset: Int) throws {
    _ = try JSONValue(parsing: text.utf8)
    #expect(throws: JSONError(reason: .notCanonical, offset: offset)) {
      try JSONValue(parsingCanonical: text.utf8)
    }
  }

  @Test func `what is no document at all is not merely called not canonical`() {
    #expect(throws: JSONError(reason: .duplicateName, offset: 8)) {
      try JSONValue(parsingCanonical: #"{"a": 1,"a":2}"#.utf8)
    }
  }

  @Test func `integers are written exactly as far as doubles reach, then as doubles`() {
    for (integer, text) in [
      (0, "0"), (-7, "-7"), (9_007_199_254_740_991, "9007199254740991"),
      (-9_007_199_254_740_991, "-9007199254740991"), (9_007_199_254_740_993, "9007199254740992"),
      (.max, "9223372036854776000"), (.min, "-9223372036854776000"),
    ] as [(Int64, String)] {
      #expect(JSONValue.integer(integer).canonicalText == text)
    }
  }

  @Test func `doubles change their layout where ECMAScript changes it`() {
    for (number, text) in [
      (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.5e21, "1.5e+21"),
      (1.2345678901234568e20, "123456789012345680000"), (1e-6, "0.000001"), (1e-7, "1e-7"),
      (1.25e-7, "1.25e-7"), (0.1, "0.1"), (100, "100"), (12.5, "12.5"), (-12.5, "-12.5"),
      (1e16, "10000000000000000"), (0.000123, "0.000123"), (-1e-300, "-1e-300"), (-0.0, "0"),
    ] {
      #expect(JSONValue.number(number).canonicalText == text)
    }
  }

  @Test func `a number that is none cannot be written`() async {
    await #expect(processExitsWith: .failure) { _ = JSONValue.number(.nan).canonicalBytes }
    await #expect(processExitsWith: .failure) { _ = JSONValue.number(-.infinity).canonicalBytes }
  }

  @Test func `the pieces write what the tree writes`() {
    var output: [UInt8] = []
    CanonicalJSON.write(ascii: "{\"bool\":", to: &output)
    CanonicalJSON.write(bool: true, to: &output)
    CanonicalJSON.write(ascii: ",\"integer\":", to: &output)
    CanonicalJSON.write(integer: -40, to: &output)
    CanonicalJSON.write(ascii: ",\"null\":", to: &output)
    CanonicalJSON.writeNull(to: &output)
    CanonicalJSON.write(ascii: ",\"string\":", to: &output)
    CanonicalJSON.write(string: "a\"b", to: &output)
    CanonicalJSON.write(ascii: "}", to: &output)
    let value: JSONValue = ["string": "a\"b", "null": .null, "integer": -40, "bool": true]
    #expect(output == value.canonicalBytes)
  }
}
