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

  private static let differenceColumns: [Table.Column] = [
    .init("indicator_id", title: Wording(ja: "指標", en: "id")),
    .init("indicator_name", title: Wording(ja: "名称", en: "indicator"), maximumWidth: 32),
    .init("from_fiscal_year", title: Wording(ja: "前の年度", en: "year before")),
    .init("from_value", title: Wording(ja: "前の値", en: "before"), alignment: .trailing),
    .init("from_rating", title: Wording(ja: "前の判定", en: "rated before")),
    .init("to_fiscal_year", title: Wording(ja: "後の年度", en: "year after")),
    .init("to_value", title: Wording(ja: "後の値", en: "after"), alignment: .trailing),
    .init("to_rating", title: Wording(ja: "後の判定", en: "rated after")),
  ]

  private static let causeColumns: [Table.Column] = [
    .init("cause", title: Wording(ja: "原因", en: "cause")),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("reason", title: Wording(ja: "理由", en: "reason"), maximumWidth: 40),
    .init("approved_by", title: Wording(ja: "承認者", en: "approved by")),
  ]

  /// For people: a row for each cause; what differs is said in the first one only.
  var table: Table {
    var table = Table(columns: Self.differenceColumns + Self.causeColumns)
    for change in changes {
      let difference = difference(change)
      for (place, cause) in change.causes.enumerated() {
        let again = difference.map { _ in Cell.missing() }
        table.append((place == 0 ? difference : again) + cells(cause))
      }
    }
    return cited(table)
  }

  /// For programs: every row is whole, and `difference` counts what has several causes once.
  var records: Table {
    var table = Table(
      columns: [.init("difference", title: Wording(ja: "", en: ""))] + Self.differenceColumns
        + Self.causeColumns)
    for (place, change) in changes.enumerated() {
      for cause in change.causes {
        table.append([.integer(place + 1)] + difference(change) + cells(cause))
      }
    }
    return cited(table)
  }

  private func cited(_ table: Table) -> Table {
    var table = table
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

  private func difference(_ change: RatingChange) -> [Cell] {
    let style = reading.audience.yearStyle
    return [
      .text(change.indicator.text), .text(name(of: change.indicator)),
      .shortYear(change.from?.fiscalYear, style), .value(change.from?.measurement?.content),
      change.from.map(Cell.rating) ?? .missing(display: "－"),
      .shortYear(change.to?.fiscalYear, style), .value(change.to?.measurement?.content),
      change.to.map(Cell.rating) ?? .missing(display: "－"),
    ]
  }

  private func cells(_ cause: ChangeCause) -> [Cell] {
    let reason = cause.explained?.event.why
    return [
      .text(cause.kind.rawValue, display: say(cause.kind.wording)),
      .event(cause.event?.number), person(cause.recorded?.actor),
      reason.map { .text($0) } ?? .missing(),
      person(cause.approvals.last?.occurrence.actor),
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
    guard form == .table || form == .markdown else { return show(page.records) }
    let table = page.table
    if table.rows.isEmpty {
      tell(Wording(ja: "判定の違いはありません。", en: "Nothing is rated otherwise."))
    }
    show(table)
  }
}
