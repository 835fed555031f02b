import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// What became of a file of answers, or would become, as a person and as a program is told it.
struct IntakePage {
  let source: AnswerSource
  let result: IntakeResult

  /// A line for each thing that rows came to.
  var table: Table {
    var table = Table(columns: [
      .init("what", title: Wording(ja: "\(source.name) から", en: "from \(source.name)")),
      .init("count", title: Wording(ja: "件数", en: "count"), alignment: .trailing),
    ])
    for kind in IntakeResult.Kind.allCases where result.count(kind) > 0 {
      table.append([.text(say(kind.wording)), .integer(result.count(kind))])
    }
    if !result.unanswered.isEmpty {
      table.append([
        .text(say(ja: "未回答", en: "not answered")), .integer(result.unanswered.count),
      ])
    }
    if result.faults.count > 0 {
      table.append([.text(say(ja: "誤り", en: "mistakes")), .integer(result.faults.count)])
    }
    table.note = notes
    return table
  }

  private var notes: [String] {
    var notes: [String] = []
    if !result.unanswered.isEmpty {
      let shown = result.unanswered.prefix(12).joined(separator: say(ja: "、", en: ", "))
      let more = result.unanswered.count > 12 ? " …" : ""
      notes.append(say(ja: "未回答: ", en: "not answered: ") + shown + more)
    }
    if !result.events.isEmpty {
      let ranges = result.events.prefix(8).map { range in
        range.count == 1 ? "#\(range.lowerBound)" : "#\(range.lowerBound)～#\(range.upperBound)"
      }
      let more = result.events.count > 8 ? " …" : ""
      notes.append(
        say(ja: "事象: ", en: "events: ") + ranges.joined(separator: ", ") + more)
    }
    return notes
  }

  /// The counts and what is wrong; `events` and `planned` stand beside them.
  var json: JSONObject {
    var counts: JSONObject = [:]
    for kind in IntakeResult.Kind.allCases {
      counts[kind.rawValue] = .integer(Int64(result.count(kind)))
    }
    return [
      "counts": .object(counts),
      "faults": .array(result.faults.kept.map(\.json)),
      "fault_count": .integer(Int64(result.faults.count)),
      "rows": .integer(Int64(result.rows)),
      "unanswered": .array(result.unanswered.map { .string($0) }),
    ]
  }
}

extension AnswerFault {
  fileprivate var json: JSONValue {
    .object([
      "column": place.column.map { .string($0) } ?? .null,
      "kind": .string(kind),
      "message": .string(say(explanation.what)),
      "next": explanation.advice.map { .string(say($0)) } ?? .null,
      "row": .integer(Int64(place.row)),
      "rule": rule.map { .string($0) } ?? .null,
      "sheet": place.sheet.map { .string($0) } ?? .null,
      "typed": typed.map { .string($0) } ?? .null,
    ])
  }
}
