import PlanDomain
import ProgressLedger

extension Session {
  /// That the indicator asked for joins the plan only after the year: there is nothing to show.
  func tellJoining(of scope: ReportScope, in report: PlanReport) {
    guard case .indicator(let code) = scope, !report.indicators.contains(where: { $0.code == code })
    else { return }
    for case .indicatorDefined(let defined) in report.history.map(\.event) {
      guard defined.indicator == code, let year = defined.effective else { continue }
      let style = report.plan?.labelStyle ?? .era
      tell(
        Wording(
          ja: "注意: \(code) が計画に加わるのは\(year.label(style, language: .ja))です。",
          en: "note: \(code) joins the plan in \(year.label(style, language: .en))."))
    }
  }
}
