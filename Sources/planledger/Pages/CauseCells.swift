import EventLog
import PlanDomain
import ProgressLedger

/// What is told of a cause wherever two reports are compared: the event behind it, why, who
/// recorded it and who approved it.
struct CauseCells {
  private let cause: ChangeCause
  private let event: EventCells?
  private let explained: EventCells?
  private let stated: EventCells?
  private let audience: Audience

  init(_ cause: ChangeCause, _ reading: LedgerReading) throws {
    self.cause = cause
    audience = reading.audience
    event = try reading.cells(cause.event)
    explained = try reading.cells(cause.explained)
    stated = try reading.cells(cause.recorded)
  }

  // MARK: For people

  var kind: Cell { .text(say(cause.kind.wording)) }
  var position: Cell { event?.position ?? .missing() }
  var recorded: Cell { event?.recorded ?? .missing() }
  var actor: Cell { stated?.actor ?? .missing() }

  /// The reason and what it rests on, or what a person who judged said beside it.
  var why: Cell {
    guard let explained else { return .missing() }
    let grounds = explained.grounds()
    return grounds.display.isEmpty ? explained.text("comment") : grounds
  }

  /// Everybody who approved it, the department before the planning division.
  var approvers: Cell {
    let names = cause.approvals.map { audience.name($0.occurrence.actor) }
    return names.isEmpty
      ? .missing(display: "－") : .text(names.joined(separator: say(ja: "、", en: ", ")))
  }

  // MARK: For programs

  /// The keys of `record`; those of `approvals` follow where a row has to hold them.
  static let keys = [
    "cause", "position", "recorded", "actor", "proposal", "proposed_by", "authority", "reason",
    "comment", "source",
  ]
  static let approvalKeys = ["approved_by", "approvals"]

  var record: [Cell] {
    let texts = ["authority", "reason", "comment", "source"]
    return [
      .text(cause.kind.rawValue), position, recorded, event?.actor ?? .missing(),
      cause.proposal.map { .event($0.number) } ?? .missing(),
      cause.proposal.map { .text($0.actor.text) } ?? .missing(),
    ] + texts.map { explained?.text($0) ?? .missing() }
  }

  /// Who approved it and by which events.
  var approvals: [Cell] {
    [
      Self.words(cause.approvals.map(\.occurrence.actor.text)),
      Self.words(cause.approvals.map { String($0.occurrence.number.number) }),
    ]
  }

  /// Words without blanks, one behind the other.
  private static func words(_ words: [String]) -> Cell {
    words.isEmpty ? .missing() : .text(words.joined(separator: " "))
  }
}

extension LedgerReading {
  /// The event as the log has it, with what was erased of it.
  fileprivate func cells(_ event: ReportedEvent?) throws -> EventCells? {
    guard let event, let recorded = try view.log.event(at: Position(event.number.number))
    else { return nil }
    return EventCells(try view.entry(recorded), self)
  }
}
