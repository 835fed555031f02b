/// Texts of one event that the ledger no longer holds, because a law or a rule demanded it. The
/// event itself and every hash stay.
package struct Erasure: Hashable, Sendable {
  /// The event whose texts they were.
  package var target: EventNumber
  /// Sorted by name.
  package var texts: [ErasedText]
  /// By which law or rule; it stays for ever, so it names nobody.
  package var basis: String

  package init(target: EventNumber, texts: [ErasedText], basis: String) {
    self.target = target
    self.texts = texts
    self.basis = basis
  }
}

/// A text as its event's leaf knows it: the name of the member it stood for, and the salted digest
/// that stands there still. Without the salt, the digest tells nothing of the text.
package struct ErasedText: Hashable, Sendable {
  package var name: String
  package var digest: String

  package init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}

/// Texts of an earlier event were erased: a reason that named a citizen, a note about an illness.
package struct TextRedacted: Hashable, Sendable {
  /// What the earlier event is about.
  package var about: Reference
  package var erasure: Erasure

  package init(about: Reference, erasure: Erasure) {
    self.about = about
    self.erasure = erasure
  }
}

/// An actor's name was erased; the id stays, and everything written under it.
package struct ActorErased: Hashable, Sendable {
  package var actor: ActorID
  package var erasure: Erasure

  package init(actor: ActorID, erasure: Erasure) {
    self.actor = actor
    self.erasure = erasure
  }
}

extension PlanEvent {
  /// What the event says was erased; nil where it says no such thing.
  package var erasure: Erasure? {
    switch self {
    case .textRedacted(let event): event.erasure
    case .actorErased(let event): event.erasure
    default: nil
    }
  }
}
