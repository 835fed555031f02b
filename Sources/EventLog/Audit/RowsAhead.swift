import Dispatch

/// Rows that were read ahead of the walk, for a helper on another core to examine.
final class RowsAhead {
  private let helper = DispatchQueue(label: "verify", qos: .userInitiated)
  private var filling = RowBuffer()
  private var ahead: [Stretch] = []
  /// Whether the walk itself ended it.
  private(set) var isEnded = false

  /// Enough that handing them over costs little beside examining them.
  private static let rowsInStretch = 64
  /// Enough that neither side waits for the other, and few enough to lie in the cores' caches.
  private static let stretchesAhead = 6

  /// Whether no more should be added before the first were taken.
  var isFull: Bool { ahead.count == Self.stretchesAhead }

  /// Copies a row.
  func add(_ row: HistoryRow) {
    filling.add(row)
    if filling.count == Self.rowsInStretch { handOver() }
  }

  /// Goes through the rows that were read first.
  func takeFirst(_ body: (ExaminedRow) throws -> Void) throws {
    let stretch = ahead.removeFirst()
    // What the helper has not begun is done here, so that neither waits while there is work.
    if !stretch.examine() { _ = ahead.first { $0.examine() } }
    do {
      try stretch.forEach(body)
    } catch {
      isEnded = true
      throw error
    }
    // Freed where they were made: memory that another core gave out is dear to give back.
    helper.async { stretch.empty() }
  }

  /// Goes through all that are left.
  func takeAll(_ body: (ExaminedRow) throws -> Void) throws {
    handOver()
    while !ahead.isEmpty { try takeFirst(body) }
  }

  private func handOver() {
    guard filling.count > 0 else { return }
    let stretch = Stretch(filling)
    filling = RowBuffer()
    ahead.append(stretch)
    helper.async { stretch.examine() }
  }
}
