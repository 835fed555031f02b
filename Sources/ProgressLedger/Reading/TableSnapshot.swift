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
  /// The one indicator, measure or project that is read, with its items; nil: all of them. What
  /// all share is read whole: the plan, its policies and departments.
  var only: String?

  func read() throws -> PlanSnapshot {
    var snapshot = PlanSnapshot()
    snapshot.plan = try plan()
    snapshot.revisions = try revisions()
    snapshot.departments = try departments()
    let closings = try closings()
    snapshot.policies = try policies(closings)
    let statuses = try statuses()
    let duties = try duties()
    snapshot.measures = try measures(closings, statuses, duties)
    snapshot.items = try items(statuses)
    snapshot.projects = try projects(closings, statuses, duties)
    snapshot.indicators = try indicators(duties)
    return snapshot
  }

  /// Which indicators, measures and projects there are, of which policy and in whose charge,
  /// without what was ever said of them.
  func readOutline() throws -> PlanSnapshot {
    var snapshot = PlanSnapshot()
    let closings = try closings()
    let duties = try duties()
    snapshot.policies = try policies(closings)
    snapshot.measures = try measures(closings, [:], duties)
    snapshot.projects = try projects(closings, [:], duties)
    snapshot.indicators = try indicators(duties, isOutline: true)
    return snapshot
  }

  /// The last day looked at, as tables write it; nil for everything.
  var lastDay: String? { point.asOf?.lastDay.iso }

  private func plan() throws -> PlanFacts? {
    try facts("plan_history", in: "known_from").last.map { cells in
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

  private func revisions() throws -> [PlanSnapshot.Revision] {
    try facts("revision_history", in: "decided, known_from").compactMap { cells in
      let decided = try cells.date("decided")
      if let lastDay, lastDay < decided.iso { return nil }
      return .init(
        title: try cells.text("title"), decided: decided, document: try cells.text("document"),
        number: try cells.number("known_from"))
    }
  }

  // MARK: Facts by moment

  /// The facts of a table that were known at the point, in the given order.
  ///
  /// - Parameters:
  ///   - subject: the condition under which a fact is about the one thing that is read (`:only`);
  ///     nil where the table is read whole.
  ///   - bound: a column, and the last value that is in force at the point, so that far fewer
  ///     rows are read; nil for all of them.
  func facts(
    _ table: String, about subject: String? = nil, in order: String,
    through bound: (column: String, last: DatabaseValue?)? = nil
  ) throws -> [Cells] {
    var conditions = "known_from <= :known AND (known_until IS NULL OR known_until > :known)"
    var arguments: StatementArguments = ["known": point.knownAt.number]
    if let only, let subject {
      conditions += " AND \(subject)"
      arguments += ["only": only]
    }
    if let bound, let last = bound.last {
      conditions += " AND \(bound.column) <= :bound"
      arguments += ["bound": last]
    }
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM \(table) WHERE \(conditions) ORDER BY \(order)",
      arguments: arguments)
    return rows.map { Cells(table: table, row: $0) }
  }

  /// Everything known about each thing, by date and then by order of recording.
  func dated(
    _ table: String, about subject: String, isWhole: Bool = false
  ) throws -> [[Cells]] {
    try facts(
      table, about: isWhole ? nil : "\(subject) = :only",
      in: "\(subject), effective, known_from"
    ).grouped(by: subject)
  }

  /// Those of a thing's facts that have begun by the last day looked at.
  func inForce(_ facts: [Cells]) throws -> ArraySlice<Cells> {
    guard let lastDay else { return facts[...] }
    return try facts.prefix { try $0.text("effective") <= lastDay }
  }

  /// The fact that holds or, before anything did, the first.
  func currentOrFirst(_ facts: [Cells]) throws -> Cells {
    guard let current = try inForce(facts).last ?? facts.first else {
      preconditionFailure("a group of rows has at least one")
    }
    return current
  }
}

extension [Cells] {
  /// Neighbours with the same text in a column.
  func grouped(by column: String) throws -> [[Cells]] {
    var groups: [[Cells]] = []
    var last: String?
    for cells in self {
      let text = try cells.text(column)
      if text == last {
        groups[groups.count - 1].append(cells)
      } else {
        groups.append([cells])
      }
      last = text
    }
    return groups
  }
}
