import Dispatch

/// Rows that were read ahead of the walk, for a helper on another core to examine if there is one.
final class RowsAhead {
  private let helper: DispatchQueue?
  private let erasures: ErasureReading
  private var filling: RowExamination
  private var ahead: [Stretch] = []
  private var spare: [RowExamination] = []
  /// Whether the walk itself ended it.
  private(set) var isEnded = false

  /// Enough that handing them over costs little beside examining them.
  private static let rowsInStretch = 64
  /// Enough that neither side waits for the other, and few enough to lie in the cores' caches.
  private static let stretchesAhead = 6

  init(withHelper: Bool, erasures: @escaping ErasureReading) {
    helper = withHelper ? DispatchQueue(label: "verify", qos: .userInitiated) : nil
    self.erasures = erasures
    filling = RowExamination(erasures: erasures)
  }

  /// Whether the first should be taken before more are added.
  var isFull: Bool { ahead.count == (helper == nil ? 1 : Self.stretchesAhead) }

  /// Copies a text of the event that is added next.
  func add(_ text: TextRow) { filling.rows.add(text) }

  /// Copies an event.
  func add(
    _ columns: EventColumns, leaf: UnsafeBufferPointer<UInt8>, stream: [UInt8]?, type: [UInt8]?
  ) {
    filling.rows.add(columns, leaf: leaf, stream: stream, type: type)
    if filling.rows.count == Self.rowsInStretch { handOver() }
  }

  /// Goes through the events that were read first.
  func takeFirst(_ body: (ExaminedEvent) throws -> Void) throws {
    let stretch = ahead.removeFirst()
    // What the helper has not begun is done here, so that neither waits while there is work; but
    // what was just handed over is left to it, or it would always come too late.
    if !stretch.examine(), !stretch.isReady { _ = ahead.first { $0.examine() } }
    guard var rows = stretch.examined() else { return }
    do {
      for event in rows.found { try body(event) }
    } catch {
      isEnded = true
      throw error
    }
    rows.removeAll()
    spare.append(rows)
  }

  /// Goes through all that are left.
  func takeAll(_ body: (ExaminedEvent) throws -> Void) throws {
    handOver()
    while !ahead.isEmpty { try takeFirst(body) }
  }

  private func handOver() {
    guard filling.rows.count > 0 else { return }
    let stretch = Stretch(filling)
    filling = spare.popLast() ?? RowExamination(erasures: erasures)
    ahead.append(stretch)
    helper?.async { stretch.examine() }
  }
}
