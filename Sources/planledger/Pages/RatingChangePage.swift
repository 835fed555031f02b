import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// What two reports rate otherwise, with the cause: a value, a target, a rule …, the event behind
/// it, why, and who approved it.
struct RatingChangePage {
  private let changes: [RatingChange]
  private let from: PlanReport
  private let to: PlanReport
  private let reading: LedgerReading

  init(
    _ changes: [RatingChange], from: PlanReport, to: PlanReport, _ reading: LedgerReading
  ) {
    self.changes = changes
    self.from = from
    self.to = to
    self.reading = reading
  }

  private static let columns: [Table.Column] = [
    .init("indicator_id", title: Wording(ja: "指標", en: "id")),
    .init("indicator_name", title: Wording(ja: "名称", en: "indicator"), maximumWidth: 32),
    .init("from_fiscal_year", title: Wording(ja: "前の年度", en: "year before")),
    .init("from_value", title: Wording(ja: "前の値", en: "before"), alignment: .trailing),
    .init("from_rating", title: Wording(ja: "前の判定", en: "rated before")),
    .init("to_fiscal_year", title: Wording(ja: "後の年度", en: "year after")),
    .init("to_value", title: Wording(ja: "後の値", en: "after"), alignment: .trailing),
    .init("to_rating", title: Wording(ja: "後の判定", en: "rated after")),
    .init("causes", title: Wording(ja: "原因", en: "cause")),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("reason", title: Wording(ja: "理由", en: "reason"), maximumWidth: 40),
    .init("approved_by", title: Wording(ja: "承認者", en: "approved by")),
  ]

  var table: Table {
    var table = Table(columns: Self.columns)
    for change in changes { table.append(cells(change)) }
    table.note = [
      say(
        ja: "前: \(moment(from))　後: \(moment(to))",
        en: "before: \(moment(from)); after: \(moment(to))"), to.basis,
    ]
    table.cite(reading)
    table.meta["from"] = .object(point(from))
    table.meta["to"] = .object(point(to))
    return table
  }

  private func moment(_ report: PlanReport) -> String {
    let year = reading.audience.year(report.moment.asOf)
    let moment = report.moment
    return say(
      ja: "\(year.ja)（\(moment.knownAt) までの記録、根 \(moment.root)）",
      en: "\(year.en) (by \(moment.knownAt), root \(moment.root))")
  }

  private func point(_ report: PlanReport) -> JSONObject {
    [
      "fiscal_year": .integer(Int64(report.moment.asOf.number)),
      "known_at": .integer(Int64(report.moment.knownAt.number)),
      "root": .string(report.moment.root), "rule_set": .string(report.rules.id.text),
    ]
  }

  private func cells(_ change: RatingChange) -> [Cell] {
    let style = reading.audience.yearStyle
    let cause =
      change.causes.last { $0.kind == change.kinds.first && $0.event != nil }
      ?? change.causes.last { $0.event != nil }
    let reason = cause?.explained?.event.why
    return [
      .text(change.indicator.text), .text(name(of: change.indicator)),
      .shortYear(change.from?.fiscalYear, style), .value(change.from?.measurement?.content),
      change.from.map(Cell.rating) ?? .missing(display: "－"),
      .shortYear(change.to?.fiscalYear, style), .value(change.to?.measurement?.content),
      change.to.map(Cell.rating) ?? .missing(display: "－"),
      .text(
        change.kinds.map(\.rawValue).joined(separator: " "),
        display: change.kinds.map { say($0.wording) }.joined(separator: " ")),
      .event(cause?.event?.number),
      person(cause?.recorded?.actor), reason.map { .text($0) } ?? .missing(),
      person(cause?.approvals.last?.occurrence.actor),
    ]
  }

  private func person(_ actor: ActorID?) -> Cell {
    actor.map { .text($0.text, display: reading.audience.name($0)) } ?? .missing()
  }

  private func name(of code: IndicatorCode) -> String {
    let indicator = (to.indicators + from.indicators).first { $0.code == code }
    return indicator?.definition.name ?? code.text
  }
}

extension Session {
  func show(_ page: RatingChangePage) {
    if page.table.rows.isEmpty, form == .table || form == .markdown {
      tell(Wording(ja: "判定の違いはありません。", en: "Nothing is rated otherwise."))
    }
    show(page.table)
  }
}
