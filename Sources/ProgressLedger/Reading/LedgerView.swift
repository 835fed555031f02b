package import EventLog
import GRDB
package import PlanDomain

/// A ledger as it stood at one moment; valid only inside the call that handed it out.
///
/// The tables answer what holds, the log answers who, when and why; both up to the same event.
package struct LedgerView {
  package let log: LogReader
  /// The last event that the answers take in.
  package let head: Position
  /// How people and departments are called by now.
  package let names: Names
  let tables: Tables
  let erasures: Erasures

  /// The plan as of both times.
  package func snapshot(at point: ReadPoint) throws -> PlanSnapshot {
    try tables.ask { database in try TableSnapshot(database: database, point: point).read() }
  }

  /// The plan as of both times with one of its indicators, measures or projects instead of all:
  /// policies and departments, that part, and a measure's items.
  package func snapshot(of part: Subject, at point: ReadPoint) throws -> PlanSnapshot {
    try tables.ask { database in
      try TableSnapshot(database: database, point: point, only: part.code).read()
    }
  }

  /// The parts of the plan as of both times, without what was said of them.
  func outline(at point: ReadPoint) throws -> PlanSnapshot {
    try tables.ask { database in try TableSnapshot(database: database, point: point).readOutline() }
  }

  /// How many events up to there this program cannot read and left out.
  package func unknownEvents() throws -> Int {
    try tables.ask { database in try Projector(database).skippedEvents() }
  }

  /// Whether the ledger's own tables could not be read, so that the answers came from the log.
  package var wentAroundTables: Bool { tables.areUnreadable }

  /// The events that speak of a fiscal year, oldest first.
  func positions(speakingOf year: FiscalYear) throws -> [Position] {
    try tables.ask { database in
      var positions: [Position] = []
      try SQLStatement.cached(
        "SELECT position FROM year_index WHERE fiscal_year = ? ORDER BY position", in: database
      ).forEach(.integer(year.number)) { positions.append(Position(max(0, $0.integer(0)))) }
      return positions
    }
  }

  /// A policy with every part that was ever in it. What is in it at a moment is among them, and the
  /// state that is folded from them tells.
  func parts(everIn policy: PolicyCode) throws -> Set<Subject> {
    func codes<C: Code>(_ column: String) throws -> [C] {
      try tables.ask { database in
        var codes: [C] = []
        try SQLStatement.cached(
          "SELECT DISTINCT \(column) FROM \(column)_history WHERE policy = ?", in: database
        ).forEach(.text(policy.text)) { if let code = C($0.text(0)) { codes.append(code) } }
        return codes
      }
    }
    let indicators: [IndicatorCode] = try codes("indicator")
    let measures: [MeasureCode] = try codes("measure")
    let projects: [ProjectCode] = try codes("project")
    return Set(
      indicators.map { .indicator($0) } + measures.map { .measure($0) }
        + projects.map { .project($0) }
    ).union([.policy(policy)])
  }

  /// The newest year with a figure that is more than a forecast, by the tables.
  func newestMeasuredYear(knownAt: Position) throws -> FiscalYear? {
    try tables.ask { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT fiscal_year FROM measurement_history
          WHERE known_from <= :known AND (known_until IS NULL OR known_until > :known)
            AND value IS NOT NULL AND state <> :forecast
          ORDER BY fiscal_year DESC LIMIT 1
          """,
        arguments: ["known": knownAt.number, "forecast": FigureState.forecast.rawValue]
      ).flatMap { FiscalYear($0) }
    }
  }
}

extension Ledger {
  /// Asks the ledger; every answer inside belongs to the same moment.
  package func read<Answer>(_ body: (LedgerView) throws -> Answer) throws -> Answer {
    try log.read { reader in
      let end = try reader.end()
      let names = Names(in: log, through: end)
      defer { names.close() }
      return try body(
        LedgerView(
          log: reader, head: end, names: names,
          tables: Tables(of: log, for: reader, end: end),
          erasures: Erasures(log: reader, zone: settings.zone)))
    }
  }

  /// The position up to which the ledger's knowledge counts.
  ///
  /// A day counts to its last second in the ledger's zone; today is allowed. Throws
  /// `LedgerFailure.beyondHead` for what lies in the future or beyond the last event, and
  /// `unknownPublication`.
  package func position(_ knownAt: KnownAt, in view: LedgerView) throws -> Position {
    switch knownAt {
    case .now:
      return view.head
    case .date(let day):
      guard day <= today else {
        throw LedgerFailure.beyondHead(asked: day.iso, head: view.head)
      }
      return try position(through: settings.zone.lastSecond(of: day), in: view)
    case .instant(let moment):
      guard moment <= now else {
        throw LedgerFailure.beyondHead(asked: moment.text, head: view.head)
      }
      return try position(through: moment, in: view)
    case .position(let number):
      guard 0...view.head.number ~= number else {
        throw LedgerFailure.beyondHead(asked: "#\(number)", head: view.head)
      }
      return Position(number)
    case .publication(let name):
      return Position(try view.publications().known(name).content.position)
    }
  }

  private func position(through moment: Instant, in view: LedgerView) throws -> Position {
    let position = try view.log.position(recordedUpTo: Timestamp(seconds: moment.seconds))
    return min(position, view.head)
  }
}
