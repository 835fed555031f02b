/// A public key as the ledger knows it. What it can check is no matter of the domain.
package struct PublicKey: Hashable, Sendable {
  /// The one text form of a key, `name+hash+base64` (a vkey of signed notes).
  package let text: String
  /// Whose it says it is: an actor's id, or the ledger's origin.
  package let name: String
  /// By what a signature names it: its RFC 7638 thumbprint (kid).
  package let thumbprint: String

  /// Takes a key that was read already; the three belong together.
  package init(text: String, name: String, thumbprint: String) {
    self.text = text
    self.name = name
    self.thumbprint = thumbprint
  }

  /// Whether a text means this key: its vkey or its kid.
  func isCalled(_ text: String) -> Bool { text == self.text || text == thumbprint }
}

/// What a key of the ledger is for.
package enum KeyHolder: Hashable, Sendable {
  /// Signs the actor's entries.
  case actor(ActorID)
  /// Signs the ledger's checkpoints.
  case log
  /// Lies in a safe, for the day the log's key is lost.
  case recovery

  package var subject: Subject {
    switch self {
    case .actor(let id): .actor(id)
    case .log, .recovery: .ledger
    }
  }
}
