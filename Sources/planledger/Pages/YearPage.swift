import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// The rounds of the years, one a row.
struct RoundTable {
  private(set) var table = Table(columns: [
    .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
    .init("due", title: Wording(ja: "期限", en: "due")),
    .init("state", title: Wording(ja: "締め", en: "state")),
    .init("closed", title: Wording(ja: "締めた時", en: "closed")),
    .init("audited", title: Wording(ja: "監査", en: "audited")),
    .init("reported", title: Wording(ja: "議会報告", en: "reported")),
  ])

  init(_ rounds: [YearRound], _ reading: LedgerReading) {
    for round in rounds {
      func last(_ act: YearAttested.Act) -> Cell {
        let date = round.attested.last { $0.content.act == act }?.content.date
        return date.map { .text($0.iso) } ?? .missing(display: "－")
      }
      let closing = round.closing?.occurrence
      table.append([
        .integer(round.fiscalYear.number, display: say(reading.audience.year(round.fiscalYear))),
        round.due(for: nil, of: []).map { .text($0.iso) } ?? .missing(display: "－"),
        closing == nil
          ? .text("open", display: say(ja: "受付中", en: "open"))
          : .text("closed", display: say(ja: "締め", en: "closed")),
        closing.map { .text($0.recorded.text, display: reading.audience.time($0.recorded)) }
          ?? .missing(display: "－"),
        last(.audited), last(.reportedToCouncil),
      ])
    }
    table.cite(reading)
  }
}

/// One year's round: how it stands, what happened to it, and what was changed after its closing.
struct YearPage {
  private let state: Table
  private let steps: Table
  private let changes: Table
  private let late: [LateChange]

  init(_ year: YearReading, _ reading: LedgerReading) {
    var state = RoundTable([year.round], reading).table
    state.name = .round
    self.state = state
    var steps = Self.steps(year.entries, reading)
    var changes = LateChangeTable(year.changes, reading).table
    steps.cite(reading)
    changes.cite(reading)
    changes.name = .changes
    changes.leastRows = 1
    self.steps = steps
    self.changes = changes
    late = year.changes.map(\.content)
  }

  var tables: [Table] { [state, steps, changes] }

  var json: JSONObject {
    [
      "changes_after_closing": .array(
        zip(changes.objects, late).map { object, change in
          var object = object
          object["differences"] = .array(change.everyDifference.map(\.json))
          return .object(object)
        }),
      "round": .array(state.objects.map(JSONValue.object)),
      "steps": .array(steps.objects.map(JSONValue.object)),
    ]
  }

  private static func steps(_ entries: [HistoryEntry], _ reading: LedgerReading) -> Table {
    var table = Table(
      .steps,
      columns: [
        .init("type", title: Wording(ja: "内容", en: "what")),
        .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
        .init("actor", title: Wording(ja: "記録者", en: "actor")),
        .init("recorded_at", title: Wording(ja: "記録", en: "recorded")),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
    table.caption = [say(ja: "経過", en: "What happened")]
    for entry in entries {
      guard let event = entry.event else { continue }
      let cells = EventCells(entry, reading)
      let document = cells.text("document")
      table.append([
        .text(entry.recorded.type, display: say(event.wording(for: reading.audience))),
        document.display.isEmpty ? cells.grounds() : document, cells.actor, cells.recorded,
        cells.position,
      ])
    }
    return table
  }
}

extension YearDifference {
  /// For programs, in the words of `diff -O json`.
  fileprivate var json: JSONValue {
    .object([
      "code": .string(about.code), "fiscal_year": .year(fiscalYear), "from": .text(from?.text),
      "from_detail": .text(from?.detail), "kind": .string(about.kind), "to": .text(to?.text),
      "to_detail": .text(to?.detail), "what": .string(what.rawValue),
    ])
  }
}
