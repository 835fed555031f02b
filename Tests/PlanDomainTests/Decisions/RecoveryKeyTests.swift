import PlanDomain
import Testing

/// The ledger's own keys, from the day on which one of them lies in a safe.
struct RecoveryKeyTests {
  private var story = Story()

  init() { story.tell(SigningDecisionTests.people) }

  private func decide(_ command: SigningCommand) throws -> [PlanEvent] {
    try story.state.decide(command, as: EventNumber(story.last + 1), on: story.today).events
  }

  private func entry(_ kids: [String]) -> SignedEntry {
    SignedEntry(actor: "sato", department: "D01", keys: kids, day: story.today)
  }

  private func voucher(_ event: PlanEvent, _ kids: String...) -> SignatureFault? {
    story.state.voucherFault(in: entry(kids), event)
  }

  private func fault(_ event: PlanEvent, _ kids: String...) -> SignatureFault? {
    story.state.fault(in: entry(kids), event, demanding: story.state.demand(on: event))
  }

  @Test mutating func `once there is a recovery key, no key of the ledger changes without one`()
    throws
  {
    func plan(_ kid: String) -> PublicKey {
      PublicKey(text: "city.example/plan+\(kid)", name: "city.example/plan", thumbprint: kid)
    }
    let second = try #require(try decide(.enroll(plan("L1"), isRecovery: false)).first)
    #expect(voucher(second) == nil)
    story.tell([second])
    story.tell(try decide(.enroll(plan("R1"), isRecovery: true)))
    let rotation = try decide(.rotate(from: "L1", to: plan("L2"), lastSize: nil, reason: nil))
    let revocation = try decide(.revoke("R1", since: nil, reason: "紛失"))
    let enrolment = try decide(.enroll(plan("L3"), isRecovery: false))
    for event in [rotation, revocation, enrolment].compactMap(\.first) {
      #expect(voucher(event) == .unvouched)
      #expect(voucher(event, "K9") == .unvouched)
      #expect(voucher(event, "L1") == nil)
      #expect(fault(event, "L1") == nil)
    }
    let lost = try #require(rotation.first)
    #expect(voucher(lost, "R1") == nil)
    #expect(voucher(try #require(revocation.first), "R1") == .unvouched)
    story.tell([lost])
    let next = try #require(
      try decide(.rotate(from: "L2", to: plan("L4"), lastSize: nil, reason: nil)).first)
    #expect(voucher(next, "L1") == .unvouched)
    #expect(voucher(next, "L2") == nil)
    // Of anything else the ledger's keys say nothing.
    let note = PlanEvent.noteAdded(NoteAdded(about: .policy("05"), note: "メモ"))
    #expect(fault(note, "L2") == .unknownKey("L2"))
  }
}
