import CanonicalJSON
import Testing

/// What the reader takes and what it refuses, with the place it names.
struct GrammarTests {
  private func read(_ text: String) throws(JSONError) -> JSONValue {
    try JSONValue(parsing: text.utf8)
  }

  private func reason(_ text: String) -> JSONError? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("0", JSONValue.integer(0)), ("-1", .integer(-1)), ("1", .integer(1)),
    ("-0", .number(-0.0)), ("0.0", .number(0)), ("1.0", .number(1)), ("1e5", .number(100_000)),
    ("1E+2", .number(100)), ("25e-1", .number(2.5)), ("-0.5", .number(-0.5)), ("0e9", .number(0)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number(0x1p63)), ("-9223372036854775809", .number(-0x1p63)),
    ("18446744073709551616", .number(0x1p64)), ("99999999999999999999", .number(1e20)),
    ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
    ("5e-324", .number(.leastNonzeroMagnitude)), ("1e-400", .number(0)),
  ])
  func `a number is an integer when it is written as one`(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
  }

  @Test func `minus zero keeps its sign as a double`() throws {
    guard case .number(let number) = try read("-0") else {
      Issue.record("-0 is not a double")
      return
    }
    #expect(number.sign == .minus)
    #expect(JSONValue.number(number).canonicalText == "0")
  }

  @Test(arguments: [
    ("01", 0), ("-01", 1), ("00", 0), ("1.", 2), ("[1.]", 3), (".5", 0), ("-.5", 1), ("+1", 0),
    ("1e", 2), ("1e+", 3), ("[1e+]", 4), ("1.e5", 2), ("-", 1), ("[-]", 2), ("--1", 1),
    ("1.2.3", 3),
    ("0x10", 1), ("1e5.5", 3), ("1_000", 1), ("Infinity", 0), ("NaN", 0), ("-Infinity", 1),
  ])
  func `a number of another grammar is refused`(text: String, offset: Int) throws {
    let error = try #require(reason(text))
    #expect(error.offset == offset)
  }

  @Test(arguments: ["1e400", "-1e400", "1e999999999999999999999", "[1, 1.8e308]"])
  func `a number beyond a double is refused`(text: String) throws {
    #expect(try #require(reason(text)).reason == .numberOutOfRange)
  }

  @Test(arguments: [
    ("", JSONError.Reason.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1),
    ("{", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3),
    ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5), ("\"a", .unexpectedEnd, 2),
    ("\"a\\", .unexpectedEnd, 3), ("tru", .unexpectedEnd, 3), ("nul ", .unexpectedByte, 3),
    ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1), ("[1 2]", .unexpectedByte, 3),
    ("{\"a\":1,}", .unexpectedByte, 7), ("{a:1}", .unexpectedByte, 1),
    ("{1:1}", .unexpectedByte, 1),
    ("{\"a\" 1}", .unexpectedByte, 5), ("{\"a\":1 \"b\":2}", .unexpectedByte, 7),
    ("[1}", .unexpectedByte, 2), ("{\"a\":1]", .unexpectedByte, 6), ("'a'", .unexpectedByte, 0),
    ("True", .unexpectedByte, 0), ("// a\n1", .unexpectedByte, 0), ("\u{A0}1", .unexpectedByte, 0),
    ("\u{0}", .unexpectedByte, 0), ("[1\u{0}]", .unexpectedByte, 2), ("\u{B}1", .unexpectedByte, 0),
    ("1 1", .trailingBytes, 2), ("{}{}", .trailingBytes, 2), ("[]\u{0}", .trailingBytes, 2),
    ("null,", .trailingBytes, 4), ("nullnull", .trailingBytes, 4),
    ("\u{FEFF}1", .byteOrderMark, 0), ("\"a\u{1}\"", .controlCharacter, 2),
    ("\"a\nb\"", .controlCharacter, 2), ("\"\\\n\"", .controlCharacter, 2),
    ("\"\u{0}\"", .controlCharacter, 1),
  ])
  func `what is no document is refused where it goes wrong`(
    text: String, reason: JSONError.Reason, offset: Int
  ) throws {
    let error = try #require(self.reason(text))
    #expect(error.reason == reason)
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    (#""\u0041\u00e9\u3042""#, "Aéあ"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00x""#, "😀x"), (#""\u0000""#, "\u{0}"),
    (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\ud800\udc00""#, "\u{10000}"),
    (#""\uFFFF""#, "\u{FFFF}"),
  ])
  func `an escape stands for its character`(text: String, value: String) throws {
    #expect(try read(text) == .string(value))
  }

  @Test(arguments: [
    (#""\x""#, JSONError.Reason.invalidEscape, 1), (#""ab\u12""#, .invalidEscape, 3),
    (#""\u12G4""#, .invalidEscape, 1), (#""\U0041""#, .invalidEscape, 1),
    (#""\u+041""#, .invalidEscape, 1),
    (#""\ud83d""#, .loneSurrogate, 1), (#""a\ude00""#, .loneSurrogate, 2),
    (#""\ud83d\ud83d\ude00""#, .loneSurrogate, 1), (#""\ud83dx""#, .loneSurrogate, 1),
    (#""\ud83d\n""#, .loneSurrogate, 1), (#""\ude00\ud83d""#, .loneSurrogate, 1),
    (#""\ud83d\u12""#, .invalidEscape, 7), (#"{"\udead":1}"#, .loneSurrogate, 2),
  ])
  func `an escape that stands for nothing is refused`(
    text: String, reason: JSONError.Reason, offset: Int
  ) throws {
    let error = try #require(self.reason(text))
    #expect(error == JSONError(reason: reason, offset: offset))
  }

  @Test(
    arguments: [
      ([0xC0, 0xAF], "overlong solidus"), ([0xC1, 0xBF], "overlong"),
      ([0xE0, 0x80, 0xAF], "overlong"),
      ([0xF0, 0x80, 0x80, 0xAF], "overlong"), ([0xED, 0xA0, 0x80], "lead surrogate"),
      ([0xED, 0xBF, 0xBF], "trail surrogate"), ([0xF4, 0x90, 0x80, 0x80], "beyond U+10FFFF"),
      ([0xF5, 0x80, 0x80, 0x80], "beyond U+10FFFF"), ([0x80], "continuation alone"),
      ([0xE3, 0x81], "cut short"), ([0xFF], "never a byte of UTF-8"),
      ([0xFE], "never a byte of UTF-8"),
    ] as [([UInt8], String)])
  func `a string that is not UTF-8 is refused, with escapes or without`(
    bytes: [UInt8], why: String
  ) {
    let prefix = Array("[\"あ".utf8)
    for suffix in ["\"]", "\\n\"]"] {
      let error = #expect(throws: JSONError.self, "\(why)") {
        try JSONValue(parsing: prefix + bytes + Array(suffix.utf8))
      }
      #expect(error == JSONError(reason: .invalidUTF8, offset: prefix.count), "\(why)")
    }
  }

  @Test func `case 30: a name that comes twice is refused at its second place`() {
    #expect(reason(#"{"a":1,"a":1}"#) == JSONError(reason: .duplicateName, offset: 7))
    #expect(reason(#"{"b":1,"a":2,"b":3}"#) == JSONError(reason: .duplicateName, offset: 13))
    #expect(reason(#"{"a":1,"b":2,"a":3,"b":4}"#) == JSONError(reason: .duplicateName, offset: 13))
    #expect(reason(#"[{"x":{"é":1,"\u00e9":2}}]"#) == JSONError(reason: .duplicateName, offset: 14))
    #expect(reason(#"{"":1,"":2}"#) == JSONError(reason: .duplicateName, offset: 6))
  }

  @Test func `nesting is allowed to the depth asked for and no further`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(64))
    #expect(throws: JSONError(reason: .tooDeep, offset: 64)) { try JSONValue(parsing: nested(65)) }
    _ = try JSONValue(parsing: nested(512), maximumDepth: 512)
    #expect(throws: JSONError(reason: .tooDeep, offset: 0)) {
      try JSONValue(parsing: nested(1), maximumDepth: 0)
    }
    _ = try JSONValue(parsing: Array("[[1],[2],[{}]]".utf8), maximumDepth: 3)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"\":"])
  func `case 32: a hundred thousand open brackets are an error and no crash`(opening: String) throws
  {
    let text = String(repeating: opening, count: 100_000)
    #expect(try #require(reason(text)).reason == .tooDeep)
  }

  @Test func `bytes that lie in pieces are read like an array`() throws {
    let pieces = [Array("[\"あ".utf8), Array("\",1]".utf8)].joined()
    #expect(try JSONValue(parsing: Array(pieces)[...]) == ["あ", 1])
    #expect(try JSONValue(parsing: AnyCollection(Array(pieces))) == ["あ", 1])
  }
}
