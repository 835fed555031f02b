import PlanDomain

extension Model {
  func isClosed(_ code: IndicatorCode, by year: FiscalYear) -> Bool {
    inForce(closings, of: code.text, on: lastDay(of: year)) != nil
  }

  /// What closing an indicator comes to.
  func judge(
    closing code: IndicatorCode, _ effective: FiscalYear, _ grounds: Grounds,
    _ ruling: inout Ruling
  ) {
    judge(lastYearBefore: effective, grounds, &ruling)
    ruling.refuse("indicatorClosed", if: !standing(closings, of: code.text).isEmpty)
    ruling.events = [
      .indicatorClosed(
        IndicatorClosed(indicator: code, effective: effective, grounds: said(grounds)))
    ]
    ruling.notices = figuresAfterClosing(code, effective)
  }

  /// What another indicator in its place comes to.
  func judge(
    superseding code: IndicatorCode, by successor: IndicatorCode, _ effective: FiscalYear,
    _ grounds: Grounds, _ ruling: inout Ruling
  ) {
    judge(lastYearBefore: effective, grounds, &ruling)
    ruling.refuse(
      "successorInvalid", if: successor == code || meaning(of: successor, in: nil) == nil)
    let hasSuccessor = standing(closings, of: code.text).contains { $0.content != nil }
    ruling.refuse("indicatorClosed", if: hasSuccessor)
    ruling.events = [
      .indicatorSuperseded(
        IndicatorSuperseded(
          indicator: code, by: successor, effective: effective, grounds: said(grounds)))
    ]
    ruling.notices = figuresAfterClosing(code, effective)
  }

  func figuresAfterClosing(_ code: IndicatorCode, _ effective: FiscalYear) -> [Notice] {
    let years = measurements(of: code, asOf: nil, known: .max).map(\.fiscalYear)
      .filter { $0.number >= effective.number }
    guard !years.isEmpty, let last = effective.previous else { return [] }
    return [.figuresAfterClosing(code, last: last, years)]
  }

  private func judge(
    lastYearBefore effective: FiscalYear, _ grounds: Grounds, _ ruling: inout Ruling
  ) {
    ruling.refuse("reasonRequired", if: isBlank(grounds.reason))
    ruling.refuse("outsidePlan", if: !(effective.previous.map { isWithinPlan($0) } ?? false))
  }
}
