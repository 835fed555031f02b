import Exchange
import PlanDomain
import Testing

/// A plan at the end of FY2024 with one thing of every kind that a form treats on its own.
enum FormPlan {
  static func snapshot() throws -> PlanSnapshot {
    var snapshot = PlanSnapshot()
    snapshot.plan = PlanFacts(
      id: "small", title: "計画", defaultBaselineFiscalYear: FiscalYear(2021),
      targetFiscalYear: FiscalYear(2027))
    snapshot.departments = [
      .init(
        code: try code("D01"), name: "総務部", statedBy: EventNumber(3), since: nil, ended: nil,
        successors: []),
      .init(
        code: try code("D02"), name: "財政部", statedBy: EventNumber(4), since: nil, ended: nil,
        successors: []),
    ]
    snapshot.policies = [
      .init(code: try code("05"), title: "=方針", statedBy: EventNumber(5), closed: nil)
    ]
    snapshot.indicators = try indicators()
    snapshot.measures = try [
      measure("M05-1", of: ["D01", "D02"], status: status(.inProgress, "2023-04-01", event: 40)),
      measure("M05-2", of: ["D02"]),
      measure("M05-3", of: ["D01"], closed: "2024-04-01"),
      measure("M05-4", of: ["D01"], closed: "2024-10-01"),
    ]
    snapshot.items = try [
      .init(
        code: code("M05-1.1"), measure: code("M05-1"), mark: "⑴", text: "細目 一", since: nil,
        closed: nil, status: status(.done, "2024-10-01", event: 41)),
      .init(
        code: code("M05-1.2"), measure: code("M05-1"), mark: "⑵", text: "終わった細目", since: nil,
        closed: day("2023-04-01"), status: nil),
      .init(
        code: code("M05-2.1"), measure: code("M05-2"), mark: nil, text: "他部の細目", since: nil,
        closed: nil, status: nil),
    ]
    snapshot.projects = [
      .init(
        code: try code("P05-1"), policy: try code("05"), name: "事業", statedBy: EventNumber(9),
        departments: [try code("D01")], since: nil, closed: nil, status: nil)
    ]
    return snapshot
  }

  static func form() throws -> CollectionForm {
    try #require(CollectionForm(snapshot(), as: id()))
  }

  static func id() throws -> FormID {
    FormID(
      origin: "ledger.example.jp/small", position: EventNumber(96), department: try code("D01"),
      year: try #require(FiscalYear(2024)))
  }

  static func code<C: Code>(_ text: String) throws -> C { try #require(C(text)) }

  private static func indicators() throws -> [PlanSnapshot.Indicator] {
    try [
      indicator(
        "05-1", aim: .qualitative("適正な職員数"), figures: [(2023, .missing(.noSurvey), 30)]),
      indicator(
        "05-2", baseline: "30.0", aim: .reach(quantity("35.0")),
        figures: [
          (2023, .figure(quantity("-0.5"), .final), 31),
          (2024, .figure(quantity("25.10"), .provisional), 32),
        ]),
      indicator(
        "05-3", aim: .atMost(quantity("1035.5")),
        figures: [(2024, .missing(.notAvailable), 33)]),
      indicator("05-4", of: "D02"), indicator("05-5", of: nil),
      indicator("05-6", closedAfter: 2023), indicator("05-7", closedAfter: 2024),
    ]
  }

  private static func indicator(
    _ code: String, of department: String? = "D01", baseline: String? = nil, aim: Aim? = nil,
    closedAfter: Int? = nil,
    figures: [(Int, PlanSnapshot.YearlyMeasurement.Content, Int)] = []
  ) throws -> PlanSnapshot.Indicator {
    PlanSnapshot.Indicator(
      code: try self.code(code), policy: try self.code("05"),
      definition: IndicatorDefinition(name: "指標 \(code)", unit: UnitLabel("％"), direction: .higher),
      version: 2,
      versionSince: nil, statedBy: EventNumber(8), department: try department.map(self.code),
      closedAfter: closedAfter.flatMap(FiscalYear.init), supersededBy: nil,
      baseline: try baseline.map {
        .init(baseline: Baseline(value: try quantity($0)), version: 1, number: EventNumber(8))
      },
      target: aim.map {
        .init(target: Target(aim: $0, fiscalYear: nil), since: nil, number: EventNumber(8))
      },
      measurements: try figures.map { year, content, event in
        .init(
          fiscalYear: try #require(FiscalYear(year)), content: content,
          number: EventNumber(event), revisions: 0, version: 2,
          measured: content.isFigure
            ? MeasuredPeriod(from: try day("2024-04-01"), to: try day("2025-03-31")) : nil)
      })
  }

  private static func measure(
    _ code: String, of departments: [String], closed: String? = nil,
    status: PlanSnapshot.CurrentStatus? = nil
  ) throws -> PlanSnapshot.Measure {
    PlanSnapshot.Measure(
      code: try self.code(code), policy: try self.code("05"), number: 1, title: "取組 \(code)",
      statedBy: EventNumber(6), departments: try departments.map(self.code),
      since: nil, closed: try closed.map(day), status: status)
  }

  static func status(
    _ status: Status, _ effective: String, event: Int
  ) throws -> PlanSnapshot.CurrentStatus {
    .init(
      status: status, judgement: .mostly, next: .improve, effective: try day(effective),
      number: EventNumber(event))
  }

  private static func quantity(_ text: String) throws -> Quantity {
    try #require(Quantity(canonical: text))
  }

  static func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
}

extension PlanSnapshot.YearlyMeasurement.Content {
  fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
}
