import CanonicalJSON
import EventLog
import PlanDomain

extension KeyEnrolled: EventPayload {
  static let types = ["key.enrolled"]
  var event: PlanEvent { .keyEnrolled(self) }

  func write(_ body: inout BodyWriter) {
    body.set("role", holder.role)
    body.set("vkey", key.text)
  }

  init(reading body: BodyReader) throws {
    self.init(holder: try KeyHolder(reading: body), key: try body.key("vkey"))
  }
}

extension KeyRevoked: EventPayload {
  static let types = ["key.revoked"]
  var event: PlanEvent { .keyRevoked(self) }

  func write(_ body: inout BodyWriter) {
    body.set("role", holder.role)
    body.set("since", since)
    body.set("vkey", key.text)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      holder: try KeyHolder(reading: body), key: try body.key("vkey"),
      since: try body.optional("since", Convert.number), reason: body.text("reason"))
  }
}

extension KeyRotated: EventPayload {
  static let types = ["key.rotated"]
  var event: PlanEvent { .keyRotated(self) }

  func write(_ body: inout BodyWriter) {
    body.set("from", old.text)
    body.set("last_size", lastSize)
    body.set("to", new.text)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      old: try body.key("from"), new: try body.key("to"),
      lastSize: try body.required("last_size", Convert.version), reason: body.text("reason"))
  }
}

extension SigningPolicyAdopted: EventPayload {
  static let types = ["signing-policy.adopted"]
  var event: PlanEvent { .signingPolicyAdopted(self) }

  func write(_ body: inout BodyWriter) {
    body.set("corrections", policy.corrections)
    body.set("entries", policy.entries)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      policy: SigningPolicy(
        entries: try body.required("entries", Convert.word),
        corrections: try body.required("corrections", Convert.word)),
      grounds: try Grounds(reading: body))
  }
}

/// What a key in the ledger's own stream is for.
private enum LedgerKeyRole: String { case log, recovery }

extension KeyHolder {
  fileprivate var role: LedgerKeyRole? {
    switch self {
    case .actor: nil
    case .log: .log
    case .recovery: .recovery
    }
  }

  /// An actor's key stands in the actor's stream, and only there.
  fileprivate init(reading body: BodyReader) throws {
    let role: LedgerKeyRole? = try body.optional("role", Convert.word)
    switch (try body.subject(), role) {
    case (.actor(let id), nil): self = .actor(id)
    case (.ledger, .log): self = .log
    case (.ledger, .recovery): self = .recovery
    default: throw UndecodableEvent(member: "role")
    }
  }
}

extension PublicKey {
  /// Reads the text form. Nil for what is no key that events or checkpoints are signed with.
  package init?(vkey: String) {
    guard let key = try? EventKey(vkey) else { return nil }
    self.init(text: key.text, name: key.name, thumbprint: key.kid.text)
  }
}

extension BodyReader {
  fileprivate func key(_ name: StaticString) throws -> PublicKey {
    try required(name) { $0.string.flatMap(PublicKey.init(vkey:)) }
  }
}
