/// The number people call an event by, `#12`: the first event is `#1`.
package struct EventNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) {
    precondition(number >= 1, "events are counted from 1")
    self.number = number
  }

  package var description: String { "#\(number)" }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Where and when a fact entered the ledger, and by whom: what every fact can be asked for.
package struct Occurrence: Hashable, Sendable {
  package let number: EventNumber
  package let recorded: Instant
  package let actor: ActorID

  package init(number: EventNumber, recorded: Instant, actor: ActorID) {
    self.number = number
    self.recorded = recorded
    self.actor = actor
  }
}

/// Something stated in the ledger, with the event that stated it.
///
/// This and the other generic types of facts ask nothing of what is stated: at the start of a
/// program, the runtime would look for the proof among all types of all libraries.
package struct Fact<Content: Sendable>: Sendable {
  package let content: Content
  package let occurrence: Occurrence

  package init(_ content: Content, _ occurrence: Occurrence) {
    self.content = content
    self.occurrence = occurrence
  }
}

extension Fact: Hashable, Equatable where Content: Hashable {}
