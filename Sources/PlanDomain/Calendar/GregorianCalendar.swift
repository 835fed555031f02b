/// Day arithmetic of the proleptic Gregorian calendar, for any year.
///
/// The year is counted from 1 March, so that the leap day is its last day and 400 years are one
/// unbroken cycle of 146,097 days.
enum GregorianCalendar {
  private static let daysInCycle = 146_097
  /// 1970-01-01 counted from 0000-03-01.
  private static let epoch = 719_468

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days in a month; `month` is 1...12.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isValid(year: Int, month: Int, day: Int) -> Bool {
    (1...12).contains(month) && (1...31).contains(day) && day <= days(inMonth: month, of: year)
  }

  /// Days since 1970-01-01 of a valid day; negative before it.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month < 3 ? year - 1 : year
    let (cycle, yearOfCycle) = marchYear.flooredQuotientAndRemainder(dividingBy: 400)
    let dayOfYear = daysBefore(monthFromMarch: (month + 9) % 12) + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * daysInCycle + dayOfCycle - epoch
  }

  /// The day that is `dayNumber` days after 1970-01-01.
  static func day(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let (cycle, dayOfCycle) = (dayNumber + epoch).flooredQuotientAndRemainder(
      dividingBy: daysInCycle)
    // Take the leap days out again: 1,461 days are 4 years, 36,524 a century, 146,096 four of them.
    let leapless = dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096
    let yearOfCycle = leapless / 365
    let dayOfYear = dayOfCycle - (yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0)
    return (year, month, dayOfYear - daysBefore(monthFromMarch: monthFromMarch) + 1)
  }

  /// Days from 1 March to the first of a month; from March on, five months are always 153 days.
  private static func daysBefore(monthFromMarch month: Int) -> Int { (153 * month + 2) / 5 }
}

extension BinaryInteger {
  /// The quotient rounded down and the remainder that is never negative; `divisor` is positive.
  func flooredQuotientAndRemainder(
    dividingBy divisor: Self
  ) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
