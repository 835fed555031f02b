import PlanDomain
import ProgressLedger

extension Session {
  /// That the indicator asked for joins the plan only after the year, or the department is in
  /// charge of nothing by then: there is nothing to show.
  func tellJoining(of scope: ReportScope, in report: PlanReport) {
    if case .department(let code) = scope, report.policies.allSatisfy(\.isEmpty) {
      let (name, year) = (report.departments[code] ?? code.text, report.moment.asOf)
      let style = report.plan?.labelStyle ?? .era
      tell(
        Wording(
          ja: "注意: \(year.label(style, language: .ja))末に、"
            + "\(name)が担当する指標・取組・事業はありません。",
          en: "note: \(name) was in charge of nothing at the end of "
            + "\(year.label(style, language: .en))."))
    }
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

extension PolicyReport {
  fileprivate var isEmpty: Bool { indicators.isEmpty && measures.isEmpty && projects.isEmpty }
}
