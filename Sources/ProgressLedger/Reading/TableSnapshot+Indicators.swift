import GRDB
import PlanDomain

extension TableSnapshot {
  /// What is measured, by whom; where `isOutline`, without what it is measured by and the figures.
  func indicators(
    _ duties: [String: [DepartmentCode]], isOutline: Bool = false
  ) throws -> [PlanSnapshot.Indicator] {
    let baselines = isOutline ? [:] : try baselines()
    let targets = isOutline ? [:] : try targets()
    let closings = try indicatorClosings()
    let measurements = isOutline ? [:] : try measurements()
    let definitions = try facts(
      "indicator_history", about: "indicator = :only", in: "indicator, effective_fy, known_from")
    return try definitions.grouped(by: "indicator").map { facts in
      let cells = try facts.inForce(in: point.asOf)
      let code: IndicatorCode = try cells.code("indicator")
      let version = try cells.integer("version")
      let first = try facts.first { try $0.integer("version") == version }
      let versions = Set(try facts.map { try $0.integer("version") })
      let closing = closings[code.text]
      return .init(
        code: code, policy: try cells.code("policy"), definition: try cells.definition(),
        version: version, versionSince: try first?.yearSinceEver("effective_fy"),
        statedBy: try cells.number("known_from"), department: duties[code.text]?.first,
        closedAfter: closing?.after, supersededBy: closing?.successor,
        baseline: baselines[code.text]?
          .last { $0.version <= version && versions.contains($0.version) },
        target: targets[code.text] ?? nil,
        measurements: try (measurements[code.text] ?? []).map { cells, content in
          try measurement(cells, content, facts)
        })
    }.sorted { $0.code < $1.code }
  }

  private func measurement(
    _ cells: Cells, _ content: PlanSnapshot.YearlyMeasurement.Content, _ definitions: [Cells]
  ) throws -> PlanSnapshot.YearlyMeasurement {
    let year = try cells.year("fiscal_year")
    return .init(
      fiscalYear: year, content: content, number: try cells.number("known_from"),
      revisions: try cells.integer("revisions"),
      version: try definitions.inForce(in: year).integer("version"),
      measured: try cells.measuredPeriod())
  }

  private var lastYear: DatabaseValue? { point.asOf?.number.databaseValue }

  /// By indicator, in order of recording.
  private func baselines() throws -> [String: [PlanSnapshot.CurrentBaseline]] {
    try facts(
      "baseline_history", about: "indicator = :only", in: "indicator, known_from"
    ).reduce(into: [:]) { baselines, cells in
      baselines[try cells.text("indicator"), default: []].append(
        .init(
          baseline: Baseline(
            value: try cells.quantity("value"),
            fiscalYear: try cells.optionalYear("baseline_fy"),
            printed: cells.optionalText("printed")),
          version: try cells.integer("version"), number: try cells.number("known_from")))
    }
  }

  /// By indicator; nil where the target was withdrawn.
  private func targets() throws -> [String: PlanSnapshot.CurrentTarget?] {
    let rows = try facts(
      "target_history", about: "indicator = :only", in: "indicator, effective_fy, known_from",
      through: ("effective_fy", lastYear))
    // In this order the last row of an indicator is the one in force.
    return try rows.reduce(into: [:]) { targets, cells in
      let current: PlanSnapshot.CurrentTarget? = try cells.target().map { target in
        .init(
          target: target, since: try cells.yearSinceEver("effective_fy"),
          number: try cells.number("known_from"))
      }
      targets.updateValue(current, forKey: try cells.text("indicator"))
    }
  }

  private func indicatorClosings() throws -> [String: (
    after: FiscalYear?, successor: IndicatorCode?
  )] {
    let rows = try facts(
      "indicator_closing", about: "indicator = :only", in: "indicator, effective_fy, known_from",
      through: ("effective_fy", lastYear))
    return try rows.reduce(into: [:]) { closings, cells in
      let code = try cells.text("indicator")
      let after = try closings[code]?.after ?? cells.year("effective_fy").previous
      let successor: IndicatorCode? = try cells.optionalCode("successor")
      closings[code] = (after, successor ?? closings[code]?.successor)
    }
  }

  private func measurements() throws -> [String: [(
    cells: Cells, content: PlanSnapshot.YearlyMeasurement.Content
  )]] {
    let rows = try facts(
      "measurement_history", about: MeasurementHistory.isAboutOnly, in: "indicator, fiscal_year",
      through: ("fiscal_year", lastYear))
    return try rows.reduce(into: [:]) { measurements, cells in
      guard let content = try cells.measurement() else { return }
      measurements[try cells.text("indicator"), default: []].append((cells, content))
    }
  }
}

extension [Cells] {
  /// The definition that holds in a year or, before any did, the first.
  fileprivate func inForce(in year: FiscalYear?) throws -> Cells {
    let current = try last { cells in
      guard let year else { return true }
      return try cells.integer("effective_fy") <= year.number
    }
    guard let cells = current ?? first else {
      preconditionFailure("a group of rows has at least one")
    }
    return cells
  }
}
