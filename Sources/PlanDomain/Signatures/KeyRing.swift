/// A key with the events between which it counts.
package struct EnrolledKey: Hashable, Sendable {
  package let holder: KeyHolder
  package let key: PublicKey
  /// It counts for the events after this one.
  package let enrolled: Occurrence
  /// It counts for the events before this one.
  package fileprivate(set) var end: Occurrence?
  /// What it signed from here on is doubtful.
  package fileprivate(set) var doubtfulSince: EventNumber?
  /// Of a key of the log that was replaced: the largest size it may have signed.
  package fileprivate(set) var lastSize: Int?

  /// Whether the key counts for the event with this number: its place decides, not a clock.
  package func counts(for number: EventNumber) -> Bool {
    enrolled.number < number && end.map { number < $0.number } ?? true
  }

  /// Whether what it signed there is doubtful, although it counted.
  package func isDoubtful(at number: EventNumber) -> Bool {
    doubtfulSince.map { $0 <= number } ?? false
  }
}

/// Every key somebody ever had, in the order of enrolment. None is ever forgotten: what it signed
/// is checked with it for ever.
package struct KeyRing: Hashable, Sendable {
  package private(set) var keys: [EnrolledKey] = []

  mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .keyEnrolled(let event):
      add(event.key, of: event.holder, occurrence)
    case .keyRevoked(let event):
      change(event.key) { key in
        key.end = occurrence
        key.doubtfulSince = event.since
      }
    case .keyRotated(let event):
      change(event.old) { key in
        key.end = occurrence
        key.lastSize = event.lastSize
      }
      add(event.new, of: .log, occurrence)
    default:
      break
    }
  }

  private mutating func add(_ key: PublicKey, of holder: KeyHolder, _ occurrence: Occurrence) {
    keys.append(EnrolledKey(holder: holder, key: key, enrolled: occurrence))
  }

  private mutating func change(_ key: PublicKey, _ body: (inout EnrolledKey) -> Void) {
    guard let place = keys.lastIndex(where: { $0.key == key && $0.end == nil }) else { return }
    body(&keys[place])
  }
}
