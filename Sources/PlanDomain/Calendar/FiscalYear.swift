/// A Japanese fiscal year: 1 April to 31 March, named by the calendar year of its April.
package struct FiscalYear: Hashable, Sendable {
  /// The years that exist here: Japan's public fiscal year has begun in April since 1886 (明治19年度),
  /// and every day of the last one still has a year of four digits.
  package static let range = 1886...9998

  /// The calendar year of the fiscal year's April, within `range`.
  package let number: Int

  /// `nil` outside `range`.
  package init?(_ number: Int) {
    guard Self.range.contains(number) else { return nil }
    self.number = number
  }

  /// The fiscal year that a day lies in; every `CivilDate` lies in one.
  package init(containing date: CivilDate) {
    number = Self.number(ofYear: date.year, month: date.month)
  }

  /// The calendar year of the April at or before a month.
  static func number(ofYear year: Int, month: Int) -> Int { month < 4 ? year - 1 : year }

  /// 1 April.
  package var firstDay: CivilDate { day(year: number, month: 4, day: 1) }

  /// 31 March of the following calendar year.
  package var lastDay: CivilDate { day(year: number + 1, month: 3, day: 31) }

  /// The year after; `nil` at the end of `range`.
  package var next: FiscalYear? { FiscalYear(number + 1) }

  /// The year before; `nil` at the start of `range`.
  package var previous: FiscalYear? { FiscalYear(number - 1) }

  private func day(year: Int, month: Int, day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("A fiscal year begins and ends on a day of the calendar.")
    }
    return date
  }
}

/// Years can be counted and walked: `first.distance(to: last)`, `for year in first...last`.
extension FiscalYear: Strideable {
  /// Earlier years come first.
  package static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.number < right.number
  }

  /// The number of years from this one to `other`; negative if `other` is earlier.
  package func distance(to other: FiscalYear) -> Int { other.number - number }

  /// The year `count` years later, which must lie within `range`; `next` is the careful form.
  package func advanced(by count: Int) -> FiscalYear {
    guard let year = FiscalYear(number + count) else {
      preconditionFailure("A fiscal year lies within \(Self.range).")
    }
    return year
  }
}
