import EventLog
import PlanDomain
import Synchronization

/// What the writes of one open ledger have folded, for the next of them.
///
/// A write takes it out and brings it back once it is committed. So one that is rolled back leaves
/// nothing behind, and a second one that begins meanwhile folds for itself.
final class FoldMemory: Sendable {
  private let streams = Mutex(RememberedStreams())

  func take() -> RememberedStreams {
    streams.withLock { streams in
      defer { streams = RememberedStreams() }
      return streams
    }
  }

  func keep(_ remembered: RememberedStreams) { streams.withLock { $0 = remembered } }
}

/// Streams folded up to a position of the log, each to what a fresh fold would tell.
///
/// What is kept is bounded by the events that went into it, so that memory does not grow with what
/// is written: beyond the bound some are let go and folded again when they are asked for.
struct RememberedStreams: Sendable {
  private struct Folded {
    let subject: Subject
    var state: PlanState
    /// How many events went into it, and one more.
    var events: Int
  }

  private let limit: Int
  /// In no order; a list, because what lies in one is read and changed in its place, and what lies
  /// in a dictionary is copied to be read.
  private var streams: [Folded] = []
  private var places: [Subject: Int] = [:]
  /// How many events went into the states kept, and one more for each.
  private(set) var events = 0
  /// The last event of the log that they take in.
  private(set) var position = Position.start

  init(limit: Int = 40_000) { self.limit = limit }

  /// Reads of what a stream tells, where it lies; nil where that is not known.
  func read<Answer>(
    _ subject: Subject, _ body: (PlanState) throws -> Answer
  ) rethrows -> Answer? {
    guard let place = places[subject] else { return nil }
    return try body(streams[place].state)
  }

  /// Keeps what a stream tells at the position that the others stand for.
  mutating func keep(_ state: PlanState, of subject: Subject, events count: Int) {
    // A stream without events takes room too.
    let count = count + 1
    makeRoom(for: count)
    forget(subject)
    places[subject] = streams.count
    streams.append(Folded(subject: subject, state: state, events: count))
    events += count
  }

  /// Takes in the next event of the log.
  mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    position = Position(occurrence.number.number)
    let subject = event.subject
    // What a text was before it was erased is not to be told any more.
    if event.erasure != nil { return forget(subject) }
    guard let place = places[subject] else { return }
    streams[place].state.apply(event, occurrence)
    streams[place].events += 1
    events += 1
    makeRoom(for: 0)
  }

  /// Takes in what others have appended up to the end of the log, or forgets everything where that
  /// would cost more than folding what is asked for, or cannot be read.
  mutating func catchUp(with reader: LogReader, through end: Position) throws {
    if position == end { return }
    defer { position = end }
    guard !streams.isEmpty, position < end, end.number - position.number <= Self.mostCaughtUp else {
      return forgetAll()
    }
    let folds = StreamFolds(reader)
    do {
      try reader.forEachEvent(after: position, through: end) { recorded in
        let (event, occurrence) = try folds.decoded(recorded)
        apply(event, occurrence)
      }
    } catch is LedgerFailure {
      // Of a newer program: whoever asks for its stream is told.
      forgetAll()
    }
  }

  /// Reading an event costs about the same whether it is taken in or folded anew.
  private static let mostCaughtUp = 1_000

  private mutating func forget(_ subject: Subject) {
    guard let place = places.removeValue(forKey: subject), let last = streams.popLast() else {
      return
    }
    // The last one takes the place that becomes free.
    let forgotten = place < streams.count ? streams[place] : last
    if place < streams.count {
      streams[place] = last
      places[last.subject] = place
    }
    events -= forgotten.events
  }

  private mutating func forgetAll() {
    streams = []
    places = [:]
    events = 0
  }

  /// Lets a quarter go, whichever. Rows mostly go round over the same streams: of more than are
  /// kept, the one that was not used for longest is the next to be asked for.
  private mutating func makeRoom(for count: Int) {
    guard events + count > limit else { return }
    for subject in Array(places.keys) where events > limit * 3 / 4 { forget(subject) }
  }
}
