package import EventLog
package import PlanDomain

/// Somebody's signature under an event, as it is shown.
package struct ShownSignature: Hashable, Sendable {
  /// The key's thumbprint.
  package let kid: String
  /// Whose key it is; nil for a key of the ledger itself, and where nobody has such a key.
  package let actor: ActorID?
  package let standing: Standing

  /// What is to be thought of it.
  package enum Standing: String, Sendable, CaseIterable {
    /// By a key that counted there, over this event.
    case valid
    /// Valid, but somebody else may have had the key by then.
    case doubtful
    /// By no key that counted there, or not over this event.
    case invalid
  }
}

/// Tells of listed events who signed them, by everything that is known at a position.
///
/// The keys are read once, and only when a signed event is met.
package struct SignatureReading {
  private let log: LogReader
  private let last: Position
  private var state: PlanState?

  package init(_ log: LogReader, knownAt last: Position) {
    self.log = log
    self.last = last
  }

  /// Throws `LogFailure`, and `LedgerFailure.undecidable` where keys cannot be read.
  package mutating func signatures(of recorded: RecordedEvent) throws -> [ShownSignature] {
    if recorded.signatures.isEmpty { return [] }
    let state = try state ?? StreamFolds(log, through: last).signing()
    self.state = state
    return recorded.signatures.map { shown($0, of: recorded, state) }
  }

  private func shown(
    _ signature: EventSignature, of recorded: RecordedEvent, _ state: PlanState
  ) -> ShownSignature {
    let enrolled = state.allKeys.first { $0.key.thumbprint == signature.kid.text }
    guard let enrolled else {
      return ShownSignature(kid: signature.kid.text, actor: nil, standing: .invalid)
    }
    let number = EventNumber(recorded.position.number)
    var actor: ActorID?
    if case .actor(let id) = enrolled.holder { actor = id }
    // A key of the ledger vouches for its own successor, too.
    let isParting = actor == nil && enrolled.end?.number == number
    let holds =
      (enrolled.counts(for: number) || isParting)
      && state.eventKey(signature.kid)?.isSignature(signature, of: recorded.signedBytes) == true
    return ShownSignature(
      kid: signature.kid.text, actor: actor,
      standing: holds ? (enrolled.isDoubtful(at: number) ? .doubtful : .valid) : .invalid)
  }
}
