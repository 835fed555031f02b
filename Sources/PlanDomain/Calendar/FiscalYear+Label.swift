/// How a plan prints its fiscal years.
package enum FiscalYearStyle: String, Sendable, CaseIterable {
  /// 令和5年度
  case era
  /// 2023年度
  case western
}

extension FiscalYear {
  /// The year as it is printed: 令和5年度 or 2023年度, in English FY2023 (R5) or FY2023.
  ///
  /// FY2019 is 令和元年度. A year that its era would count with three digits is printed western.
  /// `FiscalYear.read` reads every label back.
  package func label(_ style: FiscalYearStyle, language: Language) -> String {
    let western = language == .ja ? "\(number)年度" : "FY\(number)"
    guard style == .era, let (era, eraNumber) = eraYear else { return western }
    switch language {
    case .ja: return "\(era.name)\(Era.spelled(eraNumber))年度"
    case .en: return "\(western) (\(shortEra))"
    }
  }

  /// The form for narrow columns: R5, H27, R1 for FY2019; four digits where the era has no short
  /// one.
  package var shortEra: String {
    guard let (era, eraNumber) = eraYear else { return String(number) }
    return "\(era.letter)\(eraNumber)"
  }

  private var eraYear: (era: Era, number: Int)? {
    let era = Era.ofFiscalYear(number)
    let eraNumber = era.number(of: number)
    return Era.numbers.contains(eraNumber) ? (era, eraNumber) : nil
  }
}
