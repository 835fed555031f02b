import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 about figures, tried on the plan of 苫小牧市.
struct FigureScenarioTests {
  @Test func `scenario 6: a ratio may pass 100 and a share of all residents may not`() throws {
    try withTomakomai { sample in
      try sample.execute(.record("07-1", 2023, "101.2"))
      #expect(try sample.snapshot().measurement("07-1", 2023)?.content == .figure("101.2", .final))

      let refused = try rejection { try sample.execute(.record("06-3", 2023, "101")) }
      guard case .beyondLimits("06-3", value: "101", let limits, unit: UnitLabel("％"))? = refused
      else {
        Issue.record("expected beyondLimits, not \(String(describing: refused))")
        return
      }
      #expect(limits == Limits(minimum: "0", maximum: "100"))
      #expect(try sample.snapshot().measurement("06-3", 2023) == nil)
    }
  }

  @Test func `scenario 12: a year without a survey is a fact and nothing is carried forward`()
    throws
  {
    try withTomakomai(at: "2025-06-02T00:00:00Z") { sample in
      try sample.execute(.record("08-1", 2023, "66.0"))
      try sample.execute(.missing("08-1", 2024, because: .noSurvey))
      let snapshot = try sample.snapshot(asOf: 2024)
      #expect(snapshot.measurement("08-1", 2023)?.content == .figure("66.0", .final))
      #expect(snapshot.measurement("08-1", 2024)?.content == .missing(.noSurvey))
      #expect(try sample.snapshot().measurement("08-1", 2025) == nil)
    }
  }

  @Test func `scenario 13: the second of two officials hears who was first, and when`() throws {
    try withTomakomai { sample in
      let suzuki = try sample.opened()
      let first = try #require(try sample.execute(.record("06-4", 2024, "12.5")).receipts.first)
      sample.world.advance(seconds: 90)

      let refused = try rejection {
        try suzuki.execute(.record("06-4", 2024, "13.0"), by: Author(actor: "suzuki"))
      }

      guard case .alreadyStated("06-4", 2024, let fact)? = refused else {
        Issue.record("expected alreadyStated, not \(String(describing: refused))")
        return
      }
      #expect(fact.occurrence.actor == "sato")
      #expect(fact.occurrence.recorded == "2024-06-03T00:00:00Z")
      #expect(fact.occurrence.number.number == first.position.number)
      guard case .figure(let figure) = fact.content else { return }
      #expect(figure.value == "12.5")
      #expect(try sample.snapshot().measurement("06-4", 2024)?.content == .figure("12.5", .final))
    }
  }

  @Test func `scenario 15: a provisional figure becomes final and July still shows July's`() throws
  {
    try withTomakomai(at: "2024-07-10T00:00:00Z") { sample in
      try sample.execute(.record("07-2", 2023, "6.4", state: .provisional))
      let july = try sample.head()
      sample.world.now = "2024-10-10T00:00:00Z"
      try sample.execute(.confirm("07-2", 2023, "6.5"))

      #expect(try sample.snapshot().measurement("07-2", 2023)?.content == .figure("6.5", .final))
      let then = try sample.ledger.snapshot(knownAt: july)
      #expect(then.measurement("07-2", 2023)?.content == .figure("6.4", .provisional))
    }
  }

  @Test func `scenario 16: after a correction the day before it still gives the old figure`() throws
  {
    try withTomakomai(at: "2024-09-20T00:00:00Z") { sample in
      try sample.execute(.record("07-2", 2023, "5.7"))
      sample.world.now = "2025-08-20T01:00:00Z"
      try sample.execute(.correct("07-2", 2023, "5.8", reason: "算定の誤り"))
      try sample.ledger.read { view in
        func figure(_ knownAt: KnownAt) throws -> PlanSnapshot.YearlyMeasurement.Content? {
          let position = try sample.ledger.position(knownAt, in: view)
          return try view.snapshot(at: ReadPoint(asOf: nil, knownAt: position))
            .measurement("07-2", 2023)?.content
        }
        let before = try figure(.date("2025-07-31"))
        #expect(before == .figure("5.7", .final))
        let now = try figure(.now)
        #expect(now == .figure("5.8", .final))
      }
    }
  }

  @Test(arguments: [nil, "", " \n"])
  func `scenario 17: a correction without a reason is refused`(reason: String?) throws {
    try withTomakomai { sample in
      try sample.execute(.record("07-2", 2023, "5.7"))
      let refused = try rejection {
        try sample.execute(.correct("07-2", 2023, "5.8", reason: reason))
      }
      #expect(refused == .reasonRequired("07-2"))
      #expect(try sample.snapshot().measurement("07-2", 2023)?.content == .figure("5.7", .final))
    }
  }

  @Test func `scenario 19: a correction back to the old value makes two corrections`() throws {
    try withTomakomai { sample in
      try sample.execute(.record("07-2", 2023, "5.7"))
      try sample.execute(.correct("07-2", 2023, "5.8", reason: "算定の誤り"))
      try sample.execute(.correct("07-2", 2023, "5.7", reason: "算定は正しかった"))

      let measurement = try #require(try sample.snapshot().measurement("07-2", 2023))
      #expect(measurement.content == .figure("5.7", .final))
      #expect(measurement.revisions == 2)
      let year = try sample.ledger.read { view in
        try view.series("07-2", at: ReadPoint(asOf: nil, knownAt: view.head)).years.first
      }
      let values = year?.history.facts.map(\.content).compactMap { measurement in
        if case .figure(let figure) = measurement { figure.value.text } else { nil }
      }
      #expect(values == ["5.7", "5.8", "5.7"])
    }
  }

  @Test func `scenario 20: a value under the wrong indicator is voided, by whom and why`() throws {
    try withTomakomai { sample in
      try sample.execute(.record("07-1", 2023, "6.4"))
      let void = try #require(
        try sample.execute(.retract("07-1", 2023, reason: "07-2 の値"), by: "suzuki").receipts.first)
      try sample.execute(.record("07-2", 2023, "6.4"))

      let snapshot = try sample.snapshot()
      #expect(snapshot.measurement("07-1", 2023) == nil)
      #expect(snapshot.measurement("07-2", 2023)?.content == .figure("6.4", .final))
      let event = try #require(try sample.ledger.log.read { try $0.event(at: void.position) })
      #expect(event.actor == "suzuki")
      #expect(event.texts == ["reason": "07-2 の値"])
    }
  }

  @Test func `scenario 25: a target revised from FY2026 leaves FY2025 with the old one`() throws {
    try withTomakomai { sample in
      try sample.execute(.revise("05-2", to: "35.0", from: 2026))
      func aim(asOf year: FiscalYear?) throws -> Aim? {
        try sample.snapshot(asOf: year).indicator("05-2")?.target?.target.aim
      }
      #expect(try aim(asOf: 2025) == .reach("30.0"))
      #expect(try aim(asOf: 2026) == .reach("35.0"))
      #expect(try aim(asOf: nil) == .reach("35.0"))
    }
  }
}
