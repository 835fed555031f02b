/// What is the matter with the signatures of an event.
package enum SignatureFault: Error, Hashable, Sendable {
  /// The key (kid) counted for nobody when the event was written.
  case unknownKey(String)
  /// The key was revoked before.
  case revokedKey(String, ActorID, Occurrence)
  /// The signature is not over this event.
  case invalid(String)
  /// Whoever signed writes no more.
  case retiredSigner(ActorID, since: CivilDate)
  /// Whoever wrote it has not signed, although it is demanded or somebody else has.
  case ownMissing(ActorID)
  /// Nobody of another department has signed beside the writer, who is of this one.
  case secondMissing(DepartmentCode)
  /// A key of the ledger itself changes, and neither its key in force nor the recovery key signed.
  case unvouched
  /// The event says another department than the one its signed author is of.
  case otherDepartment(ActorID, stated: String, DepartmentCode)
}

/// Who wrote an event, and who signed it.
package struct SignedEntry: Hashable, Sendable {
  package var actor: ActorID
  /// The department that the event says its actor is of.
  package var department: String
  /// By their kid.
  package var keys: [String]
  /// The day of recording.
  package var day: CivilDate

  package init(actor: ActorID, department: String, keys: [String], day: CivilDate) {
    self.actor = actor
    self.department = department
    self.keys = keys
    self.day = day
  }
}

extension PlanState {
  /// Who must sign an event that follows this state.
  ///
  /// A policy is in force from its own event on, and what it replaces until there: whoever adopts
  /// one meets both.
  package func demand(on event: PlanEvent?) -> SignatureDemand {
    let standing = ledger.policy.demand(on: event)
    guard case .signingPolicyAdopted(let adopted)? = event else { return standing }
    return max(standing, adopted.policy.demand(on: event))
  }

  /// What is wrong with who signed the event that follows this state; nil when nothing is.
  ///
  /// Whether each signature is one over the event is asked elsewhere. The ledger itself signs
  /// nothing.
  package func fault(
    in entry: SignedEntry, _ event: PlanEvent?, demanding demand: SignatureDemand
  ) -> SignatureFault? {
    var departments: [ActorID: DepartmentCode] = [:]
    for key in entry.keys where !isVoucher(key, for: event) {
      switch signer(key, of: event, on: entry.day) {
      case .success(let actor): departments[actor.id] = actor.department(on: entry.day)
      case .failure(let fault): return fault
      }
    }
    guard entry.actor != .system, demand > .none || !departments.isEmpty else { return nil }
    guard let own = departments.removeValue(forKey: entry.actor) else {
      return .ownMissing(entry.actor)
    }
    guard own.text == entry.department else {
      return .otherDepartment(entry.actor, stated: entry.department, own)
    }
    let hasSecond = departments.values.contains { $0 != own }
    return demand == .twoDepartments && !hasSecond ? .secondMissing(own) : nil
  }

  /// What is wrong with who vouches for a change of the ledger's own keys.
  ///
  /// From the enrolment of a recovery key on, whoever changes one of them has the log's key or the
  /// recovery key: a successor that a clerk entered alone is no successor.
  package func voucherFault(in entry: SignedEntry, _ event: PlanEvent?) -> SignatureFault? {
    guard entry.actor != .system, event?.changesLedgerKeys == true,
      ledger.keys.keys.contains(where: { $0.holder == .recovery && $0.end == nil })
    else { return nil }
    return entry.keys.contains { isVoucher($0, for: event) } ? nil : .unvouched
  }

  /// Whether a key is one of the ledger's own that counts, and may speak for the event.
  private func isVoucher(_ thumbprint: String, for event: PlanEvent?) -> Bool {
    guard let event, event.changesLedgerKeys else { return false }
    if case .keyRevoked(let revoked) = event, revoked.key.thumbprint == thumbprint { return false }
    return ledger.keys.keys.contains { $0.key.thumbprint == thumbprint && $0.end == nil }
  }

  /// Who signs with a key; an event that ends a key cannot be signed with it.
  private func signer(
    _ thumbprint: String, of event: PlanEvent?, on day: CivilDate
  ) -> Result<Actor, SignatureFault> {
    for actor in organisation.actors.values {
      guard let key = actor.keys.keys.last(where: { $0.key.thumbprint == thumbprint }) else {
        continue
      }
      if let end = key.end { return .failure(.revokedKey(thumbprint, actor.id, end)) }
      if case .keyRevoked(let revoked)? = event, revoked.key.thumbprint == thumbprint {
        return .failure(.unknownKey(thumbprint))
      }
      if let retirement = actor.retirement(on: day) {
        return .failure(.retiredSigner(actor.id, since: retirement.content.effective))
      }
      return .success(actor)
    }
    return .failure(.unknownKey(thumbprint))
  }
}

extension Actor {
  fileprivate var id: ActorID { registered.content.actor }
}

extension PlanEvent {
  /// Whether it changes which keys are the ledger's own.
  fileprivate var changesLedgerKeys: Bool {
    switch self {
    case .keyEnrolled(let event): event.holder.subject == .ledger
    case .keyRevoked(let event): event.holder.subject == .ledger
    case .keyRotated: true
    default: false
    }
  }
}
