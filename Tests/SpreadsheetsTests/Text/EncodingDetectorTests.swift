import Spreadsheets
import Testing

struct EncodingDetectorTests {
  @Test func `the mark says it`() throws {
    #expect(try encoding([0xEF, 0xBB, 0xBF] + Array("指標".utf8)) == .utf8WithMark)
    #expect(try encoding([0xEF, 0xBB, 0xBF]) == .utf8WithMark)
    #expect(try encoding([0xEF, 0xBB, 0xBF] + Array("指標".utf8), told: .cp932) == .utf8WithMark)
  }

  @Test func `ASCII is UTF-8, and CP932 when told`() throws {
    #expect(try encoding(Array("a,b\n1,2\n".utf8)) == .utf8)
    #expect(try encoding([]) == .utf8)
    #expect(try encoding(Array("a".utf8), told: .cp932) == .cp932)
  }

  @Test func `what is text in one encoding only is of that encoding`() throws {
    #expect(try encoding(Array("指標ID,対象年度\n".utf8)) == .utf8)
    #expect(try encoding(CP932.encode("指標ID,対象年度\n")) == .cp932)
    #expect(try encoding(CP932.encode("ﾃｽﾄ①②")) == .cp932)
    // 外字 is possible in CP932, and no reason to take an emoji for one.
    #expect(try encoding([0x61, 0xF0, 0x40]) == .cp932)
    #expect(try encoding(Array("😀".utf8)) == .utf8)
  }

  @Test func `what is text in both is asked and not guessed`() throws {
    // In UTF-8 "д", in CP932 "ﾐｴ".
    let both: [UInt8] = [0xD0, 0xB4]
    #expect(throws: EncodingDetector.Fault.ambiguous) { try encoding(both) }
    #expect(try encoding(both, told: .utf8) == .utf8)
    #expect(try encoding(both, told: .cp932) == .cp932)
  }

  @Test func `what is text in none is refused where it ends to be`() {
    let bytes = Array("a\r\nb\nc\r".utf8) + Array("表".utf8) + [0xFF, 0x41]
    #expect(throws: undecodable(10, line: 4)) { try encoding(bytes) }
    #expect(throws: undecodable(10, line: 4)) { try encoding(bytes, told: .utf8) }
    #expect(throws: undecodable(3, line: 1)) { try encoding(Array("指標".utf8), told: .cp932) }
    // A character that is broken off at the end.
    #expect(throws: undecodable(2, line: 1)) { try encoding([0xE8, 0xA1], told: .utf8) }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF5], [0xC3, 0x28], [0x80],
    ] as [[UInt8]])
  func `forms that UTF-8 forbids are not UTF-8`(bytes: [UInt8]) {
    #expect(throws: EncodingDetector.Fault.self) { try encoding(bytes, told: .utf8) }
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }

  @Test func `every character of UTF-8 is let in`() throws {
    var text = String.UnicodeScalarView()
    for value in UInt32(1)...0x10FFFF { Unicode.Scalar(value).map { text.append($0) } }
    #expect(try encoding(Array(String(text).utf8)) == .utf8)
  }

  @Test func `UTF-16 and bytes of zero have words of their own`() {
    #expect(throws: EncodingDetector.Fault.utf16) { try encoding([0xFF, 0xFE, 0x61, 0x00]) }
    #expect(throws: EncodingDetector.Fault.utf16) { try encoding([0xFE, 0xFF]) }
    let nul = EncodingDetector.Place(offset: 3, line: 2)
    #expect(throws: EncodingDetector.Fault.nul(nul)) { try encoding([0x61, 0x0A, 0x62, 0x00]) }
  }

  /// Whatever the chunks are: the bytes are given in one, and one by one.
  private func encoding(
    _ bytes: [UInt8], told: TextEncoding? = nil
  ) throws(EncodingDetector.Fault) -> TextEncoding {
    var whole = EncodingDetector(told: told)
    whole.take(bytes)
    var slow = EncodingDetector(told: told)
    for byte in bytes { slow.take([byte]) }
    let result = Result { () throws(EncodingDetector.Fault) in try whole.encoding() }
    #expect(
      result == Result { () throws(EncodingDetector.Fault) in try slow.encoding() })
    return try result.get()
  }

  private func undecodable(_ offset: Int, line: Int) -> EncodingDetector.Fault {
    .undecodable(EncodingDetector.Place(offset: offset, line: line))
  }
}
