import GRDB

/// A code that the ledger knows, with what it is called in the end.
package struct KnownCode: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case policy, indicator, measure, item, project, department
  }

  package let kind: Kind
  package let code: String
  package let name: String
}

extension LedgerView {
  /// The codes of some kinds, by kind and code; closed ones too, whose past can still be corrected.
  ///
  /// Straight from the tables: whoever waits for it at a prompt would feel a whole snapshot.
  package func codes(_ kinds: Set<KnownCode.Kind>) throws -> [KnownCode] {
    try tables.ask { database in
      try KnownCode.Kind.allCases.filter(kinds.contains).flatMap { try codes($0, in: database) }
    }
  }

  private func codes(_ kind: KnownCode.Kind, in database: Database) throws -> [KnownCode] {
    let place = kind.place
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(kind.rawValue), \(place.name) FROM \(place.table)
        WHERE known_until IS NULL
        ORDER BY \(kind.rawValue), \(place.since), known_from
        """)
    var codes: [KnownCode] = []
    while let row = try rows.next() {
      let code = KnownCode(kind: kind, code: row[0], name: row[1])
      // The last row of each is the one that holds in the end.
      if codes.last?.code == code.code { codes.removeLast() }
      codes.append(code)
    }
    return codes
  }
}

extension KnownCode.Kind {
  /// The table that holds the names, their column, and the one that says since when.
  fileprivate var place: (table: String, name: String, since: String) {
    switch self {
    case .policy: ("policy_history", "title", "effective")
    case .indicator: ("indicator_history", "name", "effective_fy")
    case .measure: ("measure_history", "title", "effective")
    case .item: ("item_history", "text", "effective")
    case .project: ("project_history", "name", "effective")
    case .department: ("department_history", "name", "effective")
    }
  }
}

extension Ledger {
  /// The type of every event that this program writes or reads.
  package static var eventTypes: [String] { EventCatalog.types }
}
