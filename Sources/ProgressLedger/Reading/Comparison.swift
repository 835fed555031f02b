import EventLog
package import PlanDomain

/// What differs between two points, with who made the difference, when and why.
package struct Comparison: Sendable {
  package let from: Side
  package let to: Side
  /// In the order of `PlanComparison`.
  package let entries: [Entry]

  package struct Side: Sendable {
    package let point: ReadPoint
    package let departments: [DepartmentCode: String]
  }

  package struct Entry: Sendable {
    package let change: PlanChange
    /// The event that made the difference; nil where this program cannot read it.
    package let cause: HistoryEntry?
    /// Whether TO does not know the cause yet, or not yet as in effect: TO is the earlier point.
    package let isUndone: Bool
    /// The mid-plan revision that the cause says it is part of.
    package let revision: PlanSnapshot.Revision?
  }

  /// The changes of one list.
  package subscript(list: PlanChange.List) -> [Entry] {
    entries.filter { $0.change.list == list }
  }
}

extension LedgerView {
  /// Compares the plan at two points; either may be the earlier one, in either time.
  package func comparison(from: ReadPoint, to: ReadPoint) throws -> Comparison {
    let snapshots = (from: try snapshot(at: from), to: try snapshot(at: to))
    var sources = ComparisonSources(view: self, from: from, to: to)
    let comparison = try PlanComparison(
      from: try sources.side(snapshots.from, at: from),
      to: try sources.side(snapshots.to, at: to),
      statements: { indicator, year in try sources.statements(about: indicator, in: year) })
    let revisions = Dictionary(
      (snapshots.from.revisions + snapshots.to.revisions).map { ($0.number, $0) }
    ) { first, _ in first }
    let entries = try comparison.changes.map { change in
      let cause = try sources.cause(of: change)
      return Comparison.Entry(
        change: change, cause: cause, isUndone: cause.map { to.precedes($0) } ?? false,
        revision: cause?.event?.grounds?.revision.flatMap { revisions[$0] })
    }
    return Comparison(
      from: .init(point: from, departments: snapshots.from.departmentNames),
      to: .init(point: to, departments: snapshots.to.departmentNames), entries: entries)
  }
}

extension ReadPoint {
  /// Whether an event was recorded or takes effect only after this point.
  fileprivate func precedes(_ entry: HistoryEntry) -> Bool {
    if knownAt < entry.recorded.position { return true }
    guard let asOf, let year = entry.event?.fiscalYear else { return false }
    return asOf < year
  }
}

extension PlanSnapshot {
  fileprivate var departmentNames: [DepartmentCode: String] {
    Dictionary(uniqueKeysWithValues: departments.map { ($0.code, $0.name) })
  }
}
