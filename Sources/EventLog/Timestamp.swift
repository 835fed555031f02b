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
    guard text.utf8.count == Self.form.count else { return nil }
    // Year, month, day, hour, minute, second: the numbers between the signs of the form.
    var fields = SIMD8<Int64>()
    var field = 0
    for (byte, expected) in zip(text.utf8, Self.form) {
      if expected == UInt8(ascii: "0") {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        fields[field] = fields[field] * 10 + Int64(byte - UInt8(ascii: "0"))
      } else {
        guard byte == expected else { return nil }
        field += 1
      }
    }
    let (hour, minute, second) = (fields[3], fields[4], fields[5])
    guard
      let day = CalendarDay(year: fields[0], month: fields[1], day: fields[2]),
      hour < 24, minute < 60, second < 60
    else { return nil }
    seconds = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The instant as a leaf writes it.
  package var text: String {
    let day = CalendarDay(daysSince1970: (seconds - Self.secondOfDay(seconds)) / 86_400)
    let second = Self.secondOfDay(seconds)
    let parts = [
      (day.year, 4, "-"), (day.month, 2, "-"), (day.day, 2, "T"),
      (second / 3_600, 2, ":"), (second / 60 % 60, 2, ":"), (second % 60, 2, "Z"),
    ]
    return parts.reduce(into: "") { text, part in
      let digits = String(part.0)
      text += String(repeating: "0", count: part.1 - digits.count) + digits + part.2
    }
  }

  package var description: String { text }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }

  private static let form = Array("0000-00-00T00:00:00Z".utf8)
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
