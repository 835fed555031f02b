import PlanDomain
import Testing

/// In which list a figure stands that two answers give differently.
struct FigureComparisonTests {
  private let figure: (PlanComparison) throws -> PlanChange = { try $0.change(.figure, of: "05-2") }

  @Test func `a figure where there was none is added`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    let change = try figure(chronicle.changes)
    #expect(change.list == .added)
    #expect(change.fiscalYear == .fy2023)
    #expect(change.from == nil)
    #expect(change.to == .final("25.1"))
    #expect(change.name == "指標 05-2")
    #expect(change.statedBy == chronicle.number(of: 1))
  }

  @Test func `a declared absence is added, and has no value`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .declareMissing(.fy2023, .noSurvey, note: nil))
    let change = try figure(chronicle.changes)
    #expect(change.list == .added)
    #expect(change.to?.text == nil)
    #expect(change.to?.detail == "no-survey")
  }

  @Test func `a figure over a forecast is added`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.0", state: .forecast))
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    let change = try figure(chronicle.comparison(1, 2))
    #expect(change.list == .added)
    #expect(change.from?.detail == "forecast")
    #expect(change.to == .final("25.1"))
  }

  @Test func `a correction is a correction although only the state changes`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .correct(.fy2023, "25.3"))
    let change = try figure(chronicle.comparison(1, 2))
    #expect(change.list == .corrected)
    #expect(change.from == .final("25.1"))
    #expect(change.to == .final("25.3"))
  }

  @Test(arguments: [nil, "25.4"] as [Quantity?])
  func `a provisional figure that became final is confirmed, whatever its value`(
    value: Quantity?
  ) throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    try chronicle.act("05-2", .confirm(.fy2023, value))
    let change = try figure(chronicle.comparison(1, 2))
    #expect(change.list == .confirmed)
    #expect(change.from == .provisional("25.1"))
    #expect(change.to == .final(value ?? "25.1"))
  }

  @Test func `confirmed and then corrected is a correction`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1", state: .provisional))
    try chronicle.act("05-2", .confirm(.fy2023))
    try chronicle.act("05-2", .correct(.fy2023, "25.3"))
    #expect(try figure(chronicle.comparison(1, 3)).list == .corrected)
  }

  @Test func `recorded and corrected between the points is only added`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .correct(.fy2023, "25.3"))
    #expect(try figure(chronicle.changes).list == .added)
  }

  @Test func `a figure taken back is corrected and leaves nothing`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .retract(.fy2023, reason: "指標違い"))
    let change = try figure(chronicle.comparison(1, 2))
    #expect(change.list == .corrected)
    #expect(change.from == .final("25.1"))
    #expect(change.to == nil)
  }

  @Test func `taken back and recorded anew is a correction`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .retract(.fy2023, reason: "指標違い"))
    try chronicle.act("05-2", .record(.fy2023, "25.6"))
    #expect(try figure(chronicle.comparison(1, 3)).list == .corrected)
  }

  @Test func `corrected and corrected back differs in nothing`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .correct(.fy2023, "25.3"))
    try chronicle.act("05-2", .correct(.fy2023, "25.1"))
    #expect(chronicle.comparison(1, 3).isEmpty)
  }

  @Test func `from the end of one year to the next its figure is added`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .record(.fy2024, "26.0"))
    let comparison = chronicle.comparison(2, asOf: .fy2023, 2, asOf: .fy2024)
    #expect(try figure(comparison).fiscalYear == .fy2024)
    #expect(try figure(comparison).list == .added)
  }

  @Test func `the entry counts, not only the number`() throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    try chronicle.act("05-2", .correct(.fy2023, "25.10"))
    #expect(try figure(chronicle.comparison(1, 2)).to?.text == "25.10")
  }

  @Test(arguments: [
    (FigureState.provisional, FigureState.final, PlanChange.List.confirmed),
    (.forecast, .final, .added),
    (.final, .final, .corrected),
  ])
  func `without the statements the figures themselves tell`(
    before: FigureState, after: FigureState, list: PlanChange.List
  ) throws {
    var chronicle = try Chronicle()
    try chronicle.act("05-2", .record(.fy2023, "25.1"))
    var from = chronicle.snapshot(1)
    var to = from
    try from.state("05-2", .figure("25.1", before))
    try to.state("05-2", .figure("25.2", after))
    #expect(try figure(PlanComparison(from: from, to: to)).list == list)
  }
}

extension PlanSnapshot {
  /// Puts another figure in the place of an indicator's first.
  fileprivate mutating func state(
    _ code: IndicatorCode, _ content: YearlyMeasurement.Content
  ) throws {
    let index = try #require(indicators.firstIndex { $0.code == code })
    indicators[index].measurements[0].content = content
  }
}
