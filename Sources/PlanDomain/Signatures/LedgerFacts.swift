/// What the ledger says of itself: its origin, the keys of its checkpoints, who must sign.
package struct LedgerFacts: Hashable, Sendable {
  /// The name under which the ledger signs; nil before its first event.
  package private(set) var origin: String?
  package private(set) var keys = KeyRing()
  /// In the order of adoption; the last one holds.
  package private(set) var policies: [Fact<SigningPolicyAdopted>] = []

  init() {}

  /// The policy in force.
  package var policy: SigningPolicy { policies.last?.content.policy ?? SigningPolicy() }

  mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .ledgerCreated(let event): origin = event.origin
    case .signingPolicyAdopted(let event): policies.append(Fact(event, occurrence))
    default: keys.apply(event, occurrence)
    }
  }
}
