import EventLog
import PlanDomain

/// Whether what was decided may be written by those who sign: asked before anything is appended.
struct SigningCheck {
  private let folds: StreamFolds
  /// What the ledger demands now.
  private let policy: SigningPolicy
  /// Everybody with their keys; folded when somebody signs or something is demanded.
  private var signing: PlanState?

  init(_ folds: StreamFolds) throws {
    self.folds = folds
    policy = try folds.read(.ledger) { $0.ledger.policy }
  }

  /// Throws `LedgerFailure.unsigned`, and the rejection of what would leave nobody who can sign.
  ///
  /// While an event is only being prepared, others are still to sign it: then nothing is missing.
  mutating func check(
    _ decision: Decision, by author: Author, _ attribution: Attribution, isPreparing: Bool = false,
    on today: CivilDate
  ) throws {
    let isPlain = author.signers.isEmpty && author.prepared == nil && policy == SigningPolicy()
    if isPlain && !decision.events.contains(where: \.changesSigning) { return }
    let state = try signing ?? folds.signing()
    signing = state
    let signers = author.signers.map(\.kid.text)
    for (index, event) in decision.events.enumerated() {
      let others = author.prepared.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      if let invalid = others?.firstInvalid(state) { throw LedgerFailure.unsigned(invalid) }
      let entry = SignedEntry(
        actor: ActorID(attribution.actor) ?? .system, department: attribution.department,
        keys: signers + (others?.signatures.map(\.kid.text) ?? []), day: today)
      let demand = isPreparing ? .none : state.demand(on: event)
      let unvouched = isPreparing ? nil : state.voucherFault(in: entry, event)
      if let fault = state.fault(in: entry, event, demanding: demand) ?? unvouched {
        throw LedgerFailure.unsigned(fault)
      }
    }
    do {
      let number = EventNumber(try folds.reader.end().number + 1)
      try state.checkSomebodyCanSign(after: decision, as: number)
    } catch let rejection as Rejection {
      throw LedgerFailure.rejected(rejection)
    }
  }
}

extension PreparedEvent {
  /// A signature by a known key that is not over these bytes.
  fileprivate func firstInvalid(_ state: PlanState) -> SignatureFault? {
    signatures.first { state.eventKey($0.kid)?.isSignature($0, of: bytes) == false }
      .map { .invalid($0.kid.text) }
  }
}

extension PlanEvent {
  /// Whether the event may change who can sign.
  fileprivate var changesSigning: Bool {
    switch subject {
    case .ledger, .actor: true
    default: false
    }
  }
}
