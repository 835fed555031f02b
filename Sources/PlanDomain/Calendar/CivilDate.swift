/// A day of the calendar without a time or a zone: "dated 31 March 2024" means the same everywhere.
package struct CivilDate: Hashable, Sendable {
  // Four bytes, because the folded state of a city holds a day for nearly every event.
  private let shortYear: Int16
  private let shortMonth: Int8
  private let shortDay: Int8

  /// The Gregorian year, 1886...9999.
  package var year: Int { Int(shortYear) }
  /// 1...12
  package var month: Int { Int(shortMonth) }
  /// 1...31
  package var day: Int { Int(shortDay) }

  /// `nil` if there is no such day, or if it lies in no `FiscalYear`: the first is 1886-04-01, the
  /// last 9999-03-31.
  package init?(year: Int, month: Int, day: Int) {
    guard GregorianCalendar.isValid(year: year, month: month, day: day),
      FiscalYear.range.contains(FiscalYear.number(ofYear: year, month: month))
    else { return nil }
    shortYear = Int16(year)
    shortMonth = Int8(month)
    shortDay = Int8(day)
  }

  /// The day that is `dayNumber` days after 1970-01-01; `nil` outside the calendar above.
  package init?(dayNumber: Int) {
    // Checked before the conversion, whose arithmetic has room for years, not for every Int.
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    let (year, month, day) = GregorianCalendar.day(dayNumber)
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01; negative before it.
  package var dayNumber: Int {
    GregorianCalendar.dayNumber(year: year, month: month, day: day)
  }

  /// The fiscal year that the day lies in: March 2024 lies in FY2023.
  package var fiscalYear: FiscalYear { FiscalYear(containing: self) }

  /// `2024-03-31` (ISO 8601).
  package var iso: String {
    "\(year)-\(String(month).zeroPadded(to: 2))-\(String(day).zeroPadded(to: 2))"
  }

  /// The day in the era of that day: 平成31年4月30日, and the next day 令和元年5月1日.
  package var eraText: String {
    let era = Era.on(year: year, month: month, day: day)
    return "\(era.name)\(Era.spelled(era.number(of: year)))年\(month)月\(day)日"
  }

  private static let dayNumbers =
    GregorianCalendar.dayNumber(
      year: FiscalYear.range.lowerBound, month: 4, day: 1)...GregorianCalendar.dayNumber(
      year: FiscalYear.range.upperBound + 1, month: 3, day: 31)
}

extension CivilDate: Comparable {
  /// Earlier days come first.
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
