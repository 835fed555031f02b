import GRDB
import PlanDomain

/// Baselines, and targets with the fiscal year from which each is in force.
enum TargetHistory: Projection {
  static let name = "target_history"
  static let version = 1
  static let tables = [
    ProjectionTable(
      name: "target_history", key: ["indicator", "effective_fy", "known_from"],
      sql: """
        CREATE TABLE target_history (
          indicator TEXT NOT NULL,
          -- 0: in force since ever
          effective_fy INTEGER NOT NULL,
          known_from INTEGER NOT NULL,
          known_until INTEGER,
          kind TEXT NOT NULL,
          value TEXT,
          upper TEXT,
          text TEXT,
          target_fy INTEGER,
          printed TEXT,
          PRIMARY KEY (indicator, effective_fy, known_from)
        ) STRICT, WITHOUT ROWID
        """),
    ProjectionTable(
      name: "baseline_history", key: ["indicator", "known_from"],
      sql: """
        CREATE TABLE baseline_history (
          indicator TEXT NOT NULL,
          known_from INTEGER NOT NULL,
          known_until INTEGER,
          value TEXT NOT NULL,
          baseline_fy INTEGER,
          printed TEXT,
          PRIMARY KEY (indicator, known_from)
        ) STRICT, WITHOUT ROWID
        """),
  ]

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    switch event {
    case .targetAdopted(let event):
      try set(event.target, of: event.indicator, since: nil, occurrence, database)
    case .targetRevised(let event):
      try set(event.target, of: event.indicator, since: event.effective, occurrence, database)
    case .baselineSet(let event):
      try set(event.baseline, of: event.indicator, occurrence, database)
    default:
      break
    }
  }

  private static func set(
    _ target: Target, of indicator: IndicatorCode, since year: FiscalYear?,
    _ occurrence: Occurrence, _ database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE target_history SET known_until = ?
        WHERE indicator = ? AND effective_fy = ? AND known_until IS NULL
        """,
      arguments: [occurrence.number.number, indicator.text, year?.number ?? 0])
    try database.execute(
      sql: """
        INSERT INTO target_history (indicator, effective_fy, known_from, known_until,
          kind, value, upper, text, target_fy, printed)
        VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        indicator.text, year?.number ?? 0, occurrence.number.number, target.aim.kind.rawValue,
        target.aim.value?.text, target.aim.upperValue?.text, target.aim.text,
        target.fiscalYear?.number, target.printed,
      ])
  }

  private static func set(
    _ baseline: Baseline, of indicator: IndicatorCode, _ occurrence: Occurrence,
    _ database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE baseline_history SET known_until = ? WHERE indicator = ? AND known_until IS NULL
        """,
      arguments: [occurrence.number.number, indicator.text])
    try database.execute(
      sql: """
        INSERT INTO baseline_history
          (indicator, known_from, known_until, value, baseline_fy, printed)
        VALUES (?, ?, NULL, ?, ?, ?)
        """,
      arguments: [
        indicator.text, occurrence.number.number, baseline.value.text, baseline.fiscalYear?.number,
        baseline.printed,
      ])
  }
}
