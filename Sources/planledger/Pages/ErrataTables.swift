import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// What differs since a publication: for people a table for each list, for programs one row for
/// each difference.
struct ErrataTables {
  private let errata: Errata
  private let reading: LedgerReading

  init(_ errata: Errata, _ reading: LedgerReading) {
    self.errata = errata
    self.reading = reading
  }

  /// How far was compared, below a printout.
  var note: [String] { [errata.scope, errata.remark].compactMap { $0.map(say) } }

  /// Which two reports were compared.
  var citation: [String] {
    [
      say(ja: "公表: ", en: "published: ") + words(of: errata.from),
      say(ja: "今: ", en: "now: ") + words(of: errata.to),
    ]
  }

  private func words(of report: PlanReport) -> String {
    let moment = report.moment
    let year = say(reading.audience.year(moment.asOf))
    let name = moment.publication.map { "\($0) " } ?? ""
    return say(
      ja: "\(name)\(year)末、\(moment.knownAt) までの記録による（\(moment.day.iso)） / 根 \(moment.root)",
      en: "\(name)\(year) by \(moment.knownAt) (\(moment.day.iso)) / root \(moment.root)")
  }

  /// A titled table for each list that is not empty.
  func tables() throws -> [Table] {
    var tables = try Errata.List.allCases.filter { !errata[$0].isEmpty }.map { list in
      var table = Table(columns: Self.columns(of: list))
      table.caption = [say(list.wording)]
      for entry in errata[list] { table.append(try row(entry)) }
      return table
    }
    if let last = tables.indices.last {
      tables[last].note = note
      tables[last].citation = citation
    }
    return tables
  }

  private static func columns(of list: Errata.List) -> [Table.Column] {
    let about: [Table.Column] =
      list.isOfYears
      ? [.init("code", title: Wording(ja: "指標", en: "indicator"), maximumWidth: 40)]
      : [
        .init("code", title: Wording(ja: "対象", en: "about"), maximumWidth: 40),
        .init("what", title: Wording(ja: "項目", en: "what")),
      ]
    return about + [
      .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
      .init("before", title: Wording(ja: "誤（公表）", en: "published"), maximumWidth: 40),
      .init("after", title: Wording(ja: "正（今）", en: "now"), maximumWidth: 40),
      .init("cause", title: Wording(ja: "原因", en: "cause")),
      .init("grounds", title: Wording(ja: "理由", en: "reason"), maximumWidth: 60),
      .init("actor", title: Wording(ja: "記録者", en: "by")),
      .init("approver", title: Wording(ja: "承認者", en: "approved by")),
      .init("recorded", title: Wording(ja: "記録", en: "recorded")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ]
  }

  private func row(_ entry: Errata.Entry) throws -> [Cell] {
    let (audience, cause) = (reading.audience, entry.decisive)
    let event = try cells(cause?.event)
    let asked = try cells(cause?.proposal) ?? event
    let name = errata.name(of: entry.about)
    let what = entry.list.isOfYears ? [] : [Cell.text(say(entry.what.wording))]
    return [.text(entry.about.subject == .plan ? name : "\(entry.about.code) \(name)")] + what + [
      .shortYear(entry.fiscalYear, audience.yearStyle),
      .text(entry.before(for: audience).map(say) ?? "－"),
      .text(entry.after(for: audience).map(say) ?? "－"),
      .text(entry.causes.map { say($0.kind.wording) }.joined(separator: say(ja: "、", en: ", "))),
      event?.grounds() ?? .missing(), asked?.actor ?? .missing(),
      cause?.approved.map { .text(audience.name($0.actor)) } ?? .missing(display: "－"),
      event?.recorded ?? .missing(), event?.position ?? .missing(),
    ]
  }

  private func cells(_ event: ReportedEvent?) throws -> EventCells? {
    guard let event,
      let recorded = try reading.view.log.event(at: Position(event.number.number))
    else { return nil }
    return EventCells(try reading.view.entry(recorded), reading)
  }
}

// MARK: For programs

extension ErrataTables {
  /// One row for each difference.
  func records() throws -> Table {
    var table = Table(columns: [.init("list", title: Self.title)] + Self.columns)
    table.cite(reading)
    table.citation = citation
    for entry in errata.entries {
      table.append([.text(entry.list.rawValue)] + (try record(entry)))
    }
    return table
  }

  /// Both reports, and a member for each list, empty ones too.
  func json() throws -> JSONObject {
    var document: JSONObject = ["from": errata.from.reference, "to": errata.to.reference]
    for list in Errata.List.allCases {
      var table = Table(columns: Self.columns)
      for entry in errata[list] { table.append(try record(entry)) }
      document[list.rawValue] = .array(table.objects.map(JSONValue.object))
    }
    return document
  }

  private static let columns = [
    "kind", "code", "what", "fiscal_year", "causes", "from_value", "from_detail", "to_value",
    "to_detail", "from_rating", "to_rating", "from_reason_code", "to_reason_code", "from_rate",
    "to_rate", "position", "recorded", "actor", "proposed_by", "approved_by", "approval", "reason",
    "source",
  ].map { Table.Column($0, title: title) }

  /// No form that people read has these columns; their keys are the contract.
  private static let title = Wording(ja: "", en: "")

  private func record(_ entry: Errata.Entry) throws -> [Cell] {
    let (from, to) = (entry.from?.year, entry.to?.year)
    let cause = entry.decisive
    let event = try cells(cause?.event)
    return [
      .text(entry.about.kind), .text(entry.about.code), .text(entry.what.rawValue),
      entry.fiscalYear.map { .integer($0.number) } ?? .missing(),
      .text(entry.causes.map(\.kind.rawValue).joined(separator: " ")),
      .fact(entry.from?.value, display: ""), .detail(entry.from?.value),
      .fact(entry.to?.value, display: ""), .detail(entry.to?.value),
      Self.rating(from), Self.rating(to), Self.reason(from), Self.reason(to), Self.rate(from),
      Self.rate(to), event?.position ?? .missing(), event?.recorded ?? .missing(),
      event?.actor ?? .missing(), cause?.proposal.map { .text($0.actor.text) } ?? .missing(),
      cause?.approved.map { .text($0.actor.text) } ?? .missing(),
      cause?.approved.map { .event($0.number) } ?? .missing(),
      event?.text("reason") ?? .missing(), event?.text("source") ?? .missing(),
    ]
  }

  private static func rating(_ assessment: Assessment?) -> Cell {
    assessment.map { .text($0.rating.rawValue) } ?? .missing()
  }

  private static func reason(_ assessment: Assessment?) -> Cell {
    assessment?.reason.map { .text($0.rawValue) } ?? .missing()
  }

  private static func rate(_ assessment: Assessment?) -> Cell {
    guard let assessment, let rate = assessment.rate else { return .missing() }
    return .decimal(rate.rounded(to: assessment.rules.digits))
  }
}

extension PlanReport {
  /// Which report it is, for programs.
  fileprivate var reference: JSONValue {
    .object([
      "as_of": .year(moment.asOf), "known_at": .integer(Int64(moment.knownAt.number)),
      "publication": .text(moment.publication?.text), "root": .string(moment.root),
    ])
  }
}

extension Errata.Said {
  /// How an indicator's year stands; nil for anything else.
  fileprivate var year: Assessment? {
    if case .year(let assessment) = self { assessment } else { nil }
  }

  /// The fact, or the figure of the year.
  fileprivate var value: FactValue? {
    switch self {
    case .fact(let value): value
    case .year(let assessment): assessment.measurement?.content.value
    }
  }
}
