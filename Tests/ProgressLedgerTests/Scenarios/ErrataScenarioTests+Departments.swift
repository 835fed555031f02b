import PlanDomain
import ProgressLedger
import Testing

/// Departments that came after the year that was published.
extension ErrataScenarioTests {
  @Test func `a department that came after the year is no difference of it`() throws {
    try errata(after: { sample in
      try sample.change(.register(name: "未来創造戦略室"), from: "2025-04-01")
      let listed = try sample.report(2024).listedDepartments
      #expect(try sample.report(2025).listedDepartments.count == listed.count + 1)
    }) { errata, _ in
      #expect(errata.entries == [])
    }
  }

  @Test func `a department of the year that was registered late is one`() throws {
    try errata(after: { sample in
      try sample.change(.register(name: "未来創造戦略室"), from: "2025-03-31")
    }) { errata, _ in
      #expect(errata.entries.map(\.what) == [.existence])
    }
  }
}
