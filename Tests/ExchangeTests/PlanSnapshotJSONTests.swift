import CanonicalJSON
import Exchange
import PlanDomain
import Testing

/// The state as a document: each part with its members, known or not.
struct PlanSnapshotJSONTests {
  @Test func `an empty state has every list`() {
    let lists = [
      "departments", "indicators", "items", "measures", "policies", "projects", "revisions",
    ]
    for list in lists { #expect(PlanSnapshot().json[list] == .array([])) }
    #expect(PlanSnapshot().json["plan"] == .null)
    #expect(Set(PlanSnapshot().json.names) == Set(lists + ["plan"]))
  }

  @Test func `a revision of the plan is a member of its own`() throws {
    var snapshot = PlanSnapshot()
    snapshot.revisions = [
      .init(
        title: "中間見直し", decided: try day("2025-10-01"), document: "議案第1号",
        number: EventNumber(90))
    ]
    #expect(
      snapshot.json["revisions"]
        == .array([
          ["decided": "2025-10-01", "document": "議案第1号", "position": 90, "title": "中間見直し"]
        ]))
  }

  @Test func `a department says since when and until when`() throws {
    let standing = PlanSnapshot.Department(
      code: try code("D01"), name: "総務部", statedBy: EventNumber(3), since: nil, ended: nil,
      successors: [])
    #expect(
      standing.json == [
        "ended": .null, "id": "D01", "name": "総務部", "position": 3, "since": .null, "successors": [],
      ])
    let divided = PlanSnapshot.Department(
      code: try code("D02"), name: "財政部", statedBy: EventNumber(70), since: try day("2023-04-01"),
      ended: try day("2025-04-01"), successors: [try code("D04"), try code("D03")])
    #expect(
      divided.json == [
        "ended": "2025-04-01", "id": "D02", "name": "財政部", "position": 70,
        "since": "2023-04-01", "successors": ["D04", "D03"],
      ])
  }

  @Test func `a policy says what states it and when it ended`() throws {
    let policy = PlanSnapshot.Policy(
      code: try code("05"), title: "方針", statedBy: EventNumber(5), closed: try day("2026-04-01"))
    #expect(
      policy.json == ["closed": "2026-04-01", "id": "05", "position": 5, "title": "方針"])
  }

  @Test func `the position of a measure is its state's and another member has its own`() throws {
    var measure = PlanSnapshot.Measure(
      code: try code("M05-1"), policy: try code("05"), number: 1, title: "取組",
      statedBy: EventNumber(6), departments: [try code("D01"), try code("D02")], since: nil,
      closed: nil, status: nil)
    let unstated: JSONObject = [
      "closed": .null, "departments": ["D01", "D02"], "direction": .null, "effective": .null,
      "id": "M05-1", "judgement": .null, "number": 1, "policy": "05", "position": .null,
      "stated": 6,
      "status": .null, "title": "取組",
    ]
    #expect(measure.json == unstated)
    measure.status = try inProgress()
    var stated = unstated
    stated["direction"] = "improve"
    stated["effective"] = "2024-04-01"
    stated["judgement"] = "on-plan"
    stated["position"] = 80
    stated["status"] = "in-progress"
    #expect(measure.json == stated)
  }

  @Test func `an item that was left out says since when`() throws {
    let item = PlanSnapshot.Item(
      code: try code("M05-1.1"), measure: try code("M05-1"), mark: "⑴", text: "細目",
      since: nil, closed: try day("2026-04-01"), status: nil)
    #expect(
      item.json == [
        "closed": "2026-04-01", "direction": .null, "effective": .null, "id": "M05-1.1",
        "judgement": .null, "mark": "⑴", "measure": "M05-1", "position": .null, "status": .null,
        "text": "細目",
      ])
  }

  @Test func `a project has the first of its departments beside all of them`() throws {
    var project = PlanSnapshot.Project(
      code: try code("P05-1"), policy: try code("05"), name: "事業", statedBy: EventNumber(9),
      departments: [try code("D02"), try code("D01")], since: nil, closed: nil, status: nil)
    #expect(
      project.json == [
        "closed": .null, "department": "D02", "departments": ["D02", "D01"], "direction": .null,
        "effective": .null, "id": "P05-1", "judgement": .null, "name": "事業", "policy": "05",
        "position": .null, "stated": 9, "status": .null,
      ])
    project.departments = []
    #expect(project.json["department"] == .null)
    #expect(project.json["departments"] == [])
  }

  @Test func `an indicator's figures name the definition they were measured by`() throws {
    var indicator = PlanSnapshot.Indicator(
      code: try code("05-2"), policy: try code("05"),
      definition: IndicatorDefinition(name: "割合", unit: UnitLabel("％"), direction: .higher),
      version: 1, versionSince: nil, statedBy: EventNumber(10), department: nil, closedAfter: nil,
      supersededBy: nil, baseline: nil, target: nil, measurements: [])
    let bare: JSONObject = [
      "baseline": .null, "closed_after": .null, "department": .null, "direction": "higher",
      "direction_assumed": false, "id": "05-2", "limits": .null, "limits_assumed": false,
      "measurements": [], "name": "割合", "policy": "05", "printed_name": .null, "stated": 10,
      "superseded_by": .null, "target": .null, "tracks": .null, "unit": "％", "version": 1,
      "version_since": .null,
    ]
    #expect(indicator.json == bare)

    let value = try #require(Quantity(canonical: "24.0"))
    indicator.version = 2
    indicator.versionSince = FiscalYear(2024)
    indicator.closedAfter = FiscalYear(2026)
    indicator.supersededBy = try code("05-9")
    indicator.baseline = .init(
      baseline: Baseline(value: value, fiscalYear: FiscalYear(2021), printed: "24.0%"),
      version: 1, number: EventNumber(11))
    indicator.measurements = [
      .init(
        fiscalYear: try #require(FiscalYear(2023)), content: .figure(value, .provisional),
        number: EventNumber(30), revisions: 1, version: 1,
        measured: CivilDate(iso: "2023-10-01").flatMap { first in
          CivilDate(iso: "2024-03-31").flatMap { MeasuredPeriod(from: first, to: $0) }
        }),
      .init(
        fiscalYear: try #require(FiscalYear(2024)), content: .missing(.noSurvey),
        number: EventNumber(31), revisions: 0, version: 2),
    ]
    var full = bare
    full["version"] = 2
    full["version_since"] = 2024
    full["closed_after"] = 2026
    full["superseded_by"] = "05-9"
    full["baseline"] = [
      "fiscal_year": 2021, "position": 11, "printed": "24.0%", "value": "24.0", "version": 1,
    ]
    full["measurements"] = [
      [
        "fiscal_year": 2023, "measured": ["from": "2023-10-01", "to": "2024-03-31"],
        "missing": .null, "position": 30, "revisions": 1,
        "state": "provisional", "value": "24.0", "version": 1,
      ],
      [
        "fiscal_year": 2024, "measured": .null, "missing": "no-survey", "position": 31,
        "revisions": 0, "state": .null, "value": .null, "version": 2,
      ],
    ]
    #expect(indicator.json == full)
  }

  private func inProgress() throws -> PlanSnapshot.CurrentStatus {
    .init(
      status: .inProgress, judgement: .onPlan, next: .improve, effective: try day("2024-04-01"),
      number: EventNumber(80))
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private func code<C: Code>(_ text: String) throws -> C { try #require(C(text)) }
}
