package import EventLog
import GRDB
package import PlanDomain

/// A name that something bears or bore: every one of them stays findable.
package struct BorneName: Sendable {
  /// `department`, `policy`, `measure`, `item`, `project`, `indicator` or `revision`.
  package let kind: String
  package let code: String
  package let name: String
  /// The first day or year it is borne.
  package let since: StandingFact.Beginning
  /// The last day or year it is borne, or the last of the thing; nil while it goes on.
  package let until: StandingFact.Beginning?
  /// What the thing is called in the end.
  package let now: String
  package let statedBy: EventNumber
}

/// A text of an event in which something was found.
package struct FoundText: Sendable {
  /// `reason`, `authority`, `source` or `note`.
  package let field: String
  package let text: String
  package let entry: HistoryEntry
}

extension LedgerView {
  /// Every name that was ever given and stands, by what was known at a position: by kind, code and
  /// date. What was voided was never borne.
  package func names(knownAt position: Position) throws -> [BorneName] {
    let point = ReadPoint(asOf: nil, knownAt: position)
    let ends = try snapshot(at: point).ends
    return try tables.ask { database in
      try NameTables(snapshot: TableSnapshot(database: database, point: point), ends: ends).all()
    }
  }

  /// The reasons, authorities, sources and notes in which `isMeant` finds something, oldest first.
  ///
  /// Goes through the whole log, holding one event at a time.
  package func texts(
    knownAt position: Position, where isMeant: (String) -> Bool
  ) throws -> [FoundText] {
    var found: [FoundText] = []
    try log.forEachEvent(after: .start, through: position) { recorded in
      for field in ["reason", "authority", "source", "note"] {
        guard let text = recorded.texts[field], isMeant(text) else { continue }
        let entry = HistoryEntry(recorded)
        found.append(FoundText(field: field, text: text, entry: entry))
      }
    }
    return found
  }
}

/// Reads the names out of the projections' tables.
private struct NameTables {
  let snapshot: TableSnapshot
  /// The last day or year of what is no more, by code.
  let ends: [String: StandingFact.Beginning]

  func all() throws -> [BorneName] {
    try names("department", in: snapshot.dated("department_history", about: "department"))
      + names("policy", "title", in: snapshot.dated("policy_history", about: "policy"))
      + names("measure", "title", in: snapshot.dated("measure_history", about: "measure"))
      + items() + names("project", in: snapshot.dated("project_history", about: "project"))
      + indicators() + revisions()
  }

  /// The names of each thing; a row that only says the same again is no new name.
  private func names(
    _ kind: String, _ column: String = "name", in things: [[Cells]]
  ) throws -> [BorneName] {
    try things.flatMap { rows in
      try names(
        kind, try rows[0].text(kind),
        rows.map { ($0, try $0.text(column), .beginning(try $0.optionalDate("effective"))) })
    }
  }

  private func items() throws -> [BorneName] {
    let rows = try snapshot.facts("item_history", in: "item, effective, known_from")
    return try rows.grouped(by: "item").flatMap { rows in
      try names(
        "item", try rows[0].text("item"),
        rows.map { ($0, try $0.text("text"), .beginning(try $0.optionalDate("effective"))) })
    }
  }

  /// Printed names too, where they differ.
  private func indicators() throws -> [BorneName] {
    let rows = try snapshot.facts("indicator_history", in: "indicator, effective_fy, known_from")
    return try rows.grouped(by: "indicator").flatMap { rows in
      let code = try rows[0].text("indicator")
      let names = try names(
        "indicator", code,
        rows.map { ($0, try $0.text("name"), .beginning(try $0.yearSinceEver("effective_fy"))) })
      let printed = try self.names(
        "indicator", code,
        rows.compactMap { cells in
          guard let name = cells.optionalText("printed_name") else { return nil }
          return (cells, name, .beginning(try cells.yearSinceEver("effective_fy")))
        })
      let now = names.last?.name ?? code
      return names + printed.map { $0.called(now) }
    }
  }

  private func revisions() throws -> [BorneName] {
    try snapshot.facts("revision_history", in: "decided, known_from").map { cells in
      let title = try cells.text("title")
      let number = try cells.number("known_from")
      return BorneName(
        kind: "revision", code: "\(number)", name: title,
        since: .day(try cells.date("decided")), until: nil, now: title, statedBy: number)
    }
  }

  private func names(
    _ kind: String, _ code: String,
    _ rows: [(cells: Cells, name: String, since: StandingFact.Beginning)]
  ) throws -> [BorneName] {
    var starts: [(cells: Cells, name: String, since: StandingFact.Beginning)] = []
    for row in rows where row.name != starts.last?.name { starts.append(row) }
    return try starts.enumerated().map { index, start in
      BorneName(
        kind: kind, code: code, name: start.name, since: start.since,
        until: index + 1 < starts.count ? starts[index + 1].since.before : ends[code],
        now: starts[starts.count - 1].name, statedBy: try start.cells.number("known_from"))
    }
  }
}

extension BorneName {
  fileprivate func called(_ now: String) -> BorneName {
    BorneName(
      kind: kind, code: code, name: name, since: since, until: until, now: now,
      statedBy: statedBy)
  }
}

extension PlanSnapshot {
  /// The last day or year of everything that is no more, by code.
  fileprivate var ends: [String: StandingFact.Beginning] {
    let days =
      departments.map { ($0.code.text, $0.ended) } + policies.map { ($0.code.text, $0.closed) }
      + measures.map { ($0.code.text, $0.closed) } + items.map { ($0.code.text, $0.closed) }
      + projects.map { ($0.code.text, $0.closed) }
    let years = indicators.map { ($0.code.text, $0.closedAfter) }
    return days.reduce(into: [:]) { $0[$1.0] = $1.1.map { .day($0.dayBefore) } }
      .merging(years.reduce(into: [:]) { $0[$1.0] = $1.1.map { .year($0) } }) { first, _ in first }
  }
}

extension StandingFact.Beginning {
  /// The last moment before it; nil before everything.
  fileprivate var before: Self? {
    switch self {
    case .ever: nil
    case .year(let year): year.previous.map(Self.year)
    case .day(let day): .day(day.dayBefore)
    }
  }

  fileprivate static func beginning(_ day: CivilDate?) -> Self { day.map(Self.day) ?? .ever }

  fileprivate static func beginning(_ year: FiscalYear?) -> Self { year.map(Self.year) ?? .ever }
}
