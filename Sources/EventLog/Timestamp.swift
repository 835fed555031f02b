/// An instant in whole seconds of UTC, as a leaf writes it: `2026-05-10T01:00:00Z`.
///
/// Computed here and not by a date formatter, because every leaf that is read or written passes
/// through and only this one form is allowed. Leap seconds do not exist, as in POSIX.
package struct Timestamp: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, within the years 0000 to 9999.
  package let seconds: Int64

  /// Makes the instant so many seconds after 1970 began; beyond the years 0000 to 9999 is a
  /// mistake of the program.
  package init(seconds: Int64) {
    precondition(
      Self.range.contains(seconds), "an instant lies within the years 0000 to 9999, or has no text")
    self.seconds = seconds
  }

  /// Reads `YYYY-MM-DDTHH:MM:SSZ` and nothing else: nil for days and hours that do not exist.
  package init?(text: String) {
    var text = text
    guard let instant = text.withUTF8({ Timestamp(bytes: $0) }) else { return nil }
    self = instant
  }

  /// The same from the text's bytes.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let century = Self.number(bytes[0], bytes[1]), let years = Self.number(bytes[2], bytes[3]),
      let month = Self.number(bytes[5], bytes[6]), let date = Self.number(bytes[8], bytes[9]),
      let hour = Self.number(bytes[11], bytes[12]), let minute = Self.number(bytes[14], bytes[15]),
      let second = Self.number(bytes[17], bytes[18]),
      let day = CalendarDay(year: century * 100 + years, month: month, day: date),
      hour < 24, minute < 60, second < 60
    else { return nil }
    seconds = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The number of two digits.
  @inline(__always) private static func number(_ tens: UInt8, _ ones: UInt8) -> Int64? {
    let (tens, ones) = (tens &- UInt8(ascii: "0"), ones &- UInt8(ascii: "0"))
    return tens < 10 && ones < 10 ? Int64(tens) * 10 + Int64(ones) : nil
  }

  /// The instant as a leaf writes it.
  package var text: String {
    let second = Self.secondOfDay(seconds)
    let day = CalendarDay(daysSince1970: (seconds - second) / 86_400)
    let numbers = [
      day.year / 100, day.year % 100, day.month, day.day, second / 3_600, second / 60 % 60,
      second % 60,
    ]
    return String(unsafeUninitializedCapacity: 20) { text in
      var place = 0
      for (index, number) in numbers.enumerated() {
        text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
        text[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
        place += 2
        guard index > 0 else { continue }
        text[place] = Self.signs[index - 1]
        place += 1
      }
      return place
    }
  }

  /// What follows the year and each number after it.
  private static let signs = Array("--T::Z".utf8)

  package var description: String { text }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }

  private static let range = Int64(-62_167_219_200)...253_402_300_799

  private static func secondOfDay(_ seconds: Int64) -> Int64 {
    let remainder = seconds % 86_400
    return remainder < 0 ? remainder + 86_400 : remainder
  }
}

/// A day of the proleptic Gregorian calendar, year 0000 to 9999.
private struct CalendarDay {
  let year, month, day: Int64

  init?(year: Int64, month: Int64, day: Int64) {
    guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Finds the year from its mean length, then the month by counting; off by one year at most, so
  /// corrected.
  init(daysSince1970 days: Int64) {
    let sinceZero = days + Self.daysFromZeroTo1970
    var year = sinceZero * 400 / 146_097
    if Self.days(before: year) > sinceZero { year -= 1 }
    if Self.days(before: year + 1) <= sinceZero { year += 1 }
    var rest = sinceZero - Self.days(before: year)
    var month: Int64 = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    (self.year, self.month, day) = (year, month, rest + 1)
  }

  var daysSince1970: Int64 {
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return Self.days(before: year) + months + day - 1 - Self.daysFromZeroTo1970
  }

  private static let daysFromZeroTo1970: Int64 = 719_528

  /// The days of the years from 0000 until `year` begins; year 0000 itself is a leap year.
  private static func days(before year: Int64) -> Int64 {
    year == 0 ? 0 : year * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1
  }

  private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
