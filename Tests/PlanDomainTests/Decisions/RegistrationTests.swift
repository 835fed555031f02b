import PlanDomain
import Testing

/// Actors and their departments; and notes, which anybody may write.
struct RegistrationTests {
  private func organisation(_ names: String...) -> Organisation {
    var organisation = Organisation()
    for (index, name) in names.enumerated() {
      organisation.apply(
        .departmentRegistered(
          DepartmentRegistered(department: DepartmentCode(ordinal: index + 1), name: name)),
        occurrence(index + 1))
    }
    return organisation
  }

  private func occurrence(_ number: Int) -> Occurrence {
    Occurrence(number: EventNumber(number), recorded: Instant(seconds: 0), actor: .system)
  }

  private func registration(of department: String) -> ActorRegistration {
    ActorRegistration(actor: "sato", name: "佐藤花子", department: department, role: .planner)
  }

  @Test(arguments: ["財政部", "D02"])
  func `a known department is found by its name or code`(department: String) throws {
    let decision = try organisation("総務部", "財政部").decide(
      registration(of: department), on: "2024-06-03")
    #expect(
      decision
        == Decision([
          .actorRegistered(
            ActorRegistered(actor: "sato", department: "D02", role: .planner, name: "佐藤花子"))
        ]))
  }

  @Test func `an unknown name registers a department and says so`() throws {
    let decision = try organisation("総務部").decide(registration(of: "水道部"), on: "2024-06-03")
    #expect(
      decision.events.first
        == .departmentRegistered(DepartmentRegistered(department: "D02", name: "水道部")))
    #expect(decision.events.count == 2)
    #expect(decision.notices == [.departmentRegistered("D02", name: "水道部")])
  }

  @Test func `a code that no department has is not taken for a name`() throws {
    #expect(throws: Rejection.noSuchDepartment("D99")) {
      _ = try organisation("総務部").decide(registration(of: "D99"), on: "2024-06-03")
    }
  }

  @Test func `a name that two departments bear is nobody's`() throws {
    #expect(throws: Rejection.ambiguousDepartment("総務部", ["D01", "D03"])) {
      try organisation("総務部", "財政部", "総務部").department("総務部", on: "2024-06-03")
    }
  }

  @Test func `codes are given in the order of registration beyond nine and ninety-nine`() {
    let codes = [1, 9, 10, 99, 100].map { DepartmentCode(ordinal: $0).text }
    #expect(codes == ["D01", "D09", "D10", "D99", "D100"])
  }

  @Test func `an id is never given twice`() throws {
    var organisation = organisation("総務部")
    organisation.apply(
      .actorRegistered(
        ActorRegistered(actor: "sato", department: "D01", role: .recorder, name: nil)),
      occurrence(2))
    let present = try #require(organisation.actors["sato"]).registered
    #expect(throws: Rejection.actorExists("sato", present)) {
      try organisation.decide(registration(of: "水道部"), on: "2024-06-03")
    }
  }

  static let parts: [PlanPart] = [
    .policy("05"), .indicator("05-2"), .undertaking(.measure("M05-1")),
    .undertaking(.item("M05-1.1", of: "M05-1")), .undertaking(.project("P05-1")),
  ]

  @Test(arguments: parts)
  func `a note is kept as written`(part: PlanPart) throws {
    #expect(
      try part.decide(adding: "一行目\n二行目 ")
        == Decision([.noteAdded(NoteAdded(about: part, note: "一行目\n二行目 "))]))
  }

  @Test(arguments: parts)
  func `an empty note says nothing`(part: PlanPart) throws {
    for blank in ["", " ", "\u{3000}\n"] {
      #expect(throws: Rejection.emptyNote(part.code)) { try part.decide(adding: blank) }
    }
  }
}
