import EventLog
import PlanDomain
import ProgressLedger

/// Who said something, where, when and why: the cells that every listing has in common.
///
/// The department is called as it was on the day of recording, whatever it is called now.
struct EventCells {
  private let entry: HistoryEntry
  private let audience: Audience
  private let day: CivilDate

  init(_ entry: HistoryEntry, _ reading: LedgerReading, for audience: Audience? = nil) {
    self.entry = entry
    self.audience = audience ?? reading.audience
    day = reading.ledger.settings.zone.date(of: entry.moment)
  }

  var position: Cell { .event(entry.number) }

  var recorded: Cell { .text(entry.moment.text, display: audience.time(entry.moment)) }

  var actor: Cell {
    let recorded = entry.recorded
    let actor = recorded.actor == ActorID.system.text ? ActorID.system : ActorID(recorded.actor)
    return .text(recorded.actor, display: actor.map(audience.name) ?? recorded.actor)
  }

  /// The actor's department, and the one spoken for.
  var department: Cell {
    let recorded = entry.recorded
    let own = name(recorded.department)
    let words = recorded.onBehalfOf.map(name).map { spokenFor in
      say(ja: "\(own)（\(spokenFor) に代わり）", en: "\(own) for \(spokenFor)")
    }
    return .text(recorded.department, display: words ?? own)
  }

  var spokenFor: Cell { entry.recorded.onBehalfOf.map { .text($0) } ?? .missing() }

  /// What it is about, by the code people use.
  var code: Cell { .text(entry.event?.code ?? entry.recorded.stream.text) }

  var fiscalYear: Cell {
    entry.event?.fiscalYear.map { .integer($0.number) } ?? .missing()
  }

  /// One of the texts; missing for programs where the ledger does not hold it, and for people that
  /// it was erased.
  func text(_ name: String) -> Cell {
    entry.recorded.texts[name].map { .text($0) }
      ?? .missing(display: entry.erasure(of: name).map { say($0.mark) } ?? "")
  }

  /// The decision it rests on and the reason, in one line: `中間見直し、議決第12号: 目標の引上げ`.
  func grounds(_ revision: PlanSnapshot.Revision? = nil) -> Cell {
    let decision = [revision?.title ?? "", text("authority").display].filter { !$0.isEmpty }
      .joined(separator: "、")
    var words = [decision, text("reason").display].filter { !$0.isEmpty }.joined(separator: ": ")
    let source = text("source").display
    if words.isEmpty, !source.isEmpty {
      words = say(ja: "出典: \(source)", en: "source: \(source)")
    }
    return words.isEmpty ? .missing() : .text(words)
  }

  private func name(_ code: String) -> String {
    if code == Self.system { return "－" }
    return DepartmentCode(code).map { audience.department($0, day) } ?? code
  }

  /// Where no department stands behind an event: the ledger itself wrote it.
  private static let system = "_system"
}

extension HistoryEntry {
  var moment: PlanDomain.Instant { Instant(seconds: recorded.recorded.seconds) }

  /// The files it rests on, by name or, where the name is not held, by digest.
  var evidence: [Evidence] { (try? EventCodec.evidence(of: recorded)) ?? [] }
}

extension Evidence {
  /// What people call the file.
  var title: String { name ?? "sha256 \(sha256.prefix(12))…" }
}
