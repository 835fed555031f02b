import PlanDomain

extension Model {
  /// A key that somebody has or had.
  struct HeldKey: Sendable {
    let holder: KeyHolder
    let key: PublicKey
    var counts = true
  }

  mutating func take(signing event: PlanEvent) {
    switch event {
    case .keyEnrolled(let event): keys.append(HeldKey(holder: event.holder, key: event.key))
    case .keyRevoked(let event): end(event.key)
    case .keyRotated(let event):
      end(event.old)
      keys.append(HeldKey(holder: .log, key: event.new))
    default: break
    }
  }

  private mutating func end(_ key: PublicKey) {
    for index in keys.indices where keys[index].key == key { keys[index].counts = false }
  }

  /// What a change of keys comes to. Nobody signs in these histories, so a policy that demands
  /// signatures is never met by the event that adopts it.
  func judge(_ command: SigningCommand, _ today: CivilDate, _ ruling: inout Ruling) {
    switch command {
    case .enroll(let key, let isRecovery):
      guard let holder = holder(key, isRecovery: isRecovery) else {
        return ruling.refuse("keyOfNobody")
      }
      if case .actor(let id) = holder {
        ruling.refuse(
          "actorRetired", if: inForce(retirements, of: id.text, on: today.iso) != nil)
      }
      ruling.refuse("keyEnrolled", if: isHeld(key))
      needVoucher(for: holder, &ruling)
      ruling.events = [.keyEnrolled(KeyEnrolled(holder: holder, key: key))]

    case .revoke(let name, let since, let reason):
      guard let held = held(name, &ruling) else { return }
      ruling.refuse("reasonRequired", if: isBlank(reason))
      needVoucher(for: held.holder, &ruling)
      ruling.refuse("sinceBeyond", if: since.map { $0.number > log.count } ?? false)
      ruling.events = [
        .keyRevoked(
          KeyRevoked(holder: held.holder, key: held.key, since: since, reason: said(reason)))
      ]

    case .rotate(from: let name, to: let new, let lastSize, let reason):
      guard let held = held(name, &ruling) else { return }
      ruling.refuse("unknownKey", if: held.holder != .log)
      needVoucher(for: .log, &ruling)
      ruling.refuse("keyOfNobody", if: holder(new, isRecovery: false) != .log)
      ruling.refuse("keyEnrolled", if: isHeld(new))
      ruling.events = [
        .keyRotated(
          KeyRotated(
            old: held.key, new: new, lastSize: lastSize ?? log.count + 1, reason: said(reason)))
      ]

    case .adopt(let policy, let grounds):
      judge(grounds, &ruling)
      if policy == SigningPolicy() { return ruling.refuse("signingPolicyUnchanged") }
      ruling.refuse("unsigned")
      ruling.refuse("nobodyCouldSign", if: keys.isEmpty)
    }
  }

  /// Nobody signs here, so a ledger with a recovery key takes no change of its own keys.
  private func needVoucher(for holder: KeyHolder, _ ruling: inout Ruling) {
    if case .actor = holder { return }
    ruling.refuse("unsigned", if: keys.contains { $0.holder == .recovery && $0.counts })
  }

  private func holder(_ key: PublicKey, isRecovery: Bool) -> KeyHolder? {
    if key.name == SampleLedger.origin { return isRecovery ? .recovery : .log }
    guard !isRecovery, let id = ActorID(key.name), isRegistered(id) else { return nil }
    return .actor(id)
  }

  private func isHeld(_ key: PublicKey) -> Bool {
    keys.contains { $0.key.thumbprint == key.thumbprint }
  }

  private func held(_ name: String, _ ruling: inout Ruling) -> HeldKey? {
    let found = keys.last { $0.key.text == name || $0.key.thumbprint == name }
    ruling.refuse("unknownKey", if: found == nil)
    ruling.refuse("keyEnded", if: found.map { !$0.counts } ?? false)
    return found
  }
}
