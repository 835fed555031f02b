import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// Events as people read them: who, when, what, why; and as programs do.
struct HistoryPage {
  private(set) var documents: [JSONObject] = []
  private(set) var table = Table(columns: [
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("recorded", title: Wording(ja: "記録", en: "recorded")),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("dept", title: Wording(ja: "部署", en: "department")),
    .init("code", title: Wording(ja: "対象", en: "about")),
    .init("type", title: Wording(ja: "内容", en: "what"), maximumWidth: 60),
    .init("texts", title: Wording(ja: "理由・出典", en: "why, source"), maximumWidth: 60),
  ])
  /// The same for programs: each text in a column of its own, in no language.
  private(set) var records = Table(columns: [
    .init("position", title: Wording(ja: "事象", en: "event")),
    .init("recorded", title: Wording(ja: "記録", en: "recorded")),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("dept", title: Wording(ja: "部署", en: "department")),
    .init("for", title: Wording(ja: "代わられた部署", en: "for")),
    .init("code", title: Wording(ja: "対象", en: "about")),
    .init("type", title: Wording(ja: "種類", en: "type")),
    .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
    .init("reason", title: Wording(ja: "理由", en: "reason")),
    .init("authority", title: Wording(ja: "根拠", en: "authority")),
    .init("source", title: Wording(ja: "出典", en: "source")),
    .init("note", title: Wording(ja: "メモ", en: "note")),
  ])
  private let reading: LedgerReading
  private let departments: [DepartmentCode: String]

  init(_ reading: LedgerReading) {
    self.reading = reading
    departments = (try? reading.view.departmentNames()) ?? [:]
    table.note = [reading.note]
    table.meta = reading.meta
  }

  mutating func append(_ entry: HistoryEntry) {
    let recorded = entry.recorded
    let audience = reading.audience
    let moment = PlanDomain.Instant(seconds: recorded.recorded.seconds)
    let actor = recorded.actor == ActorID.system.text ? ActorID.system : ActorID(recorded.actor)
    let what = entry.event.map { say($0.wording(for: audience)) }
    documents.append(entry.json)
    table.append([
      .integer(recorded.position.number, display: recorded.position.description),
      .text(moment.text, display: audience.time(moment)),
      .text(recorded.actor, display: actor.map(audience.name) ?? recorded.actor),
      .text(recorded.department, display: departmentWords(recorded)),
      .text(entry.event?.code ?? recorded.stream.text),
      .text(recorded.type, display: what ?? recorded.type),
      texts(of: entry),
    ])
    func text(_ name: String) -> Cell { recorded.texts[name].map { .text($0) } ?? .missing() }
    records.append([
      .integer(recorded.position.number), .text(moment.text), .text(recorded.actor),
      .text(recorded.department), recorded.onBehalfOf.map { .text($0) } ?? .missing(),
      .text(entry.event?.code ?? recorded.stream.text), .text(recorded.type),
      entry.event?.fiscalYear.map { .integer($0.number) } ?? .missing(),
      text("reason"), text("authority"), text("source"), text("note"),
    ])
  }

  private func departmentWords(_ recorded: RecordedEvent) -> String {
    func name(_ code: String) -> String {
      DepartmentCode(code).flatMap { departments[$0] } ?? (code == "_system" ? "－" : code)
    }
    guard let spokenFor = recorded.onBehalfOf else { return name(recorded.department) }
    return say(
      ja: "\(name(recorded.department))（\(name(spokenFor)) に代わり）",
      en: "\(name(recorded.department)) for \(name(spokenFor))")
  }

  /// The texts still held, and how many are not.
  private func texts(of entry: HistoryEntry) -> Cell {
    var words = entry.event?.texts.map { "\(say($0.name)): \($0.text)" } ?? []
    let withheld = entry.recorded.digests.count - entry.recorded.texts.count
    if withheld > 0 {
      words.append(say(ja: "（手元にない文章 \(withheld) 件）", en: "(\(withheld) text(s) not held here)"))
    }
    if let seconds = entry.recorded.clockBehind {
      words.append(say(ja: "（時計が \(seconds) 秒遅れ）", en: "(clock \(seconds) s behind)"))
    }
    return words.isEmpty ? .missing() : .text(words.joined(separator: " / "))
  }
}

/// One code's way through the log: each event about it, and what it was afterwards.
struct TracePage {
  private(set) var table = Table(columns: [
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("recorded", title: Wording(ja: "記録", en: "recorded")),
    .init("what", title: Wording(ja: "内容", en: "what")),
    .init("after", title: Wording(ja: "そのあと", en: "afterwards")),
  ])
  private let reading: LedgerReading

  init(_ reading: LedgerReading) {
    self.reading = reading
    table.note = [reading.note]
    table.meta = reading.meta
  }

  mutating func append(
    _ recorded: RecordedEvent, _ event: PlanEvent, _ snapshot: PlanSnapshot, _ code: String
  ) {
    let moment = PlanDomain.Instant(seconds: recorded.recorded.seconds)
    table.append([
      .integer(recorded.position.number, display: recorded.position.description),
      .text(moment.text, display: reading.audience.time(moment)),
      .text(say(event.wording(for: reading.audience))), .text(state(of: code, in: snapshot)),
    ])
  }

  /// The newest figure or state of what the code means.
  private func state(of code: String, in snapshot: PlanSnapshot) -> String {
    if let indicator = snapshot.indicators.first(where: { $0.code.text == code }) {
      return indicator.measurements.map { measurement in
        let year = measurement.fiscalYear.label(
          reading.audience.yearStyle, language: CommandLanguage.current)
        return "\(year) \(measurement.value.display)"
      }.joined(separator: " ")
    }
    let status =
      snapshot.measures.first { $0.code.text == code }?.status
      ?? snapshot.items.first { $0.code.text == code }?.status
      ?? snapshot.projects.first { $0.code.text == code }?.status
    return status.map { say($0.status.wording) } ?? ""
  }
}
