import EventLog
import Foundation
import Testing

@Suite struct `Values` {
  @Test func `an instant has one text, the same that Foundation writes`() throws {
    let style = Date.ISO8601FormatStyle()
    for seconds in stride(from: Int64(-62_167_219_200), through: 253_402_300_799, by: 86_399 * 997)
    {
      let instant = Timestamp(seconds: seconds)
      #expect(Timestamp(text: instant.text) == instant)
      if seconds >= -12_219_292_800 {  // Before, Foundation counts by the Julian calendar.
        #expect(instant.text == Date(timeIntervalSince1970: Double(seconds)).formatted(style))
      }
    }
    #expect(Timestamp(seconds: 253_402_300_799).text == "9999-12-31T23:59:59Z")
    #expect(Timestamp(seconds: -62_167_219_200).text == "0000-01-01T00:00:00Z")
  }

  @Test(arguments: [
    "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
    "2026-01-32T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
    "2026-01-01T00:00:00", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00z", "2026-1-01T00:00:00Z",
    "2026-01-01T00:00:00+00:00", "２０２６-01-01T00:00:00Z", "", "2026-01-01T00:00:0aZ",
  ])
  func `a text that is no instant is none`(text: String) {
    #expect(Timestamp(text: text) == nil)
  }

  @Test(
    arguments: [
      ("ledger", "ledger", nil), ("indicator/05-2", "indicator", "05-2"),
      ("year/2024", "year", "2024"),
      ("measure/M05-1", "measure", "M05-1"), ("a-b/~!", "a-b", "~!"),
    ] as [(String, String, String?)])
  func `a stream's name has a kind and perhaps a key`(text: String, kind: String, key: String?)
    throws
  {
    let name = try #require(StreamName(text))
    #expect(name.text == text)
    #expect(name.kind == kind)
    #expect(name.key == key)
  }

  @Test(arguments: [
    "", "/", "ledger/", "/x", "Ledger", "ledger2", "a/b/c", "a/ b", "a/あ", "指標/05",
    "a/\u{7F}", "a/b\n", String(repeating: "a", count: 201),
  ])
  func `a name that no stream may have is refused`(text: String) {
    #expect(StreamName(text) == nil)
  }

  @Test func `an event id is a UUID in lower case`() throws {
    let id = try #require(EventID(text: "0195F3A0-1234-7ABC-8DEF-00000000ABCD"))
    #expect(id.text == "0195f3a0-1234-7abc-8def-00000000abcd")
    for text in [
      "", "0195f3a012347abc8def00000000abcd", "0195f3a0-1234-7abc-8def-00000000abcg",
      "0195f3a0-1234-7abc-8def-00000000abcd ", "0195f3a0-1234-7abc-8def00000000-abcd",
      "{195f3a0-1234-7abc-8def-00000000abcd", "0195f3a0-1234-7abc-8def-0000000０bcd",
    ] {
      #expect(EventID(text: text) == nil)
    }
  }

  @Test func `a made id is the example of RFC 9562, appendix A.6`() {
    // unix_ts_ms 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
    let randomness: [UInt8] = [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F]
    let id = EventID.version7(milliseconds: 0x017F_22E2_79B0, randomness: randomness)
    #expect(id.text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test func `the system's randomness has the asked length and does not repeat`() {
    let random = EventLogEnvironment.system.randomBytes
    for count in [0, 1, 7, 8, 9, 10, 16, 100] { #expect(random(count).count == count) }
    let drawn = Set((0..<1_000).map { _ in random(10) })
    #expect(drawn.count == 1_000)
    // Every byte of the ten takes many values, so none of them is left over or padding.
    for index in 0..<10 { #expect(Set(drawn.map { $0[index] }).count > 200) }
  }
}
