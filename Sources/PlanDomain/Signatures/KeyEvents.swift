/// A key counts from now on: for the events after this one.
package struct KeyEnrolled: Hashable, Sendable {
  package var holder: KeyHolder
  package var key: PublicKey

  package init(holder: KeyHolder, key: PublicKey) {
    self.holder = holder
    self.key = key
  }
}

/// A key counts no more, from this event on. What it signed before stays signed.
package struct KeyRevoked: Hashable, Sendable {
  package var holder: KeyHolder
  package var key: PublicKey
  /// What it signed from this event on is doubtful: somebody else may have had it.
  package var since: EventNumber?
  package var reason: String?

  package init(holder: KeyHolder, key: PublicKey, since: EventNumber?, reason: String?) {
    self.holder = holder
    self.key = key
    self.since = since
    self.reason = reason
  }
}

/// The ledger signs its checkpoints with another key; its origin stays.
package struct KeyRotated: Hashable, Sendable {
  package var old: PublicKey
  package var new: PublicKey
  /// The largest size of the ledger that the old key may have signed.
  package var lastSize: Int
  package var reason: String?

  package init(old: PublicKey, new: PublicKey, lastSize: Int, reason: String?) {
    self.old = old
    self.new = new
    self.lastSize = lastSize
    self.reason = reason
  }
}

/// From this event on, itself included, the ledger demands these signatures.
package struct SigningPolicyAdopted: Hashable, Sendable {
  package var policy: SigningPolicy
  package var grounds: Grounds

  package init(policy: SigningPolicy, grounds: Grounds) {
    self.policy = policy
    self.grounds = grounds
  }
}
