import PlanDomain
import Testing

/// The plan as of the end of a fiscal year.
struct SnapshotTests {
  private func story() throws -> Story {
    var story = try Story.smallPlan
    story.today = "2026-06-01"
    try story.act("05-2", .record(.fy2024, "26.0"))
    try story.act("05-2", .record(.fy2023, "25.1"))
    try story.act("05-2", .correct(.fy2023, "25.3"))
    try story.act("05-2", .declareMissing(.fy2025, .noSurvey, note: nil))
    try story.act("05-2", .revise(to: "35.0", from: .fy2025))
    try story.act(.measure("M05-1"), StatusChange(to: .inProgress, effective: "2024-03-31"))
    try story.act(.measure("M05-1"), StatusChange(to: .done, effective: "2024-04-01"))
    try story.act(.project("P05-1"), StatusChange(to: .continuing, effective: "2030-04-01"))
    return story
  }

  @Test func `measurements up to the year are there, in the order of years`() throws {
    let state = try story().state
    func years(asOf year: FiscalYear?) -> [FiscalYear]? {
      state.snapshot(asOf: year).indicators.first { $0.code == "05-2" }?.measurements
        .map(\.fiscalYear)
    }
    #expect(years(asOf: .fy2022) == [])
    #expect(years(asOf: .fy2023) == [.fy2023])
    #expect(years(asOf: .fy2024) == [.fy2023, .fy2024])
    #expect(years(asOf: nil) == [.fy2023, .fy2024, .fy2025])
  }

  @Test func `a measurement shows what stands now and how often it changed`() throws {
    let snapshot = try story().state.snapshot(asOf: .fy2023)
    let measurement = snapshot.indicators.first { $0.code == "05-2" }?.measurements.first
    #expect(measurement?.content == .figure("25.3", .final))
    #expect(measurement?.revisions == 1)
  }

  @Test func `what was taken back is absent`() throws {
    var story = try story()
    try story.act("05-2", .retract(.fy2023, reason: "指標違い"))
    let indicator = story.state.snapshot(asOf: nil).indicators.first { $0.code == "05-2" }
    #expect(indicator?.measurements.map(\.fiscalYear) == [.fy2024, .fy2025])
  }

  @Test func `a state counts up to the last day of the year`() throws {
    let state = try story().state
    func status(asOf year: FiscalYear?) -> Status? {
      state.snapshot(asOf: year).measures.first { $0.code == "M05-1" }?.status?.status
    }
    #expect(status(asOf: .fy2022) == nil)
    #expect(status(asOf: .fy2023) == .inProgress)
    #expect(status(asOf: .fy2024) == .done)
  }

  @Test func `without a year everything counts, what takes effect in the future included`() throws {
    let state = try story().state
    let project = state.snapshot(asOf: nil).projects.first { $0.code == "P05-1" }
    #expect(project?.status?.status == .continuing)
    #expect(state.snapshot(asOf: .fy2028).projects.first { $0.code == "P05-1" }?.status == nil)
  }

  @Test func `the target is the one in force in the year`() throws {
    let state = try story().state
    func aim(asOf year: FiscalYear?) -> Aim? {
      state.snapshot(asOf: year).indicators.first { $0.code == "05-2" }?.target?.target.aim
    }
    #expect(aim(asOf: .fy2024) == .reach("30.0"))
    #expect(aim(asOf: .fy2025) == .reach("35.0"))
    #expect(aim(asOf: nil) == .reach("35.0"))
  }

  @Test func `parts of the plan hold since ever and are never cut by a year`() throws {
    let state = try story().state
    for year: FiscalYear? in [nil, .fy1950, .fy2023, .fy2050] {
      let snapshot = state.snapshot(asOf: year)
      #expect(snapshot.plan == SmallPlan.document.facts)
      #expect(snapshot.policies.map(\.code) == ["05", "07"])
      #expect(snapshot.measures.map(\.code) == ["M05-1", "M05-2"])
      #expect(snapshot.items.map(\.code) == ["M05-1.1"])
      #expect(snapshot.projects.map(\.code) == ["P05-1"])
      #expect(snapshot.indicators.map(\.code) == ["05-1", "05-2", "07-1", "07-4"])
      #expect(snapshot.departments.map(\.name) == ["総務部", "財政部", "総合政策部", "施設部"])
    }
  }

  @Test func `before the first event the plan is nothing`() {
    #expect(PlanState().snapshot(asOf: nil) == PlanSnapshot())
  }

  @Test func `lists are sorted by code and not by the order of the file`() throws {
    var document = SmallPlan.document
    document.policies.reverse()
    document.policies[1].measures.reverse()
    var story = Story()
    story.tell(try story.state.decide(adopting: document, on: story.today).events)
    let snapshot = story.state.snapshot(asOf: nil)
    #expect(snapshot.policies.map(\.code) == ["05", "07"])
    #expect(snapshot.measures.map(\.code) == ["M05-1", "M05-2"])
    #expect(snapshot.indicators.map(\.code) == ["05-1", "05-2", "07-1", "07-4"])
  }
}
