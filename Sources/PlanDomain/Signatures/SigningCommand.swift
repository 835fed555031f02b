/// Something that is to happen to the keys of a ledger, or to what it demands of them.
package enum SigningCommand: Hashable, Sendable {
  /// A key is to count; its name says whose it is. A recovery key bears the ledger's name.
  case enroll(PublicKey, isRecovery: Bool)
  /// A key, by its vkey or its kid, is to count no more.
  case revoke(String, since: EventNumber?, reason: String?)
  /// Another key is to sign the ledger's checkpoints. `lastSize` is the largest size that the old
  /// one may have signed; nil: this event's.
  case rotate(from: String, to: PublicKey, lastSize: Int?, reason: String?)
  case adopt(SigningPolicy, Grounds)
}

extension PlanState {
  /// What becomes of a command about keys, as the event with this number.
  ///
  /// Throws `keyEnrolled`, `keyOfNobody`, `unknownKey`, `keyEnded`, `sinceBeyond`, `sizeInvalid`,
  /// `signingPolicyUnchanged`, `reasonRequired` and `actorRetired`.
  package func decide(
    _ command: SigningCommand, as number: EventNumber, on today: CivilDate
  ) throws(Rejection) -> Decision {
    switch command {
    case .enroll(let key, let isRecovery):
      let holder = try holder(of: key, isRecovery: isRecovery)
      if case .actor(let id) = holder,
        let retirement = organisation.actors[id]?.retirement(on: today)
      {
        throw .actorRetired(id, since: retirement.content.effective, retirement.occurrence)
      }
      try checkUnused(key)
      return Decision([.keyEnrolled(KeyEnrolled(holder: holder, key: key))])

    case .revoke(let name, let since, let reason):
      let enrolled = try standingKey(name)
      guard let reason = reason.flatMap(nonblank) else {
        throw .reasonRequired(enrolled.key.name)
      }
      if let since, since >= number { throw .sinceBeyond(since) }
      return Decision([
        .keyRevoked(
          KeyRevoked(
            holder: enrolled.holder, key: enrolled.key, since: since, reason: reason))
      ])

    case .rotate(from: let old, to: let new, let lastSize, let reason):
      let enrolled = try standingKey(old)
      guard enrolled.holder == .log else { throw .unknownKey(old) }
      guard try holder(of: new, isRecovery: false) == .log else { throw .keyOfNobody(new) }
      try checkUnused(new)
      let last = lastSize ?? number.number
      guard last >= 1 else { throw .sizeInvalid(last) }
      return Decision([
        .keyRotated(
          KeyRotated(
            old: enrolled.key, new: new, lastSize: last, reason: reason.flatMap(nonblank)))
      ])

    case .adopt(let policy, let grounds):
      if let present = ledger.policies.last, present.content.policy == policy {
        throw .signingPolicyUnchanged(present)
      }
      if ledger.policies.isEmpty && policy == SigningPolicy() {
        throw .signingPolicyUnchanged(nil)
      }
      return Decision([
        .signingPolicyAdopted(SigningPolicyAdopted(policy: policy, grounds: grounds.trimmed))
      ])
    }
  }

  /// Whether somebody could still sign what the ledger demands once these events have happened.
  ///
  /// Throws `nobodyCouldSign`: a ledger that nobody can write to could never be mended.
  package func checkSomebodyCanSign(
    after decision: Decision, as number: EventNumber
  ) throws(Rejection) {
    var state = self
    let occurrence = Occurrence(number: number, recorded: Instant(seconds: 0), actor: .system)
    for event in decision.events { state.apply(event, occurrence) }
    let policy = state.ledger.policy
    let departments = state.organisation.actors.values
      .filter { $0.retirements.entries.isEmpty && $0.keys.keys.contains { $0.end == nil } }
      .map { $0.department(on: nil) }
    let needed = policy.corrections == .twoDepartments ? 2 : policy.entries == .required ? 1 : 0
    guard Set(departments).count >= needed else { throw .nobodyCouldSign(policy) }
  }

  /// The keys of the ledger and of everybody who writes, in the order of enrolment.
  package var allKeys: [EnrolledKey] {
    (ledger.keys.keys + organisation.actors.values.flatMap(\.keys.keys))
      .sorted { ($0.enrolled.number, $0.key.text) < ($1.enrolled.number, $1.key.text) }
  }

  /// Whose a key is, by its name.
  private func holder(of key: PublicKey, isRecovery: Bool) throws(Rejection) -> KeyHolder {
    if key.name == ledger.origin { return isRecovery ? .recovery : .log }
    guard !isRecovery, let id = ActorID(key.name), organisation.actors[id] != nil else {
      throw .keyOfNobody(key)
    }
    return .actor(id)
  }

  /// The same key under another name is the same key, and one that was revoked never comes back.
  private func checkUnused(_ key: PublicKey) throws(Rejection) {
    if let present = allKeys.first(where: { $0.key.thumbprint == key.thumbprint }) {
      throw .keyEnrolled(present)
    }
  }

  private func standingKey(_ name: String) throws(Rejection) -> EnrolledKey {
    guard let found = allKeys.last(where: { $0.key.isCalled(name) }) else {
      throw .unknownKey(name)
    }
    guard found.end == nil else { throw .keyEnded(found) }
    return found
  }
}
