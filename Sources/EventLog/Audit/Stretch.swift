import Dispatch
import Synchronization

/// Some rows of the log, examined by whoever comes first.
final class Stretch: Sendable {
  private enum State {
    case read(RowExamination)
    case taken
    case examined(RowExamination)
  }

  private let state: Mutex<State>
  private let isExamined = DispatchSemaphore(value: 0)

  init(_ rows: RowExamination) { state = Mutex(.read(rows)) }

  /// Examines the rows, unless somebody has begun to; says whether it did.
  @discardableResult
  func examine() -> Bool {
    let rows = state.withLock { state -> RowExamination? in
      guard case .read(let rows) = state else { return nil }
      state = .taken
      return rows
    }
    guard var rows else { return false }
    rows.examine()
    state.withLock { $0 = .examined(rows) }
    isExamined.signal()
    return true
  }

  /// Whether what was found is there to be taken.
  var isReady: Bool {
    state.withLock { state in
      if case .examined = state { true } else { false }
    }
  }

  /// Gives what was found, and waits for it if need be. Asked once.
  func examined() -> RowExamination? {
    isExamined.wait()
    return state.withLock { state in
      guard case .examined(let rows) = state else { return nil }
      state = .taken
      return rows
    }
  }
}

/// Copies of some rows, and what was found of them.
struct RowExamination: Sendable {
  /// The events that have been added.
  var rows = RowBuffer()
  /// One for each event, once they are examined.
  private(set) var found: [ExaminedEvent] = []
  private let erasures: ErasureReading

  init(erasures: @escaping ErasureReading) { self.erasures = erasures }

  mutating func examine() {
    found.reserveCapacity(rows.count)
    rows.forEach { found.append(ExaminedEvent($0, erasures: erasures)) }
  }

  /// Empties it and keeps the memory for the next rows.
  mutating func removeAll() {
    rows.removeAll()
    found.removeAll(keepingCapacity: true)
  }
}
