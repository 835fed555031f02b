import PlanDomain

/// The streams that a batch has folded, kept so that many commands about one thing read it once.
///
/// What is kept is bounded, so that memory does not grow with a batch: beyond the bound everything
/// is let go and folded again when it is asked for. Only decisions on the whole keep the whole.
final class FoldedStreams {
  private let limit: Int
  private var states: [Subject: PlanState] = [:]
  /// How many events went into the states kept.
  private var events = 0
  /// What all streams tell together; nil until a decision on the whole asks for it.
  private var whole: PlanState?

  init(limit: Int = 20_000) { self.limit = limit }

  /// What a stream tells; `fold` is asked where that is not known, and says how many events it
  /// read.
  func state(
    of subject: Subject, folding fold: () throws -> (PlanState, events: Int)
  ) rethrows -> PlanState {
    if let state = states[subject] { return state }
    let (state, count) = try fold()
    makeRoom(for: count)
    states[subject] = state
    events += count
    return state
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
    guard states[event.subject] != nil else { return }
    states[event.subject]?.apply(event, occurrence)
    events += 1
  }

  private func makeRoom(for count: Int) {
    guard events + count > limit else { return }
    states.removeAll()
    events = 0
  }
}
