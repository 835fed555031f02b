import EventLog
import GRDB
import PlanDomain

/// What was stated for each indicator and fiscal year, and from when until when it was known.
///
/// A retracted statement leaves a row too: the year is free, its history is not gone.
enum MeasurementHistory: Projection {
  static let name = "measurement_history"
  static let version = 2
  // Fiscal year first: a report asks for one year of every indicator.
  static let tables = [
    ProjectionTable(
      name: "measurement_history", key: ["fiscal_year", "indicator", "known_from"],
      sql: """
        CREATE TABLE measurement_history (
          fiscal_year INTEGER NOT NULL,
          indicator TEXT NOT NULL,
          known_from INTEGER NOT NULL,
          known_until INTEGER,
          value TEXT,
          state TEXT NOT NULL,
          measured_from TEXT,
          measured_to TEXT,
          revisions INTEGER NOT NULL,
          PRIMARY KEY (fiscal_year, indicator, known_from)
        ) STRICT, WITHOUT ROWID
        """)
  ]

  /// The condition under which a row is about one indicator (`:only`): its key begins with the
  /// year, so one is looked up in each year that there is, and the years are found by leaps.
  static let isAboutOnly = """
    indicator = :only AND fiscal_year IN (
      WITH RECURSIVE stated(year) AS (
        SELECT min(fiscal_year) FROM measurement_history
        UNION ALL
        SELECT (SELECT min(fiscal_year) FROM measurement_history WHERE fiscal_year > year)
        FROM stated WHERE year IS NOT NULL)
      SELECT year FROM stated)
    """

  /// The word that stands in `state` for a statement taken back.
  static let retracted = "retracted"

  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws {
    switch event {
    case .measurementRecorded(let event):
      try state(event.figure, event.indicator, event.fiscalYear, occurrence, database)
    case .measurementConfirmed(let event):
      try state(event.figure, event.indicator, event.fiscalYear, occurrence, database)
    case .measurementCorrected(let event):
      try state(event.figure, event.indicator, event.fiscalYear, occurrence, database)
    case .measurementDeclaredMissing(let event):
      try state(
        nil, event.because.rawValue, event.indicator, event.fiscalYear, occurrence, database)
    case .measurementCorrectedLate(let event):
      let event = event.correction
      try state(event.figure, event.indicator, event.fiscalYear, occurrence, database)
    case .measurementRetracted(let event):
      try state(nil, retracted, event.indicator, event.fiscalYear, occurrence, database)
    default:
      break
    }
  }

  private static func state(
    _ figure: Figure, _ indicator: IndicatorCode, _ year: FiscalYear, _ occurrence: Occurrence,
    _ database: Database
  ) throws {
    try state(figure, figure.state.rawValue, indicator, year, occurrence, database)
  }

  private static func state(
    _ figure: Figure?, _ word: String, _ indicator: IndicatorCode, _ year: FiscalYear,
    _ occurrence: Occurrence, _ database: Database
  ) throws {
    try SQLStatement.cached(
      """
      UPDATE measurement_history SET known_until = ?
      WHERE fiscal_year = ? AND indicator = ? AND known_until IS NULL
      """, in: database
    ).run { bindings in
      bindings.add(occurrence.number.number)
      bindings.add(year.number)
      bindings.add(indicator.text)
    }
    try SQLStatement.cached(
      """
      INSERT INTO measurement_history
        (fiscal_year, indicator, known_from, known_until, value, state, measured_from,
          measured_to, revisions)
      VALUES (?1, ?2, ?3, NULL, ?4, ?5, ?6, ?7, (
        SELECT count(*) FROM measurement_history WHERE fiscal_year = ?1 AND indicator = ?2))
      """, in: database
    ).run { bindings in
      bindings.add(year.number)
      bindings.add(indicator.text)
      bindings.add(occurrence.number.number)
      bindings.add(figure?.value.text)
      bindings.add(word)
      bindings.add(figure?.measured?.from.iso)
      bindings.add(figure?.measured?.to.iso)
    }
  }
}
