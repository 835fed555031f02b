import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

extension ComparisonPage {
  /// One row for each change.
  var records: Table {
    var table = Table(columns: [.init("list", title: Self.title)] + Self.columns)
    table.cite(from: reading.from, to: reading.to)
    for entry in comparison.entries {
      table.append([.text(entry.change.list.rawValue)] + record(entry))
    }
    return table
  }

  /// The points, and a member for each list, empty ones too.
  var json: JSONObject {
    var document: JSONObject = ["from": .object(comparison.from.json)]
    document["to"] = .object(comparison.to.json)
    for list in PlanChange.List.allCases {
      var table = Table(columns: Self.columns)
      for entry in comparison[list] { table.append(record(entry)) }
      document[list.rawValue] = .array(table.objects.map(JSONValue.object))
    }
    return document
  }

  private static let columns = [
    "kind", "code", "name", "what", "fiscal_year", "from", "from_detail", "to", "to_detail",
    "position", "recorded", "actor", "dept", "authority", "reason", "source", "revision",
  ].map { Table.Column($0, title: title) }

  /// No form that people read has these columns; their keys are the contract.
  private static let title = Wording(ja: "", en: "")

  private func record(_ entry: Comparison.Entry) -> [Cell] {
    let change = entry.change
    let cells = entry.cause.map { EventCells($0, reading.to) }
    let year = change.fiscalYear ?? entry.cause?.event?.fiscalYear
    return [
      .text(change.about.kind), .text(change.about.code), .text(change.name),
      .text(change.what.rawValue), year.map { .integer($0.number) } ?? .missing(),
      .fact(change.from, display: ""), .detail(change.from), .fact(change.to, display: ""),
      .detail(change.to), cells?.position ?? .missing(), cells?.recorded ?? .missing(),
      cells?.actor ?? .missing(), entry.cause.map { .text($0.recorded.department) } ?? .missing(),
      cells?.text("authority") ?? .missing(), cells?.text("reason") ?? .missing(),
      cells?.text("source") ?? .missing(),
      entry.revision.map { .integer($0.number.number) } ?? .missing(),
    ]
  }
}

extension Comparison.Side {
  fileprivate var json: JSONObject {
    [
      "as_of": point.asOf.map { .integer(Int64($0.number)) } ?? .null,
      "known_at": .integer(Int64(point.knownAt.number)),
    ]
  }
}
