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

  // MARK: For people

  /// A row for each cause; what differs is said in the first one only. The targets are told where
  /// one of them differs.
  func table() throws -> Table {
    let tellsTargets = changes.contains { $0.from?.aim != $0.to?.aim }
    var table = Table(columns: Self.columns(withTargets: tellsTargets))
    for change in changes {
      let difference = difference(change, withTargets: tellsTargets)
      for (place, cause) in change.causes.enumerated() {
        let again = difference.map { _ in Cell.missing() }
        let cells = try CauseCells(cause, reading)
        table.append(
          (place == 0 ? difference : again) + [
            cells.kind, cells.position, cells.actor, cells.why, cells.approvers,
          ])
      }
    }
    return cited(table)
  }

  private static func columns(withTargets: Bool) -> [Table.Column] {
    func target(_ key: String, _ title: Wording) -> [Table.Column] {
      withTargets ? [.init(key, title: title, alignment: .trailing, maximumWidth: 20)] : []
    }
    return [
      .init("indicator_id", title: Wording(ja: "指標", en: "id")),
      .init("indicator_name", title: Wording(ja: "名称", en: "indicator"), maximumWidth: 32),
      .init("from_fiscal_year", title: Wording(ja: "前の年度", en: "year before")),
    ] + target("from_target", Wording(ja: "前の目標", en: "target before")) + [
      .init("from_value", title: Wording(ja: "前の値", en: "before"), alignment: .trailing),
      .init("from_rating", title: Wording(ja: "前の判定", en: "rated before")),
      .init("to_fiscal_year", title: Wording(ja: "後の年度", en: "year after")),
    ] + target("to_target", Wording(ja: "後の目標", en: "target after")) + [
      .init("to_value", title: Wording(ja: "後の値", en: "after"), alignment: .trailing),
      .init("to_rating", title: Wording(ja: "後の判定", en: "rated after")),
      .init("cause", title: Wording(ja: "原因", en: "cause")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      .init("actor", title: Wording(ja: "記録者", en: "by")),
      .init("reason", title: Wording(ja: "理由", en: "reason"), maximumWidth: 40),
      .init("approved_by", title: Wording(ja: "承認者", en: "approved by")),
    ]
  }

  private func difference(_ change: RatingChange, withTargets: Bool) -> [Cell] {
    func side(_ assessment: Assessment?) -> [Cell] {
      let target = assessment.map(Cell.target) ?? .missing(display: "－")
      return [.shortYear(assessment?.fiscalYear, reading.audience.yearStyle)]
        + (withTargets ? [target] : []) + [
          .value(assessment?.measurement?.content),
          assessment.map { .text(say($0.ratingWithNumber)) } ?? .missing(display: "－"),
        ]
    }
    return [.text(change.indicator.text), .text(name(of: change.indicator))]
      + side(change.from) + side(change.to)
  }

  // MARK: For programs

  /// Every row is whole, and `difference` counts what has several causes once.
  func records() throws -> Table {
    let sides = ["from", "to"].flatMap { side in
      ["fiscal_year", "target", "value", "rating", "rate"].map { "\(side)_\($0)" }
    }
    let keys =
      ["difference", "indicator_id", "indicator_name"] + sides + CauseCells.keys
      + CauseCells.approvalKeys
    var table = Table(columns: keys.map { .init($0, title: Wording(ja: "", en: "")) })
    for (place, change) in changes.enumerated() {
      let difference =
        [.integer(place + 1), .text(change.indicator.text), .text(name(of: change.indicator))]
        + Self.record(change.from) + Self.record(change.to)
      for cause in change.causes {
        let cells = try CauseCells(cause, reading)
        table.append(difference + cells.record + cells.approvals)
      }
    }
    return cited(table)
  }

  private static func record(_ assessment: Assessment?) -> [Cell] {
    [
      assessment.map { .integer($0.fiscalYear.number) } ?? .missing(),
      assessment.map(Cell.target) ?? .missing(), .value(assessment?.measurement?.content),
      assessment.map { .text($0.rating.rawValue) } ?? .missing(),
      assessment.map(Cell.rate) ?? .missing(),
    ]
  }

  // MARK: What both rest on

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

  private func name(of code: IndicatorCode) -> String {
    let indicator = (to.indicators + from.indicators).first { $0.code == code }
    return indicator?.definition.name ?? code.text
  }
}

extension Assessment {
  /// What is aimed at, whichever event says it.
  fileprivate var aim: Target? { target?.content.target }
}

extension Session {
  func show(_ page: RatingChangePage) throws {
    guard form == .table || form == .markdown else { return show(try page.records()) }
    let table = try page.table()
    if table.rows.isEmpty {
      tell(Wording(ja: "判定の違いはありません。", en: "Nothing is rated otherwise."))
    }
    show(table)
  }
}
