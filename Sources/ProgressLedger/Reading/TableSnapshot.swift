import CanonicalJSON
import EventLog
import GRDB
import PlanDomain

/// Reads the plan as of both times from the projections' tables.
///
/// A damaged cell (a word no enumeration knows, a year out of range) is never guessed around: the
/// reading stops with `DamagedTable`, and `verify` names every such row.
struct TableSnapshot {
  let database: Database
  let point: ReadPoint

  func read() throws -> PlanSnapshot {
    var snapshot = PlanSnapshot()
    snapshot.plan = try plan()
    snapshot.departments = try departments()
    snapshot.policies = try policies()
    let statuses = try statuses()
    snapshot.measures = try measures(statuses)
    snapshot.items = try items(statuses)
    snapshot.projects = try projects(statuses)
    snapshot.indicators = try indicators()
    return snapshot
  }

  private func plan() throws -> PlanFacts? {
    try rows("plan_history").last.map { cells in
      PlanFacts(
        id: try cells.text("id"), title: try cells.text("title"),
        municipality: cells.optionalText("municipality"), edition: cells.optionalText("edition"),
        section: cells.optionalText("section"), labelStyle: try cells.word("label_style"),
        firstFiscalYear: try cells.optionalYear("first_fy"),
        lastFiscalYear: try cells.optionalYear("last_fy"),
        defaultBaselineFiscalYear: try cells.optionalYear("default_baseline_fy"),
        targetFiscalYear: try cells.optionalYear("target_fy"))
    }
  }

  private func departments() throws -> [PlanSnapshot.Department] {
    try rows("department_history")
      .map { .init(code: try $0.code("department"), name: try $0.text("name")) }
      .sorted { $0.code < $1.code }
  }

  private func policies() throws -> [PlanSnapshot.Policy] {
    try rows("policy_history")
      .map { .init(code: try $0.code("policy"), title: try $0.text("title")) }
      .sorted { $0.code < $1.code }
  }

  private func measures(
    _ statuses: [String: PlanSnapshot.CurrentStatus]
  ) throws -> [PlanSnapshot.Measure] {
    try rows("measure_history").map { cells in
      let code: MeasureCode = try cells.code("measure")
      return .init(
        code: code, policy: try cells.code("policy"), number: try cells.integer("number"),
        title: try cells.text("title"), departments: try cells.codes("departments"),
        status: statuses[code.text])
    }.sorted { $0.code < $1.code }
  }

  private func items(
    _ statuses: [String: PlanSnapshot.CurrentStatus]
  ) throws -> [PlanSnapshot.Item] {
    try rows("item_history").map { cells in
      let code: ItemCode = try cells.code("item")
      return .init(
        code: code, measure: try cells.code("measure"), mark: cells.optionalText("mark"),
        text: try cells.text("text"), status: statuses[code.text])
    }.sorted { $0.code < $1.code }
  }

  private func projects(
    _ statuses: [String: PlanSnapshot.CurrentStatus]
  ) throws -> [PlanSnapshot.Project] {
    try rows("project_history").map { cells in
      let code: ProjectCode = try cells.code("project")
      return .init(
        code: code, policy: try cells.code("policy"), department: try cells.code("department"),
        name: try cells.text("name"), status: statuses[code.text])
    }.sorted { $0.code < $1.code }
  }

  /// The state in force of every undertaking, by its code.
  private func statuses() throws -> [String: PlanSnapshot.CurrentStatus] {
    let rows = try rows(
      "status_history", until: point.asOf.map { ("effective", $0.lastDay.iso.databaseValue) },
      order: "undertaking, effective, known_from")
    // In this order the last row of an undertaking is the one in force.
    return try rows.reduce(into: [:]) { statuses, cells in
      statuses[try cells.text("undertaking")] = .init(
        status: try cells.word("status"), judgement: try cells.optionalWord("judgement"),
        next: try cells.optionalWord("next"), effective: try cells.date("effective"),
        number: try cells.number("known_from"))
    }
  }

  private func indicators() throws -> [PlanSnapshot.Indicator] {
    let baselines = try baselines()
    let targets = try targets()
    let measurements = try measurements()
    return try rows("indicator_history").map { cells in
      let code: IndicatorCode = try cells.code("indicator")
      return .init(
        code: code, policy: try cells.code("policy"), definition: try cells.definition(),
        department: try cells.optionalCode("department"), version: try cells.integer("version"),
        baseline: baselines[code.text], target: targets[code.text],
        measurements: measurements[code.text] ?? [])
    }.sorted { $0.code < $1.code }
  }

  private func baselines() throws -> [String: Baseline] {
    try rows("baseline_history").reduce(into: [:]) { baselines, cells in
      baselines[try cells.text("indicator")] = Baseline(
        value: try cells.quantity("value"), fiscalYear: try cells.optionalYear("baseline_fy"),
        printed: cells.optionalText("printed"))
    }
  }

  private func targets() throws -> [String: PlanSnapshot.CurrentTarget] {
    let rows = try rows(
      "target_history", until: point.asOf.map { ("effective_fy", $0.number.databaseValue) },
      order: "indicator, effective_fy, known_from")
    return try rows.reduce(into: [:]) { targets, cells in
      let since = try cells.integer("effective_fy")
      targets[try cells.text("indicator")] = .init(
        target: try cells.target(), since: since == 0 ? nil : try cells.year("effective_fy"),
        number: try cells.number("known_from"))
    }
  }

  private func measurements() throws -> [String: [PlanSnapshot.YearlyMeasurement]] {
    let rows = try rows(
      "measurement_history", until: point.asOf.map { ("fiscal_year", $0.number.databaseValue) },
      order: "indicator, fiscal_year")
    return try rows.reduce(into: [:]) { measurements, cells in
      guard let content = try cells.measurement() else { return }
      measurements[try cells.text("indicator"), default: []].append(
        .init(
          fiscalYear: try cells.year("fiscal_year"), content: content,
          number: try cells.number("known_from"), revisions: try cells.integer("revisions")))
    }
  }

  /// The rows of a table that were known at the point, up to a bound where one is given.
  private func rows(
    _ table: String, until bound: (column: String, value: DatabaseValue)? = nil,
    order: String = "known_from"
  ) throws -> [Cells] {
    let condition = bound.map { "AND \($0.column) <= :bound" } ?? ""
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM \(table)
        WHERE known_from <= :known AND (known_until IS NULL OR known_until > :known) \(condition)
        ORDER BY \(order)
        """,
      arguments: bound.map { ["known": point.knownAt.number, "bound": $0.value] }
        ?? ["known": point.knownAt.number])
    return rows.map { Cells(table: table, row: $0) }
  }
}
