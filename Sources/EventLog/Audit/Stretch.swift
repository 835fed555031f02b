import Dispatch
import Synchronization

/// Some rows of the log, examined by whoever comes first.
final class Stretch: Sendable {
  private enum State {
    case read(RowBuffer)
    case taken
    case examined([ExaminedRow])
  }

  private let state: Mutex<State>
  private let isExamined = DispatchSemaphore(value: 0)

  init(_ rows: RowBuffer) { state = Mutex(.read(rows)) }

  /// Examines the rows, unless somebody has begun to; says whether it did.
  @discardableResult
  func examine() -> Bool {
    let rows = state.withLock { state -> RowBuffer? in
      guard case .read(let rows) = state else { return nil }
      state = .taken
      return rows
    }
    guard let rows else { return false }
    let examined = rows.examined()
    state.withLock { $0 = .examined(examined) }
    isExamined.signal()
    return true
  }

  /// Goes through what was found, and waits for it if need be. Asked once.
  func forEach(_ body: (ExaminedRow) throws -> Void) rethrows {
    isExamined.wait()
    let rows = state.withLock { state -> [ExaminedRow] in
      guard case .examined(let rows) = state else { return [] }
      return rows
    }
    for row in rows { try body(row) }
  }

  /// Lets go of what was found.
  func empty() { state.withLock { $0 = .taken } }
}
