import PlanDomain

/// The streams that a transaction has folded, kept so that many commands about one thing read it
/// once.
///
/// What is kept is bounded, so that memory does not grow with a batch: beyond the bound some are
/// let go and folded again when they are asked for. Only decisions on the whole keep the whole.
final class FoldedStreams {
  private struct Folded {
    var state: PlanState
    /// How many events went into it.
    var events: Int
  }

  private let limit: Int
  private var streams: [Subject: Folded] = [:]
  /// How many events went into the states kept.
  private var events = 0
  /// What all streams tell together; nil until a decision on the whole asks for it.
  private var whole: PlanState?

  init(limit: Int = 40_000) { self.limit = limit }

  /// What a stream tells; `fold` is asked where that is not known, and says how many events it
  /// read.
  func state(
    of subject: Subject, folding fold: () throws -> (PlanState, events: Int)
  ) rethrows -> PlanState {
    if let folded = streams[subject] { return folded.state }
    let (state, count) = try fold()
    makeRoom(for: count)
    streams[subject] = Folded(state: state, events: count)
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
    guard streams[event.subject] != nil else { return }
    streams[event.subject]?.state.apply(event, occurrence)
    streams[event.subject]?.events += 1
    events += 1
  }

  /// Lets a quarter go, whichever. Rows mostly go round over the same streams: of more than are
  /// kept, the one that was not used for longest is the next to be asked for.
  private func makeRoom(for count: Int) {
    guard events + count > limit else { return }
    for subject in Array(streams.keys) where events > limit * 3 / 4 {
      events -= streams.removeValue(forKey: subject)?.events ?? 0
    }
  }
}
