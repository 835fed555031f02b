import GRDB
import PlanDomain

/// What each indicator means, from which fiscal year on, and when it ends.
enum IndicatorStructure: Projection {
  static let name = "indicator_structure"
  static let version = 1
  static let tables = [definitions, closings]

  private static let definitions = ProjectionTable.facts(
    "indicator_history", about: "indicator", by: "effective_fy",
    columns: """
      effective_fy INTEGER NOT NULL, policy TEXT NOT NULL, version INTEGER NOT NULL,
        name TEXT NOT NULL, printed_name TEXT, unit TEXT NOT NULL,
        direction TEXT NOT NULL, direction_assumed INTEGER NOT NULL,
        minimum TEXT, maximum TEXT, limits_assumed INTEGER NOT NULL,
        tracks TEXT, tracks_first_fy INTEGER, tracks_last_fy INTEGER
      """)

  private static let closings = ProjectionTable.facts(
    "indicator_closing", about: "indicator", by: "effective_fy",
    columns: "effective_fy INTEGER NOT NULL, successor TEXT")

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    switch event {
    case .indicatorDefined(let event):
      // Since ever: a new indicator may have figures for the years before it was added.
      try define(
        event.indicator, event.definition, in: event.policy, version: 1, since: nil, occurrence,
        database)
    case .indicatorAmended(let event):
      try define(
        event.indicator, event.definition, in: event.policy, version: event.version,
        since: event.effective, occurrence, database)
    case .indicatorRedefined(let event):
      try define(
        event.indicator, event.definition, in: event.policy, version: event.version,
        since: event.effective, occurrence, database)
    case .indicatorClosed(let event):
      try closings.add(
        [
          "indicator": event.indicator.text, "effective_fy": event.effective.number,
          "successor": nil,
        ], occurrence, to: database)
    case .indicatorSuperseded(let event):
      try closings.add(
        [
          "indicator": event.indicator.text, "effective_fy": event.effective.number,
          "successor": event.by.text,
        ], occurrence, to: database)
    default:
      break
    }
  }

  private static func define(
    _ indicator: IndicatorCode, _ definition: IndicatorDefinition, in policy: PolicyCode,
    version: Int, since year: FiscalYear?, _ occurrence: Occurrence, _ database: Database
  ) throws {
    try definitions.add(
      [
        "indicator": indicator.text, "effective_fy": SinceEver.number(year),
        "policy": policy.text, "version": version, "name": definition.name,
        "printed_name": definition.printedName, "unit": definition.unit.text,
        "direction": definition.direction.rawValue,
        "direction_assumed": definition.directionAssumed,
        "minimum": definition.limits?.minimum?.text, "maximum": definition.limits?.maximum?.text,
        "limits_assumed": definition.limitsAssumed, "tracks": definition.tracks?.name,
        "tracks_first_fy": definition.tracks?.firstFiscalYear?.number,
        "tracks_last_fy": definition.tracks?.lastFiscalYear?.number,
      ], occurrence, to: database)
  }
}
