import Foundation
import Testing

@testable import Spreadsheets

/// Numbers and days, by the format of their cells.
struct NumberReadingTests {
  @Test func `a stored number is the shortest decimal that names it`() throws {
    let expected = [
      ("25.100000000000001", "25.1"), ("0.28999999999999998", "0.29"), ("-0.5", "-0.5"),
      ("100", "100"), ("1035635", "1035635"), ("-0", "0"), ("0.0", "0"),
      ("1E+030", "1" + zeros(30)),
      ("1.5E-07", "0.00000015"), ("123456789012345", "123456789012345"), ("1.25e2", "125"),
      ("1.5e16", "15000000000000000"), ("12345678901234567890", "12345678901234567000"),
      ("5e-324", "0." + zeros(323) + "5"), ("+7", "7"), (".5", "0.5"),
    ]
    for (written, text) in expected { #expect(ShortestDecimal.text(written) == text) }
    for written in ["", "0x1F", "nan", "inf", "1e999", "12abc", "1_000", "--1"] {
      #expect(ShortestDecimal.text(written) == nil, "\(written)")
    }
  }

  @Test func `what was typed with up to 15 digits comes back, however many the file writes`() {
    let seed = SeededSource.printedSeed("typed decimals")
    var random = SeededSource(seed)
    for _ in 0..<2_000 {
      let digits = Int.random(in: 1...999_999_999_999_999, using: &random)
      let places = Int.random(in: 0...8, using: &random)
      var typed = decimal(digits, places: places)
      while typed.contains("."), typed.hasSuffix("0") || typed.hasSuffix(".") { typed.removeLast() }
      #expect(ShortestDecimal.text(typed) == typed, "seed \(seed)")
      let stored = String(format: "%.17g", Double(typed) ?? .nan)
      #expect(ShortestDecimal.text(stored) == typed, "seed \(seed)")
    }
  }

  @Test func `days are told by the number format`() throws {
    let day = CellContent.date(year: 2024, month: 4, day: 1)
    let formats = [
      "yyyy/m/d", "[$-411]ggge\"年\"m\"月\"d\"日\"", "m/d", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
      "aaaa", "mmm", "yyyy/m/d h:mm", "[Red]yyyy;@", "ge.m.d",
    ]
    let book = HandmadeWorkbook.numbers(formats.map { ("45383.75", $0) })
    #expect(try book.firstColumn() == formats.map { _ in day })
  }

  @Test func `other formats leave a number a number`() throws {
    let formats = [
      "General", "0.0", "#,##0\"人\"", "0.00E+00", "[Red]0.0;[Blue]\\-0.0", "0_d", "G/標準", "@",
      "\"year\"0", "[DBNum1][$-411]General", "0*d",
    ]
    let book = HandmadeWorkbook.numbers(formats.map { ("45383", $0) })
    #expect(
      try book.firstColumn() == formats.map { _ in .number("45383", isPercentage: false) })
  }

  @Test func `percentages and times keep what they are shown as`() throws {
    let book = HandmadeWorkbook.numbers([
      ("0.251", "0.0%"), ("0.25", "0\"%\""), ("0.378472222222222", "h:mm"), ("1.0625", "[h]:mm"),
      ("0.5", "h:mm AM/PM"), ("0.000011574", "[mm]:ss.0"),
    ])
    #expect(
      try book.firstColumn() == [
        .number("0.251", isPercentage: true), .number("0.25", isPercentage: false), .text("9:05"),
        .text("25:30"), .text("12:00"), .text("0:00:01"),
      ])
  }

  @Test func `the first days of 1900 are those that a sheet shows`() throws {
    let book = HandmadeWorkbook.numbers(
      ["0", "1", "59", "60", "61", "2958465", "2958466", "-1"].map { ($0, "yyyy/m/d") })
    #expect(
      try book.firstColumn() == [
        .date(year: 1900, month: 1, day: 0), .date(year: 1900, month: 1, day: 1),
        .date(year: 1900, month: 2, day: 28), .date(year: 1900, month: 2, day: 29),
        .date(year: 1900, month: 3, day: 1), .date(year: 9999, month: 12, day: 31),
        .error("#####"), .error("#####"),
      ])
  }

  @Test func `a calendar of 1904 counts from another day`() throws {
    let book = HandmadeWorkbook.numbers(
      [("0", "yyyy/m/d"), ("43921", "yyyy/m/d"), ("2957004", "yyyy/m/d")], date1904: true)
    #expect(
      try book.firstColumn() == [
        .date(year: 1904, month: 1, day: 1), .date(year: 2024, month: 4, day: 1), .error("#####"),
      ])
  }

  @Test func `formats known by their number alone are those of the standard`() {
    for id in [14, 22, 27, 31, 36, 50, 58] { #expect(NumberKind(builtIn: id) == .date, "\(id)") }
    for id in [18, 21, 32, 33, 45, 47] { #expect(NumberKind(builtIn: id) == .time, "\(id)") }
    for id in [9, 10] { #expect(NumberKind(builtIn: id) == .percentage, "\(id)") }
    for id in [0, 1, 4, 11, 12, 37, 44, 48, 49, 59] {
      #expect(NumberKind(builtIn: id) == .number, "\(id)")
    }
  }

  /// `1234` with 2 places: `12.34`.
  private func decimal(_ digits: Int, places: Int) -> String {
    var text = String(digits)
    text = zeros(max(0, places + 1 - text.count)) + text
    return places == 0 ? text : text.dropLast(places) + "." + text.suffix(places)
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
