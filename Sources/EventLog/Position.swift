/// A place in the log's one order, counted in events: `#12` is the state after the first twelve
/// events.
///
/// People read `#N` on receipts; N is also the size of the Merkle tree there. The event that led
/// to `#N` has the leaf index `seq` = N - 1.
package struct Position: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// The number of events up to here, 0 or more.
  package let number: Int

  /// The place before the first event.
  package static let start = Position(0)

  /// Makes the position after `number` events; a negative number is a mistake of the program.
  package init(_ number: Int) {
    precondition(number >= 0, "a position counts events, so it is never negative")
    self.number = number
  }

  /// The position of the event with the leaf index `seq`, counted from 0.
  ///
  /// A damaged file may hold any number; one that no event can have gives the nearest position.
  init(seq: Int) {
    self.init(seq < 0 ? 0 : seq == .max ? .max : seq + 1)
  }

  /// The leaf index, from 0, of the event that led here; -1 at the start.
  package var seq: Int { number - 1 }

  package var description: String { "#\(number)" }

  package static func < (left: Position, right: Position) -> Bool {
    left.number < right.number
  }
}
