import PlanDomain
package import Spreadsheets

extension CollectionForm {
  package static let indicatorSheet = "指標"
  package static let undertakingSheet = "取組"

  /// The form as a workbook. What stands already is filled in: a row that is left as it is says
  /// the same again, and that is nothing new.
  package func workbook() -> WorkbookDesign {
    WorkbookDesign(
      title: "照会様式 \(id)",
      sheets: [
        .init(
          name: Self.indicatorSheet, columns: identification + measurement, of: indicators),
        .init(
          name: Self.undertakingSheet, columns: undertaking + progress, of: undertakings),
        CodeTable.sheet,
      ])
  }

  // MARK: Indicators

  private var identification: [FormColumn<IndicatorRow>] {
    [
      .fixed("様式ID", 14) { _ in .text(id.description) },
      .fixed("計画ID", 8) { _ in .text(plan.id) },
      .fixed(.indicator, 5) { .text($0.code.text) },
      .fixed("版", 3) { .number("\($0.indicator.version)") },
      .fixed(.fiscalYear, 6) { _ in .year(id.year) },
      .fixed(.base, 5) { .base($0.standing?.number) },
      .fixed("運営方針", 12) { .text($0.policy) },
      .fixed("指標名", 20) { .text($0.indicator.definition.name) },
      .fixed(.unit, 4) { .text($0.indicator.definition.unit.text) },
      .fixed("基準値", 6) { .number($0.indicator.baseline?.baseline.value) },
      .fixed("基準年度", 6) { row in
        row.indicator.baseline.map { baseline in
          .year(baseline.baseline.fiscalYear ?? plan.defaultBaselineFiscalYear)
        } ?? .empty
      },
      .fixed("目標値", 6) { $0.indicator.target.map(aim) ?? .empty },
      .fixed("目標年度", 6) { row in
        row.indicator.target.map { .year($0.target.fiscalYear ?? plan.targetFiscalYear) } ?? .empty
      },
      .fixed("前年度実績", 6) { $0.previous.map { figure($0) ?? .text(reason($0)) } ?? .empty },
      .fixed("担当部", 7) { _ in .text(department.name) },
    ]
  }

  private var measurement: [FormColumn<IndicatorRow>] {
    [
      .open(.value, 7) { $0.standing.flatMap(figure) ?? .empty },
      .open(.state, 6) { $0.standing.map { .text(state($0)) } ?? .empty },
      .open(.missingReason, 7) { .text($0.standing.flatMap(reason)) },
      .open(.measuredFrom, 7) { .text($0.standing?.measured?.from.iso) },
      .open(.measuredTo, 7) { .text($0.standing?.measured?.to.iso) },
      .open(.comment, 24), .open(.source, 14), .open(.intent, 6), .open(.correctionReason, 14),
      .open(.writtenBy, 7), .open(.checkedBy, 7),
    ]
  }

  /// A plain figure as a number; a bound, a range and words as they are read.
  private func aim(_ current: PlanSnapshot.CurrentTarget) -> WorkbookDesign.Cell {
    if case .reach(let value) = current.target.aim { return .number(value) }
    return .text(current.target.wording(unit: UnitLabel("")).ja)
  }

  private func figure(_ measurement: PlanSnapshot.YearlyMeasurement) -> WorkbookDesign.Cell? {
    if case .figure(let value, _) = measurement.content { .number(value) } else { nil }
  }

  private func state(_ measurement: PlanSnapshot.YearlyMeasurement) -> String {
    if case .figure(_, let state) = measurement.content {
      state.wording.ja
    } else {
      CodeTable.missing
    }
  }

  private func reason(_ measurement: PlanSnapshot.YearlyMeasurement) -> String? {
    if case .missing(let reason) = measurement.content { reason.wording.ja } else { nil }
  }

  // MARK: Undertakings

  private var undertaking: [FormColumn<UndertakingRow>] {
    [
      .fixed("様式ID", 14) { _ in .text(id.description) },
      .fixed(.fiscalYear, 6) { _ in .year(id.year) },
      .fixed(.base, 5) { .base($0.status?.number) },
      .fixed(.undertaking, 6) { .text($0.code) },
      .fixed("運営方針", 12) { .text($0.policy) },
      .fixed("番号", 3) { row in row.number.map { .number("\($0)") } ?? .empty },
      .fixed("細目", 3) { .text($0.mark) },
      .fixed("取組名", 30) { .text($0.title) },
      .fixed("担当部", 7) { _ in .text(department.name) },
      .fixed("前回状況", 6) { .text($0.status?.status.wording.ja) },
    ]
  }

  private var progress: [FormColumn<UndertakingRow>] {
    [
      .open(.status, 6) { .text(answer($0)?.status.wording.ja) },
      .open(.judgement, 8) { .text(answer($0)?.judgement?.wording.ja) },
      .open(.activity, 24), .open(.issue, 24),
      .open(.next, 6) { .text(answer($0)?.next?.wording.ja) },
      .open(.reason, 14),
      .open(.effective, 7) { .text(answer($0)?.effective.iso) },
      .open(.source, 14),
    ]
  }

  /// The state in force, if it is this year's answer. An earlier one goes on, but whether it does
  /// is what the form asks.
  private func answer(_ row: UndertakingRow) -> PlanSnapshot.CurrentStatus? {
    row.status.flatMap { FiscalYear(containing: $0.effective) == id.year ? $0 : nil }
  }
}
