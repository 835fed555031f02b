import EventLog
import PlanDomain
import ProgressLedger

/// What changed how a year is told after its closing: who asked for it, and who approved it.
struct LateChangeTable {
  private(set) var table = Table(columns: [
    .init("code", title: Wording(ja: "対象", en: "about")),
    .init("type", title: Wording(ja: "内容", en: "what"), maximumWidth: 50),
    .init("before", title: Wording(ja: "前", en: "before")),
    .init("after", title: Wording(ja: "後", en: "after")),
    .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
    .init("asked_by", title: Wording(ja: "申請・記録", en: "asked by")),
    .init("approved_by_department", title: Wording(ja: "承認（担当部）", en: "approved by head")),
    .init("approved_by_planning", title: Wording(ja: "承認（企画部門）", en: "approved by planning")),
    .init("sign_off", title: Wording(ja: "承認の段階", en: "sign-off")),
    .init("proposal", title: Wording(ja: "申請の事象", en: "proposal"), alignment: .trailing),
    .init("recorded_at", title: Wording(ja: "記録", en: "recorded")),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
  ])

  init(_ changes: [YearReading.Change], _ reading: LedgerReading) {
    table.caption = [say(ja: "締め後の変更", en: "Changes after closing")]
    for change in changes {
      let cells = EventCells(change.entry, reading)
      let told = EventCells(change.told, reading)
      let content = change.content
      table.append([
        told.code,
        .text(
          change.entry.recorded.type, display: say(content.wording(for: reading.audience))),
        content.figures.map { Self.figure($0.before) }
          ?? Self.facts(content, reading) { $0.before(for: $1) },
        content.figures.map { Self.figure($0.after) }
          ?? Self.facts(content, reading) { $0.after(for: $1) },
        Self.grounds(told), Self.people([content.asked.actor], reading),
        Self.people(content.approvers(at: .department), reading),
        Self.people(content.approvers(at: .planning), reading),
        content.signOff.map(Cell.signOff) ?? .missing(display: "－"),
        .event(content.stated?.number),
        cells.recorded, cells.position,
      ])
    }
  }

  /// Why; a judgement says it in its comment.
  private static func grounds(_ told: EventCells) -> Cell {
    let grounds = told.grounds()
    return grounds.display.isEmpty ? told.text("comment") : grounds
  }

  private static func figure(_ measurement: Measurement?) -> Cell {
    measurement.map { .text(say($0.wording)) } ?? .missing(display: "－")
  }

  /// What the year was judged by, or is now; of each fact that differs.
  private static func facts(
    _ change: LateChange, _ reading: LedgerReading,
    _ value: (YearDifference, Audience) -> Wording?
  ) -> Cell {
    let audience = reading.audience
    let facts = change.differences.map { difference in
      let value = value(difference, audience).map(say) ?? "－"
      return "\(say(difference.label(for: audience))): \(value)"
    }
    return facts.isEmpty
      ? .missing(display: "－") : .text(facts.joined(separator: say(ja: "、", en: "; ")))
  }

  private static func people(_ actors: [ActorID], _ reading: LedgerReading) -> Cell {
    guard !actors.isEmpty else { return .missing(display: "－") }
    return .text(
      actors.map(\.text).joined(separator: ","),
      display: actors.map(reading.audience.name).joined(separator: say(ja: "、", en: ", ")))
  }
}
