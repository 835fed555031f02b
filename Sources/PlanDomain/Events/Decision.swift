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
  isBlankText(text) ? nil : text
}

/// Whether nothing but blanks stands in a text.
package func isBlankText(_ text: String) -> Bool {
  // No blank is printable ASCII, and none is a kanji or kana.
  if let first = text.unicodeScalars.first?.value,
    (0x21...0x7E).contains(first) || (0x3041...0xD7FF).contains(first)
  {
    return false
  }
  return text.allSatisfy(\.isWhitespace)
}
