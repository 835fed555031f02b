import PlanDomain
import ProgressLedger
import Testing

/// A report of one year is read from less of the log, and tells of that year what the whole tells.
struct OneYearReportTests {
  @Test(arguments: RandomHistory.seeds.prefix(3))
  func `one year alone is told as among all years`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      try history.sample.expectOneYearAsAmongAll(seed)
    }
  }

  @Test(arguments: CycleHistory.seeds)
  func `the same with sign-off, closing and judgements`(seed: UInt64) throws {
    try withCycleHistory(seed) { history in
      try history.sample.expectOneYearAsAmongAll(seed)
    }
  }
}

extension SampleLedger {
  /// Compares at several positions, for both kinds of readers.
  fileprivate func expectOneYearAsAmongAll(_ seed: UInt64) throws {
    let head = try head()
    for position in stride(from: head, to: 0, by: -max(1, head / 4)) {
      let policies = try report(2024, knownAt: position).policies.map(\.code)
      for year in [2022, 2024, 2025, 2027] as [FiscalYear] {
        for readers in ReportReaders.allCases {
          for policy in policies {
            let place = "\(policy) \(year) #\(position) \(readers), PLANLEDGER_SEED=\(seed)"
            let all = try report(
              year, knownAt: position, readers: readers, scope: .policy(policy))
            let one = try report(
              year, knownAt: position, readers: readers, scope: .policy(policy), span: .oneYear)
            #expect(one.policies == all.policies.map(\.inLastYear), "\(place)")
            #expect(one.rules == all.rules && one.departments == all.departments, "\(place)")
            let shown = Set(one.history.map(\.number))
            #expect(one.history == all.history.filter { shown.contains($0.number) }, "\(place)")
          }
        }
      }
    }
  }
}

extension PolicyReport {
  /// The same without the years before the report's.
  fileprivate var inLastYear: PolicyReport {
    var policy = self
    for index in policy.indicators.indices {
      policy.indicators[index].years = policy.indicators[index].years.suffix(1)
      for year in policy.indicators[index].years.indices {
        policy.indicators[index].years[year].isAfterBreak = false
      }
    }
    for index in policy.measures.indices {
      policy.measures[index].years = policy.measures[index].years.suffix(1)
    }
    for index in policy.projects.indices {
      policy.projects[index].years = policy.projects[index].years.suffix(1)
    }
    return policy
  }
}
