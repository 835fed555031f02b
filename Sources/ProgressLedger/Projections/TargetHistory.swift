import GRDB
import PlanDomain

/// Baselines by the version they are measured by, and targets by the fiscal year from which each is
/// in force.
enum TargetHistory: Projection {
  static let name = "target_history"
  static let version = 2
  static let tables = [targets, baselines]

  /// The word that stands in `kind` for a target withdrawn.
  static let withdrawn = "withdrawn"

  private static let targets = ProjectionTable.facts(
    "target_history", about: "indicator", by: "effective_fy",
    columns: """
      effective_fy INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT, upper TEXT, text TEXT,
        target_fy INTEGER, printed TEXT
      """)

  private static let baselines = ProjectionTable.facts(
    "baseline_history", about: "indicator", by: "version",
    columns: """
      version INTEGER NOT NULL, value TEXT NOT NULL, baseline_fy INTEGER, printed TEXT
      """)

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    switch event {
    case .targetAdopted(let event):
      try set(event.target, of: event.indicator, since: nil, occurrence, database)
    case .targetRevised(let event):
      try set(event.target, of: event.indicator, since: event.effective, occurrence, database)
    case .targetWithdrawn(let event):
      try set(nil, of: event.indicator, since: event.effective, occurrence, database)
    case .baselineSet(let event):
      try set(event.baseline, of: event.indicator, event.version, occurrence, database)
    case .baselineRestated(let event):
      try set(event.baseline, of: event.indicator, event.version, occurrence, database)
    default:
      break
    }
  }

  private static func set(
    _ target: Target?, of indicator: IndicatorCode, since year: FiscalYear?,
    _ occurrence: Occurrence, _ database: Database
  ) throws {
    try targets.add(
      [
        "indicator": indicator.text, "effective_fy": SinceEver.number(year),
        "kind": target?.aim.kind.rawValue ?? withdrawn, "value": target?.aim.value?.text,
        "upper": target?.aim.upperValue?.text, "text": target?.aim.text,
        "target_fy": target?.fiscalYear?.number, "printed": target?.printed,
      ], occurrence, to: database)
  }

  private static func set(
    _ baseline: Baseline, of indicator: IndicatorCode, _ version: Int, _ occurrence: Occurrence,
    _ database: Database
  ) throws {
    try baselines.add(
      [
        "indicator": indicator.text, "version": version, "value": baseline.value.text,
        "baseline_fy": baseline.fiscalYear?.number, "printed": baseline.printed,
      ], occurrence, to: database)
  }
}
