import PlanDomain
import Spreadsheets

extension CellContent {
  /// What is seen in the cell.
  var typed: String? {
    switch self {
    case .empty, .uncalculated: nil
    case .text(let text): text
    case .number(let digits, isPercentage: false): digits
    case .number(let digits, isPercentage: true): Percentage.shown(digits) + "%"
    case .date(let year, let month, let day):
      CivilDate(year: year, month: month, day: day)?.iso ?? "\(year)-\(month)-\(day)"
    case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let text): text
    }
  }
}

/// A number that its cell shows as a percentage.
enum Percentage {
  /// What the cell shows without the sign: 25 for 0.25. The number itself where it has too many
  /// digits to be a figure.
  static func shown(_ digits: String) -> String {
    guard let stored = Quantity(canonical: digits) else { return digits }
    if stored.scale >= 2 {
      return Quantity(mantissa: stored.mantissa, scale: stored.scale - 2)?.text ?? digits
    }
    let factor: Int64 = stored.scale == 1 ? 10 : 100
    let (product, isTooLarge) = stored.mantissa.multipliedReportingOverflow(by: factor)
    return isTooLarge ? digits : Quantity(mantissa: product, scale: 0)?.text ?? digits
  }
}
