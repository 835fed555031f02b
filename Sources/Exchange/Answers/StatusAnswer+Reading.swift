package import PlanDomain
import Spreadsheets

extension StatusAnswer: TabularAnswer {
  package static var form: AnswerForm { .statuses }

  package static func read(_ row: AnswerCells) -> AnswerRow<StatusAnswer>? {
    if row.isBlank(in: form) { return nil }
    var reader = CellReader(row)
    let code = reader.required(.undertaking) { $0.code(.undertaking) }
    if let code, row.isUnanswered(in: form) { return reader.row(.unanswered(code: code)) }
    let status = reader.required(.status) { $0.choice(.status, among: Status.words) }
    let effective = reader.effective()
    let judgement = reader.choice(.judgement, among: Judgement.words)
    let next = reader.choice(.next, among: NextDirection.words)
    let reason = reader.text(.reason, allowingLineBreaks: true)
    let base = reader.base(.base)
    let note = reader.note([
      reader.labelled(.activity), reader.labelled(.issue), reader.labelled(.source),
    ])
    guard let code, let status, let effective else { return reader.row(nil) }
    return reader.row(
      .answer(
        StatusAnswer(
          code: code,
          change: StatusChange(
            to: status, effective: effective, judgement: judgement, next: next, reason: reason),
          note: note, base: base)))
  }
}

extension CellReader {
  /// Since when the state holds: as the row says, or at the end of the year that it reports on.
  fileprivate mutating func effective() -> CivilDate? {
    let before = faults.count
    let (date, year) = (date(.effective), fiscalYear(.fiscalYear))
    if let date, let year, date.fiscalYear != year {
      note(.effectiveElsewhere, in: .effective)
      return nil
    }
    if let date { return date }
    if year == nil, faults.count == before { note(.effectiveNeeded, in: .effective) }
    return year?.lastDay
  }
}
