import FoundationEssentials

/// How a workbook counts days (18.17.4).
enum SerialCalendar: Hashable, Sendable {
  /// 1 is 1900-01-01, and 60 a 29 February that never was.
  case since1900
  /// 0 is 1904-01-01.
  case since1904

  /// The day that a number is shown as, its time of day left out; nil where only #### is shown.
  func day(of number: Double) -> CellContent? {
    // The last day that is shown is 9999-12-31.
    guard number >= 0, number < 2_958_466 else { return nil }
    let serial = Int(number) + (self == .since1904 ? 1462 : 0)
    switch serial {
    case 2_958_466...: return nil
    // Shown like this, so that whoever looks for a day finds that there is none.
    case 0: return .date(year: 1900, month: 1, day: 0)
    case 60: return .date(year: 1900, month: 2, day: 29)
    default: return Self.civil(daysSince1970: serial - 25569 + (serial < 60 ? 1 : 0))
    }
  }

  private static func civil(daysSince1970 days: Int) -> CellContent? {
    var calendar = Calendar(identifier: .gregorian)
    guard let zone = TimeZone(secondsFromGMT: 0) else { return nil }
    calendar.timeZone = zone
    let date = Date(timeIntervalSince1970: Double(days) * 86_400)
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return .date(year: year, month: month, day: day)
  }

  /// `9:05`, `25:30:15`: a number as hours and minutes.
  static func time(of number: Double) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    let seconds = Int((number * 86_400).rounded())
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = "\(seconds / 3600):" + twoDigits(seconds / 60 % 60)
    return seconds.isMultiple(of: 60) ? minutes : minutes + ":" + twoDigits(seconds % 60)
  }
}
