import PlanDomain
package import ProgressLedger

/// A statement that took the place of another, as a row of the update history.
package struct ChangeRow: Sendable {
  let year: ObservedYear
  let old: ObservedStatement
  let new: ObservedStatement

  /// Every change of a year, oldest first.
  package static func changes(of year: ObservedYear) -> [ChangeRow] {
    zip(year.statements, year.statements.dropFirst()).map { old, new in
      ChangeRow(year: year, old: old, new: new)
    }
  }
}

extension OpenTable<ChangeRow> {
  /// What changed after it had been stated once: confirmed, corrected, retracted, or stated anew
  /// after a forecast or a retraction. Departments are named, people are not.
  package static let changes = OpenTable(columns: what + before + after + who, key: ["position"])

  private static let what: [OpenColumn<ChangeRow>] = [
    .init("position", "事象番号", "Event in the ledger", .integer, required: true) {
      String($0.new.number.number)
    },
    .init("recorded_at", "記録日時", "When it was recorded", .moment, required: true) {
      $0.new.recorded.text
    },
    .init("change_kind", "変更の種類", "Kind of change", .word, required: true) {
      $0.new.kind.rawValue
    },
    .init("indicator_id", "指標ID", "Indicator", .code, required: true) { $0.year.indicator.text },
    .init("indicator_version", "版", "Version of the definition", .integer, required: true) {
      String($0.year.version.number)
    },
    .init("fiscal_year", "年度（4月の西暦年）", "Fiscal year (of its April)", .integer, required: true) {
      String($0.year.fiscalYear.number)
    },
    .init("unit_label", "単位", "Unit, as printed", .text) { $0.year.version.definition.unit.text },
  ]

  private static let before: [OpenColumn<ChangeRow>] = [
    .init("old_position", "前の事象番号", "Event changed", .integer, required: true) {
      String($0.old.number.number)
    },
    .init("old_obs_value", "前の値", "Figure before", .decimal) {
      $0.old.measurement.statedFigure?.value.text
    },
    .init("old_obs_status", "前の区分", "State before", .word, required: true) {
      $0.old.measurement.statusWord
    },
    .init("old_missing_reason", "前の未把握理由", "Why there was no figure", .word) {
      $0.old.measurement.missingReason?.rawValue
    },
  ]

  private static let after: [OpenColumn<ChangeRow>] = [
    .init("new_obs_value", "新しい値", "Figure after", .decimal) {
      $0.new.measurement.statedFigure?.value.text
    },
    .init("new_obs_status", "新しい区分", "State after", .word, required: true) {
      $0.new.measurement.statusWord
    },
    .init("new_missing_reason", "新しい未把握理由", "Why there is no figure", .word) {
      $0.new.measurement.missingReason?.rawValue
    },
  ]

  private static let who: [OpenColumn<ChangeRow>] = [
    .init("reason", "理由", "Reason", .text) { $0.new.reason },
    .init("source", "出典", "Source", .text) { $0.new.source },
    .init("comment", "説明", "Comment", .text) { $0.new.note },
    .init("department_id", "記録した部署のコード", "Department that recorded", .code) {
      ($0.new.spokenFor ?? $0.new.author)?.code.text
    },
    .init("department_name", "記録した部署（当時）", "Its name on that day", .text) {
      ($0.new.spokenFor ?? $0.new.author)?.name
    },
  ]
}
