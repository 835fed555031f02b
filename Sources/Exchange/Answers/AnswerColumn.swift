/// The columns of answers: the name in a CSV of domain 5.1, the heading in a workbook of 5.2.
///
/// Numbers and not names make the list: a row asks for its cells by them some thirty times.
package enum AnswerColumn: Int, CaseIterable, Sendable {
  // Figures
  case indicator, fiscalYear, value, state, missingReason, source, comment, correctionReason
  case intent, base, unit, measuredFrom, measuredTo, writtenBy, checkedBy
  /// Whether the row still holds; in an export with its history some do not.
  case isCurrent

  // States
  case undertaking, status, effective, judgement, next, reason, activity, issue

  /// What a CSV writes above the column.
  package var name: String {
    switch self {
    case .indicator: "indicator_id"
    case .fiscalYear: "fiscal_year"
    case .value: "obs_value"
    case .state: "obs_status"
    case .missingReason: "missing_reason"
    case .source: "source"
    case .comment: "comment"
    case .correctionReason: "correction_reason"
    case .intent: "entry_kind"
    case .base: "base_revision"
    case .unit: "unit_label"
    case .measuredFrom: "measured_from"
    case .measuredTo: "measured_to"
    case .writtenBy: "prepared_by"
    case .checkedBy: "checked_by"
    case .isCurrent: "is_current"
    case .undertaking: "undertaking_id"
    case .status: "status"
    case .effective: "effective"
    case .judgement: "judgement"
    case .next: "next_direction"
    case .reason: "reason"
    case .activity: "activity"
    case .issue: "issue"
    }
  }

  /// What a workbook writes above the column.
  package var heading: String {
    switch self {
    case .indicator: "指標ID"
    case .fiscalYear: "対象年度"
    case .value: "実績値"
    case .state: "実績区分"
    case .missingReason: "未把握理由"
    case .source: "根拠資料"
    case .comment: "達成状況の説明"
    case .correctionReason: "訂正理由"
    case .intent: "登録区分"
    case .base: "基準リビジョン"
    case .unit: "単位"
    case .measuredFrom: "測定期間_自"
    case .measuredTo: "測定期間_至"
    case .writtenBy: "記入者"
    case .checkedBy: "確認者"
    case .isCurrent: "現行"
    case .undertaking: "取組ID"
    case .status: "状況"
    case .effective: "適用日"
    case .judgement: "判定"
    case .next: "今後の方向性"
    case .reason: "理由"
    case .activity: "取組内容"
    case .issue: "課題"
    }
  }
}
