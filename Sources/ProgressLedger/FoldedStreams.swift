import EventLog
import PlanDomain

/// The streams that a write has folded, so that many commands about one thing read it once: those
/// that earlier writes remember, and its own.
final class FoldedStreams {
  /// What the next write can go on from, once this one is committed.
  private(set) var remembered: RememberedStreams
  /// What all streams tell together; nil until a decision on the whole asks for it. Only decisions
  /// on the whole keep the whole, and only as long as the write.
  private var whole: PlanState?

  init(_ remembered: RememberedStreams) { self.remembered = remembered }

  /// Takes in what others have appended up to the end of the log.
  func catchUp(with reader: LogReader, through end: Position) throws {
    try remembered.catchUp(with: reader, through: end)
  }

  /// Reads of what a stream tells; `fold` is asked where that is not known, and says how many
  /// events it read.
  func read<Answer>(
    _ subject: Subject, folding fold: () throws -> (PlanState, events: Int),
    _ body: (PlanState) throws -> Answer
  ) rethrows -> Answer {
    if let answer = try remembered.read(subject, body) { return answer }
    let (state, count) = try fold()
    remembered.keep(state, of: subject, events: count)
    return try body(state)
  }

  /// What all streams tell together: the whole log is folded once in a batch, however many changes
  /// of the plan or of the organisation it decides.
  func whole(folding fold: () throws -> PlanState) rethrows -> PlanState {
    if let whole { return whole }
    let state = try fold()
    whole = state
    return state
  }

  /// Takes in what was appended since.
  func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    whole?.apply(event, occurrence)
    remembered.apply(event, occurrence)
  }
}
