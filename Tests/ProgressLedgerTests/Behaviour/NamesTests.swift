import PlanDomain
import ProgressLedger
import Testing

/// People and departments are looked up when somebody asks how they are called.
struct NamesTests {
  @Test func `a name is found in the middle of a reading, and behind it`() throws {
    try withSampleLedger { sample in
      let names = try sample.ledger.read { view in
        #expect(view.names.actor("sato")?.registered.content.name == "佐藤花子")
        #expect(view.names.department("D01")?.name(on: nil) == "総務部")
        #expect(view.names.actor("nobody") == nil)
        return view.names
      }
      #expect(names.actor("suzuki")?.registered.content.name == "鈴木一郎")
      #expect(names.actor("sato")?.registered.content.name == "佐藤花子")
    }
  }

  @Test func `what is recorded behind a reading does not change its names`() throws {
    try withSampleLedger { sample in
      let names = try sample.ledger.read(\.names)
      try sample.execute(.register("tanaka", .planner, of: "総務部"))
      let renaming = DepartmentCommand(
        .rename("D01", to: "総務局"), effective: "2024-06-01",
        grounds: Grounds(authority: "条例第3号"))
      try sample.execute(.department(renaming))
      #expect(names.actor("tanaka") == nil)
      #expect(names.department("D01")?.name(on: nil) == "総務部")
    }
  }

  @Test func `an erased name is nobody's`() throws {
    try withSampleLedger { sample in
      try sample.execute(.erase(.name(of: "suzuki", basis: "個人情報保護条例")))
      let suzuki = try #require(try sample.ledger.read { $0.names.actor("suzuki") })
      #expect(suzuki.registered.content.name == nil)
    }
  }
}
