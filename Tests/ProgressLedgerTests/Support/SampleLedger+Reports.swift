import EventLog
import PlanDomain
import ProgressLedger

// What a ledger reports, asked as a command asks.
extension SampleLedger {
  /// The report of a year by everything recorded up to a position, or so far.
  func report(
    _ year: FiscalYear? = nil, knownAt: Int? = nil, day: CivilDate? = nil,
    readers: ReportReaders = .staff, scope: ReportScope = .everything, by rules: RuleSetID? = nil,
    span: ReportSpan = .everyYear
  ) throws -> PlanReport {
    try ledger.read { view in
      let position = knownAt.map { Position($0) } ?? view.head
      return try ledger.report(
        of: ReportRequest(
          asOf: year, knownAt: position, day: day ?? ledger.day(at: position, in: view),
          readers: readers, scope: scope, ruleSet: rules, span: span), in: view)
    }
  }

  /// Who owes what, on the day of the ledger's clock or another one.
  func completeness(of year: FiscalYear? = nil, on day: CivilDate? = nil) throws -> Completeness {
    try ledger.read { view in
      try ledger.completeness(
        of: year, knownAt: view.head, on: day ?? ledger.today, in: view)
    }
  }
}

extension PlanReport {
  func indicator(_ code: IndicatorCode) -> IndicatorReport? {
    indicators.first { $0.code == code }
  }

  /// How an indicator stands in a year, by default the report's.
  func assessment(_ code: IndicatorCode, _ year: FiscalYear? = nil) -> Assessment? {
    year.map { year in indicator(code)?.years.first { $0.fiscalYear == year }?.assessment }
      ?? indicator(code)?.assessment
  }

  func measure(_ code: MeasureCode) -> MeasureReport? {
    policies.flatMap(\.measures).first { $0.code == code }
  }
}

extension Completeness {
  func answer(about code: String) -> OwedAnswer? { answers.first { $0.about.code == code } }
}
