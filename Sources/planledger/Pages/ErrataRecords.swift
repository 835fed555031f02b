import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// What differs since a publication, for programs.
extension ErrataTables {
  /// One row for each cause of each difference; `difference` counts the differences, so that what
  /// has several causes is not taken for several differences.
  func records() throws -> Table {
    var table = Table(
      columns: Self.columns(["list", "difference"]) + Self.differenceColumns
        + Self.columns(CauseCells.keys + CauseCells.approvalKeys))
    table.cite(reading)
    table.citation = citation
    for (place, entry) in errata.entries.enumerated() {
      let difference = [Cell.text(entry.list.rawValue), .integer(place + 1)] + cells(of: entry)
      for cause in entry.causes {
        let cells = try CauseCells(cause, reading)
        table.append(difference + cells.record + cells.approvals)
      }
    }
    return table
  }

  /// Both reports, and a member for each list, empty ones too; each difference with its causes.
  func json() throws -> JSONObject {
    var document: JSONObject = [
      "from": reference(of: errata.from), "to": reference(of: errata.to),
    ]
    for list in Errata.List.allCases {
      var table = Table(columns: Self.differenceColumns)
      for entry in errata[list] { table.append(cells(of: entry)) }
      document[list.rawValue] = .array(
        try zip(table.objects, errata[list]).map { object, entry in
          var object = object
          object["causes"] = .array(try entry.causes.map(json))
          return .object(object)
        })
    }
    return document
  }

  private func json(_ cause: ChangeCause) throws -> JSONValue {
    var table = Table(columns: Self.columns(CauseCells.keys))
    table.append(try CauseCells(cause, reading).record)
    var object = table.objects[0]
    object["approvals"] = .array(
      cause.approvals.map { approval in
        .object([
          "actor": .string(approval.occurrence.actor.text),
          "position": .position(approval.occurrence.number),
          "recorded": .string(approval.occurrence.recorded.text),
          "stage": .string(approval.content.rawValue),
        ])
      })
    return .object(object)
  }

  /// No form that people read has these columns; their keys are the contract.
  private static func columns(_ keys: [String]) -> [Table.Column] {
    keys.map { Table.Column($0, title: Wording(ja: "", en: "")) }
  }

  private static let differenceColumns = columns([
    "kind", "code", "what", "fiscal_year", "from_value", "from_detail", "to_value", "to_detail",
    "from_rating", "to_rating", "from_reason_code", "to_reason_code", "from_rate", "to_rate",
    "from_judgement", "from_judgement_stage", "from_comment", "to_judgement",
    "to_judgement_stage", "to_comment",
  ])

  private func cells(of entry: Errata.Entry) -> [Cell] {
    let (from, to) = (entry.from?.year, entry.to?.year)
    return [
      .text(entry.about.kind), .text(entry.about.code), .text(entry.what.rawValue),
      entry.fiscalYear.map { .integer($0.number) } ?? .missing(),
      .fact(entry.from?.value, display: ""), .detail(entry.from?.value),
      .fact(entry.to?.value, display: ""), .detail(entry.to?.value),
      Self.text(from?.rating.rawValue), Self.text(to?.rating.rawValue),
      Self.text(from?.reason?.rawValue), Self.text(to?.reason?.rawValue), Self.rate(from),
      Self.rate(to),
    ] + Self.judgement(from) + Self.judgement(to)
  }

  private static func judgement(_ assessment: Assessment?) -> [Cell] {
    let judged = assessment?.judgement?.content
    return [
      text(judged?.judgement.rawValue), text(judged?.stage.rawValue), text(judged?.comment),
    ]
  }

  private static func rate(_ assessment: Assessment?) -> Cell {
    assessment?.shownRate.map { .decimal($0.text) } ?? .missing()
  }

  private static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .missing() }

  /// Which report it is; of a publication also whether, when, why and by whom it was withdrawn.
  private func reference(of report: PlanReport) -> JSONValue {
    let moment = report.moment
    let withdrawal = errata.withdrawals.first { $0.content.name == moment.publication }
    return .object([
      "as_of": .year(moment.asOf), "known_at": .integer(Int64(moment.knownAt.number)),
      "publication": .text(moment.publication?.text), "root": .string(moment.root),
      "withdrawn": withdrawal.map { fact in
        .object([
          "actor": .string(fact.occurrence.actor.text),
          "position": .position(fact.occurrence.number), "reason": .text(fact.content.reason),
          "recorded": .string(fact.occurrence.recorded.text),
        ])
      } ?? .null,
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
