import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Who may write, and for whom.
struct PeopleTests {
  @Test func `the first actor is registered by the ledger itself`() throws {
    try withNewLedger { sample in
      let outcome = try sample.execute(.registerActor(.sato), by: nil)

      #expect(outcome.receipts.map(\.type) == ["department.registered", "actor.registered"])
      #expect(outcome.notices == [.departmentRegistered("D01", name: "総務部")])
      let event = try #require(try sample.ledger.log.read { try $0.event(at: Position(3)) })
      #expect(event.actor == "_system")
      #expect(event.department == "_system")
    }
  }

  @Test func `whoever names themselves, the first registration is the ledger's`() throws {
    try withNewLedger { sample in
      try sample.execute(.registerActor(.sato), by: "sato")
      let event = try #require(try sample.ledger.log.read { try $0.event(at: Position(3)) })
      #expect(event.actor == "_system")
    }
  }

  @Test func `the second actor needs one that is registered`() throws {
    try withNewLedger { sample in
      try sample.execute(.registerActor(.sato), by: nil)
      let refused = try failure { try sample.execute(.registerActor(.suzuki), by: nil) }
      guard case .unregisteredActor(nil, isFirst: false)? = refused else {
        Issue.record("expected unregisteredActor(nil), not \(String(describing: refused))")
        return
      }
      #expect(try sample.head() == 3)
    }
  }

  @Test func `an actor in the same department registers no department again`() throws {
    try withNewLedger { sample in
      try sample.execute(.registerActor(.sato), by: nil)
      let tanaka = ActorRegistration(
        actor: "tanaka", name: "田中", department: "総務部", role: .approver)
      #expect(try sample.execute(.registerActor(tanaka)).receipts.count == 1)
      let byCode = ActorRegistration(actor: "ito", name: "伊藤", department: "D01", role: .auditor)
      #expect(try sample.execute(.registerActor(byCode)).receipts.count == 1)
    }
  }

  @Test func `nobody is registered under a code of the plan`() throws {
    try withSampleLedger { sample in
      for code in ["05", "05-2", "M05-1", "M05-1.1", "P05-1", "D01", "plan"] as [ActorID] {
        let registration = ActorRegistration(
          actor: code, name: "伊藤", department: "D01", role: .recorder)
        let refused = try rejection { try sample.execute(.registerActor(registration)) }
        #expect(refused == .codeTwice(code.text))
      }
    }
  }

  @Test func `nobody writes without being registered`() throws {
    try withSampleLedger { sample in
      let head = try sample.head()
      for stranger: ActorID? in [nil, "stranger"] {
        let refused = try failure {
          try sample.execute(.record("05-2", 2023, "25.1"), by: stranger)
        }
        guard case .unregisteredActor(stranger, isFirst: false)? = refused else {
          Issue.record("expected unregisteredActor, not \(String(describing: refused))")
          continue
        }
      }
      #expect(try sample.head() == head)
    }
  }

  @Test func `while nobody is registered the first actor is what is lacking`() throws {
    try withNewLedger { sample in
      let refused = try failure { try sample.execute(.adopt(SamplePlan.small)) }
      guard case .unregisteredActor("sato", isFirst: true)? = refused else {
        Issue.record("expected unregisteredActor, not \(String(describing: refused))")
        return
      }
    }
  }

  @Test func `an event carries its actor and the actor's department`() throws {
    try withSampleLedger { sample in
      let receipt = try #require(
        try sample.execute(.record("05-2", 2023, "25.1"), by: "suzuki").receipts.first)
      let event = try #require(try sample.ledger.log.read { try $0.event(at: receipt.position) })
      #expect(event.actor == "suzuki")
      #expect(event.department == "D02")
      #expect(event.onBehalfOf == nil)
      #expect(event.channel == "cli")
    }
  }

  @Test(arguments: ["D02", "財政部"])
  func `one speaks for a department by its code or its name`(department: String) throws {
    try withSampleLedger { sample in
      let receipt = try #require(
        try sample.execute(.record("05-2", 2023, "25.1"), for: department).receipts.first)
      let event = try #require(try sample.ledger.log.read { try $0.event(at: receipt.position) })
      #expect(event.department == "D01")
      #expect(event.onBehalfOf == "D02")
    }
  }

  @Test func `nobody speaks for a department that the ledger does not know`() throws {
    try withSampleLedger { sample in
      let refused = try failure {
        try sample.execute(.record("05-2", 2023, "25.1"), for: "水道部")
      }
      guard case .unknownDepartment("水道部", let known)? = refused else {
        Issue.record("expected unknownDepartment, not \(String(describing: refused))")
        return
      }
      #expect(known == ["施設部", "総務部", "総合政策部", "財政部"].sorted())
      #expect(try sample.snapshot().measurement("05-2", 2023) == nil)
    }
  }

  @Test func `the actors are listed with what is known of them`() throws {
    try withSampleLedger { sample in
      let actors = try sample.ledger.read { try $0.actors(on: sample.ledger.today) }
      #expect(actors.map(\.actor) == ["sato", "suzuki"])
      #expect(actors.map(\.name) == ["佐藤花子", "鈴木一郎"])
      #expect(actors.map(\.departmentName) == ["総務部", "財政部"])
      #expect(actors.map(\.role) == [.recorder, .recorder])
    }
  }

  @Test func `an erased name leaves the actor`() throws {
    try withSampleLedger { sample in
      try sample.eraseTexts(of: Position(3))
      let actors = try sample.ledger.read { try $0.actors(on: sample.ledger.today) }
      #expect(actors.map(\.actor) == ["sato", "suzuki"])
      #expect(actors.map(\.name) == [nil, "鈴木一郎"])
    }
  }
}
