/// A moment in whole seconds of Unix time (UTC, without leap seconds).
package struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before it.
  package let seconds: Int64

  /// Any moment of Unix time; `init(rfc3339:)` reads one from text.
  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`, which `init(rfc3339:)` reads back.
  ///
  /// Years outside 0...9999 have no such form; theirs are written with as many digits as they need.
  package var text: String {
    let (days, second) = seconds.flooredQuotientAndRemainder(dividingBy: 86_400)
    let (year, month, day) = GregorianCalendar.day(Int(days))
    let yearText = year < 0 ? String(year) : String(year).zeroPadded(to: 4)
    let date = [yearText, twoDigits(month), twoDigits(day)]
    let time = [second / 3_600, second / 60 % 60, second % 60].map { twoDigits(Int($0)) }
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
  }

  private func twoDigits(_ number: Int) -> String { String(number).zeroPadded(to: 2) }
}

extension Instant: Comparable {
  /// Earlier moments come first.
  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
