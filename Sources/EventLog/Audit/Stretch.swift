import Dispatch
import Synchronization

/// Some rows of the log, examined by whoever comes first.
final class Stretch: Sendable {
  private enum State {
    case read([EventRow])
    case taken
    case examined([ExaminedEvent])
  }

  private let state: Mutex<State>
  private let isExamined = DispatchSemaphore(value: 0)

  init(_ rows: [EventRow]) { state = Mutex(.read(rows)) }

  /// Examines the rows, unless somebody has begun to; says whether it did.
  @discardableResult
  func examine() -> Bool {
    let rows = state.withLock { state -> [EventRow]? in
      guard case .read(let rows) = state else { return nil }
      state = .taken
      return rows
    }
    guard let rows else { return false }
    let events = rows.map { ExaminedEvent($0) }
    state.withLock { $0 = .examined(events) }
    isExamined.signal()
    return true
  }

  /// What was found, handed over: a helper that lags behind must not keep it. Waits for who
  /// examines it; asked once.
  func takeEvents() -> [ExaminedEvent] {
    isExamined.wait()
    return state.withLock { state in
      guard case .examined(let events) = state else { return [] }
      state = .taken
      return events
    }
  }
}
