import PlanDomain
import Testing

@Suite struct `Instants` {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0 as Int64), ("2024-03-31T15:00:00Z", 1_711_897_200),
    ("2024-04-01T00:00:00+09:00", 1_711_897_200), ("2024-03-31T10:00:00-05:00", 1_711_897_200),
    ("2024-03-31t15:00:00z", 1_711_897_200), ("2024-03-31T15:00:00-00:00", 1_711_897_200),
    ("2024-03-31T15:00:00.999999999999Z", 1_711_897_200), ("2024-03-31T15:00:00.0Z", 1_711_897_200),
    ("1969-12-31T23:59:59Z", -1), ("1969-12-31T23:59:59.5Z", -1),
    ("2000-02-29T00:00:00Z", 951_782_400), ("0000-01-01T00:00:00Z", -62_167_219_200),
    ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func `RFC 3339 is read to the whole second`(text: String, seconds: Int64) {
    #expect(Instant(rfc3339: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2024-03-31", "2024-03-31T15:00:00", "2024-03-31 15:00:00Z", "2024-03-31T15:00Z",
    "2024-03-31T15:00:00+0900", "2024-03-31T15:00:00+09", "2024-03-31T15:00:00+24:00",
    "2024-03-31T15:00:00+09:60", "2024-03-31T24:00:00Z", "2024-03-31T15:60:00Z",
    "2024-12-31T23:59:60Z", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "24-03-31T15:00:00Z",
    "2024-3-31T15:00:00Z", "2024-03-31T15:00:00.Z", "2024-03-31T15:00:00,5Z",
    " 2024-03-31T15:00:00Z", "2024-03-31T15:00:00Z ", "２０２４-03-31T15:00:00Z",
    "+2024-03-31T15:00:00Z", "2024-03-31T15:00:00Zjunk", "0000-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01", "2024-03-31T15:00:00\u{0}Z",
  ])
  func `anything else is not an instant`(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test func `an instant prints in UTC and reads back`() {
    var source = SeededSource(3339)
    for _ in 0..<5_000 {
      let instant = Instant(seconds: .random(in: -62_167_219_200...253_402_300_799, using: &source))
      #expect(Instant(rfc3339: instant.text) == instant, "seed \(source.seed)")
    }
    #expect(Instant(rfc3339: "2024-04-01T00:00:00+09:00")?.text == "2024-03-31T15:00:00Z")
  }

  @Test func `every instant has a text`() {
    #expect(Instant(seconds: .max).text == "292277026596-12-04T15:30:07Z")
    #expect(Instant(seconds: .min).text == "-292277022657-01-27T08:29:52Z")
  }

  @Test func `earlier instants come first`() {
    #expect(Instant(seconds: -1) < Instant(seconds: 0))
  }
}
