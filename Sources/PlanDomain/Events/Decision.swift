/// What a decision comes to: events to append, and what the person should be told beside.
package struct Decision: Hashable, Sendable {
  package var events: [PlanEvent]
  package var notices: [Notice]

  package init(_ events: [PlanEvent], notices: [Notice] = []) {
    self.events = events
    self.notices = notices
  }
}

/// The text, or nil when it says nothing: a reason of blanks is no reason.
func nonblank(_ text: String) -> String? {
  text.allSatisfy(\.isWhitespace) ? nil : text
}
