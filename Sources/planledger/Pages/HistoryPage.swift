import CanonicalJSON
import EventLog
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
    .init("revision", title: Wording(ja: "中間見直し", en: "mid-plan revision")),
    .init("evidence", title: Wording(ja: "証拠", en: "evidence")),
    .init("voided_by", title: Wording(ja: "取消", en: "voided by")),
    .init("corrected_by", title: Wording(ja: "訂正", en: "corrected by")),
    .init("amended_by", title: Wording(ja: "追記", en: "added to by")),
    .init("erased_by", title: Wording(ja: "消去", en: "erased by")),
  ])
  private let reading: LedgerReading
  private var aftermaths: Aftermaths
  private var signatures: SignatureReading

  init(_ reading: LedgerReading) {
    self.reading = reading
    aftermaths = Aftermaths(reading)
    signatures = SignatureReading(reading.view.log, knownAt: reading.point.knownAt)
    table.cite(reading)
    records.cite(reading)
  }

  mutating func append(_ entry: HistoryEntry) throws {
    let recorded = entry.recorded
    let cells = EventCells(entry, reading)
    let after = try aftermaths.after(entry)
    let what = entry.event.map { say($0.wording(for: reading.audience)) }
    let signatures = try signatures.signatures(of: recorded)
    documents.append(entry.json(after, signatures: signatures))
    table.append([
      cells.position, cells.recorded, cells.actor, cells.department, cells.code,
      .text(recorded.type, display: what ?? recorded.type), texts(of: entry, after, signatures),
    ])
    records.append([
      .integer(recorded.position.number), cells.recorded, cells.actor,
      .text(recorded.department), cells.spokenFor, cells.code, .text(recorded.type),
      cells.fiscalYear, cells.text("reason"), cells.text("authority"), cells.text("source"),
      cells.text("note"), .optional(entry.event?.grounds?.revision),
      entry.evidence.isEmpty
        ? .missing() : .text(entry.evidence.map(\.title).joined(separator: "; ")),
      .optional(after?.voidedBy), .optional(after?.correctedBy),
      .numbers(after?.amendedBy.map(\.number) ?? []), .numbers(entry.erasures.map(\.number)),
    ])
  }

  /// What became of the event, the texts still held, and how many are not.
  private func texts(
    of entry: HistoryEntry, _ after: Aftermath?, _ signatures: [ShownSignature]
  ) -> Cell {
    // First what became of it: a long reason must not push that out of a narrow column.
    var words = (after?.marks ?? []) + signatures.compactMap(\.mark) + entry.words
    words += entry.evidence.map { say(ja: "証拠: \($0.title)", en: "evidence: \($0.title)") }
    return words.isEmpty ? .missing() : .text(words.joined(separator: " / "))
  }
}

/// What became of listed events, each stream read once.
struct Aftermaths {
  private let reading: LedgerReading
  private var known: [Subject: [EventNumber: Aftermath]] = [:]

  init(_ reading: LedgerReading) { self.reading = reading }

  /// By what was known at the point of reading; nil where nothing followed.
  mutating func after(_ entry: HistoryEntry) throws -> Aftermath? {
    guard let subject = entry.event?.subject else { return nil }
    let all =
      try known[subject]
      ?? reading.view.stream(of: subject, through: reading.point.knownAt).aftermath
    known[subject] = all
    return all[entry.number]
  }
}

extension Aftermath {
  /// `取消 #12`: that the event is no longer the last word, and which one is.
  var marks: [String] {
    var marks: [String] = []
    if let voidedBy { marks.append(say(ja: "取消 \(voidedBy)", en: "voided by \(voidedBy)")) }
    if let correctedBy {
      marks.append(say(ja: "訂正 \(correctedBy)", en: "corrected by \(correctedBy)"))
    }
    return marks
      + amendedBy.map { say(ja: "追記 \($0.number)", en: "added to by \($0.number)") }
  }
}

extension HistoryEntry {
  /// The texts still held, each with its name, that others were erased, and how many are not held
  /// here.
  var words: [String] {
    var words = event?.texts.map { "\(say($0.name)): \($0.text)" } ?? []
    if let revision = event?.grounds?.revision {
      words.append(say(ja: "中間見直し: \(revision)", en: "mid-plan revision: \(revision)"))
    }
    for erasure in erasures {
      let mark = say(erasure.mark)
      words += erasure.content.texts.map { "\(say($0.wording)): \(mark)" }
    }
    let withheld = withheldTexts
    if withheld > 0 {
      words.append(say(ja: "（手元にない文章 \(withheld) 件）", en: "(\(withheld) text(s) not held here)"))
    }
    if let seconds = recorded.clockBehind {
      words.append(say(ja: "（時計が \(seconds) 秒遅れ）", en: "(clock \(seconds) s behind)"))
    }
    return words
  }
}

extension Cell {
  fileprivate static func optional(_ number: EventNumber?) -> Cell {
    number.map { .integer($0.number) } ?? .missing()
  }

  fileprivate static func numbers(_ numbers: [EventNumber]) -> Cell {
    numbers.isEmpty
      ? .missing() : .text(numbers.map { String($0.number) }.joined(separator: " "))
  }
}
