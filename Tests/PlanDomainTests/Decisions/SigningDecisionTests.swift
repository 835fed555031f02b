import PlanDomain
import Testing

/// Who may sign, and what the ledger demands.
struct SigningDecisionTests {
  /// `sato` of D01 and `suzuki` of D02, as the events #1 to #5.
  static let people: [PlanEvent] = [
    .ledgerCreated(
      LedgerCreated(origin: "city.example/plan", timeZone: "Asia/Tokyo", language: .ja)),
    .departmentRegistered(DepartmentRegistered(department: "D01", name: "総務部")),
    .departmentRegistered(DepartmentRegistered(department: "D02", name: "財政部")),
    .actorRegistered(
      ActorRegistered(actor: "sato", department: "D01", role: .recorder, name: nil)),
    .actorRegistered(
      ActorRegistered(actor: "suzuki", department: "D02", role: .recorder, name: nil)),
  ]

  private var story = Story()

  init() { story.tell(Self.people) }

  private func key(_ name: String, _ kid: String = "K1") -> PublicKey {
    PublicKey(text: "\(name)+\(kid)", name: name, thumbprint: kid)
  }

  private func decide(_ command: SigningCommand) throws -> [PlanEvent] {
    try story.state.decide(command, as: next, on: story.today).events
  }

  private var next: EventNumber { EventNumber(story.last + 1) }

  private mutating func enroll(_ name: String, _ kid: String) throws {
    story.tell(try decide(.enroll(key(name, kid), isRecovery: false)))
  }

  private func fault(
    _ event: PlanEvent, by actor: ActorID = "sato", of department: String = "D01",
    _ kids: String...
  ) -> SignatureFault? {
    story.state.fault(
      in: SignedEntry(actor: actor, department: department, keys: kids, day: story.today), event,
      demanding: story.state.demand(on: event))
  }

  private let entry = PlanEvent.noteAdded(NoteAdded(about: .policy("05"), note: "メモ"))
  private let correction = PlanEvent.measurementRetracted(
    MeasurementRetracted(
      indicator: "05-2", fiscalYear: .fy2023, retracts: EventNumber(9), reason: "誤り"))

  private mutating func demand(_ policy: SigningPolicy) {
    story.tell([.signingPolicyAdopted(SigningPolicyAdopted(policy: policy, grounds: Grounds()))])
  }

  // MARK: Enrolment

  @Test func `the name of a key says whose it is`() throws {
    #expect(
      try decide(.enroll(key("sato"), isRecovery: false))
        == [.keyEnrolled(KeyEnrolled(holder: .actor("sato"), key: key("sato")))])
    let ledgerKey = key("city.example/plan")
    #expect(
      try decide(.enroll(ledgerKey, isRecovery: false))
        == [.keyEnrolled(KeyEnrolled(holder: .log, key: ledgerKey))])
    #expect(
      try decide(.enroll(ledgerKey, isRecovery: true))
        == [.keyEnrolled(KeyEnrolled(holder: .recovery, key: ledgerKey))])
  }

  @Test(arguments: [("nobody", false), ("sato", true), ("総務部", false)])
  func `a key of nobody is refused`(name: String, isRecovery: Bool) {
    #expect(throws: Rejection.keyOfNobody(key(name))) {
      try decide(.enroll(key(name), isRecovery: isRecovery))
    }
  }

  @Test mutating func `a key is enrolled once, under whatever name, and never again`() throws {
    try enroll("sato", "K1")
    let present = try #require(story.state.allKeys.first)
    #expect(throws: Rejection.keyEnrolled(present)) {
      try decide(.enroll(key("suzuki", "K1"), isRecovery: false))
    }
    story.tell(try decide(.revoke("K1", since: nil, reason: "紛失")))
    let ended = try #require(story.state.allKeys.first)
    #expect(throws: Rejection.keyEnrolled(ended)) {
      try decide(.enroll(key("sato", "K1"), isRecovery: false))
    }
  }

  @Test mutating func `who has left enrols no key`() throws {
    story.tell([
      .actorRetired(ActorRetired(actor: "suzuki", effective: story.today, reason: nil))
    ])
    #expect(throws: Rejection.self) {
      try decide(.enroll(key("suzuki"), isRecovery: false))
    }
  }

  // MARK: Ends

  @Test mutating func `a key is revoked by its vkey or its kid, with a reason, once`() throws {
    try enroll("sato", "K1")
    for name in ["K1", "sato+K1"] {
      #expect(
        try decide(.revoke(name, since: EventNumber(3), reason: "盗難"))
          == [
            .keyRevoked(
              KeyRevoked(
                holder: .actor("sato"), key: key("sato"), since: EventNumber(3), reason: "盗難"))
          ])
    }
    #expect(throws: Rejection.unknownKey("K9")) {
      try decide(.revoke("K9", since: nil, reason: "紛失"))
    }
    #expect(throws: Rejection.reasonRequired("sato")) {
      try decide(.revoke("K1", since: nil, reason: " "))
    }
    #expect(throws: Rejection.sinceBeyond(next)) {
      try decide(.revoke("K1", since: next, reason: "盗難"))
    }
    story.tell(try decide(.revoke("K1", since: nil, reason: "紛失")))
    let ended = try #require(story.state.allKeys.first)
    #expect(throws: Rejection.keyEnded(ended)) {
      try decide(.revoke("K1", since: nil, reason: "紛失"))
    }
  }

  @Test mutating func `a key counts between its enrolment and its end`() throws {
    try enroll("sato", "K1")
    story.tell([entry, entry])
    story.tell(try decide(.revoke("K1", since: EventNumber(8), reason: "盗難")))
    let key = try #require(story.state.allKeys.first)
    #expect((6...9).filter { key.counts(for: EventNumber($0)) } == [7, 8])
    #expect((6...9).filter { key.isDoubtful(at: EventNumber($0)) } == [8, 9])
  }

  @Test mutating func `the ledger's key gives way to another one of the same name`() throws {
    story.tell(try decide(.enroll(key("city.example/plan", "L1"), isRecovery: false)))
    try enroll("sato", "K1")
    let new = key("city.example/plan", "L2")
    #expect(throws: Rejection.unknownKey("K1")) {
      try decide(.rotate(from: "K1", to: new, lastSize: nil, reason: nil))
    }
    #expect(throws: Rejection.unknownKey("L9")) {
      try decide(.rotate(from: "L9", to: new, lastSize: nil, reason: nil))
    }
    #expect(throws: Rejection.keyOfNobody(key("sato", "K2"))) {
      try decide(.rotate(from: "L1", to: key("sato", "K2"), lastSize: nil, reason: nil))
    }
    #expect(throws: Rejection.sizeInvalid(0)) {
      try decide(.rotate(from: "L1", to: new, lastSize: 0, reason: nil))
    }
    story.tell(try decide(.rotate(from: "L1", to: new, lastSize: nil, reason: nil)))
    let keys = story.state.allKeys.filter { $0.holder == .log }
    #expect(keys.map(\.key.thumbprint) == ["L1", "L2"])
    #expect(keys.first?.lastSize == 8)
    #expect(keys.last?.end == nil)
  }

  // MARK: Demands

  @Test func `without a policy nobody must sign, and who signs does so with a key of their own`() {
    #expect(fault(entry) == nil)
    #expect(fault(entry, "K1") == .unknownKey("K1"))
  }

  @Test mutating func `what is demanded of an entry is its author's own signature`() throws {
    try enroll("sato", "K1")
    try enroll("suzuki", "K2")
    demand(SigningPolicy(entries: .required))
    #expect(fault(entry) == .ownMissing("sato"))
    #expect(fault(entry, "K2") == .ownMissing("sato"))
    #expect(fault(entry, "K1") == nil)
    #expect(fault(correction, "K1") == nil)
    #expect(fault(entry, by: .system, of: "_system") == nil)
  }

  @Test mutating func `a correction is signed by another department too`() throws {
    try enroll("sato", "K1")
    try enroll("suzuki", "K2")
    demand(SigningPolicy(corrections: .twoDepartments))
    #expect(fault(entry) == nil)
    #expect(fault(correction) == .ownMissing("sato"))
    #expect(fault(correction, "K1") == .secondMissing("D01"))
    #expect(fault(correction, "K2") == .ownMissing("sato"))
    #expect(fault(correction, "K1", "K2") == nil)
  }

  @Test mutating func `two of one department are one department`() throws {
    try enroll("sato", "K1")
    try enroll("suzuki", "K2")
    demand(SigningPolicy(corrections: .twoDepartments))
    story.tell([
      .actorMoved(
        ActorMoved(actor: "suzuki", department: "D01", effective: story.today, reason: nil))
    ])
    #expect(fault(correction, "K1", "K2") == .secondMissing("D01"))
  }

  @Test mutating func `the department of a signed entry is its author's on that day`() throws {
    try enroll("sato", "K1")
    #expect(fault(entry, of: "D02", "K1") == .otherDepartment("sato", stated: "D02", "D01"))
  }

  @Test mutating func `whoever adopts a policy meets it and the one before`() throws {
    try enroll("sato", "K1")
    try enroll("suzuki", "K2")
    func adopting(_ policy: SigningPolicy) -> PlanEvent {
      .signingPolicyAdopted(SigningPolicyAdopted(policy: policy, grounds: Grounds()))
    }
    #expect(fault(adopting(SigningPolicy(entries: .required))) == .ownMissing("sato"))
    #expect(
      fault(adopting(SigningPolicy(corrections: .twoDepartments)), "K1") == .secondMissing("D01"))
    demand(SigningPolicy(corrections: .twoDepartments))
    #expect(fault(adopting(SigningPolicy()), "K1") == .secondMissing("D01"))
  }

  @Test mutating func `a revoked key, a leaver's key and the key being revoked sign nothing`()
    throws
  {
    try enroll("sato", "K1")
    let revocation = try #require(try decide(.revoke("K1", since: nil, reason: "紛失")).first)
    #expect(fault(revocation, "K1") == .unknownKey("K1"))
    story.tell([revocation])
    let end = try #require(story.state.allKeys.first?.end)
    #expect(fault(entry, "K1") == .revokedKey("K1", "sato", end))
    try enroll("suzuki", "K2")
    story.tell([
      .actorRetired(ActorRetired(actor: "suzuki", effective: story.today, reason: nil))
    ])
    #expect(
      fault(entry, by: "suzuki", of: "D02", "K2")
        == .retiredSigner("suzuki", since: story.today))
  }

  // MARK: Nobody is locked out

  @Test mutating func `a policy that nobody could meet is refused`() throws {
    let required = SigningPolicy(entries: .required)
    func check(_ policy: SigningPolicy) throws {
      let decision = try story.state.decide(.adopt(policy, Grounds()), as: next, on: story.today)
      try story.state.checkSomebodyCanSign(after: decision, as: next)
    }
    #expect(throws: Rejection.nobodyCouldSign(required)) { try check(required) }
    try enroll("sato", "K1")
    try check(required)
    let two = SigningPolicy(corrections: .twoDepartments)
    #expect(throws: Rejection.nobodyCouldSign(two)) { try check(two) }
    try enroll("suzuki", "K2")
    try check(two)
  }

  @Test mutating func `the last key and the last signer stay while signatures are demanded`() throws
  {
    try enroll("sato", "K1")
    demand(SigningPolicy(entries: .required))
    let revoked = Decision(try decide(.revoke("K1", since: nil, reason: "紛失")))
    #expect(throws: Rejection.nobodyCouldSign(SigningPolicy(entries: .required))) {
      try story.state.checkSomebodyCanSign(after: revoked, as: next)
    }
    let retired = Decision([
      .actorRetired(ActorRetired(actor: "sato", effective: "2030-04-01", reason: nil))
    ])
    #expect(throws: Rejection.self) {
      try story.state.checkSomebodyCanSign(after: retired, as: next)
    }
    try enroll("sato", "K3")
    try story.state.checkSomebodyCanSign(after: revoked, as: next)
  }

  @Test mutating func `a policy changes something`() throws {
    #expect(throws: Rejection.signingPolicyUnchanged(nil)) {
      try decide(.adopt(SigningPolicy(), Grounds()))
    }
    demand(SigningPolicy(entries: .required))
    #expect(throws: Rejection.self) {
      try decide(.adopt(SigningPolicy(entries: .required), Grounds()))
    }
  }
}
