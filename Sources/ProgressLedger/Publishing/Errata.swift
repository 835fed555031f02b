package import PlanDomain

/// What differs between a publication and what the ledger says now, or what a later publication
/// said: what a 正誤表 lists (domain.md 3.2, scenarios 16 and 56).
package struct Errata: Sendable {
  /// What was published.
  package let from: PlanReport
  package let to: PlanReport
  /// In the order of the lists; within one by policy, code and year.
  package let entries: [Entry]

  /// The lists that people read one after the other.
  package enum List: String, Sendable, CaseIterable {
    /// A published figure turned out wrong.
    case corrected
    /// A year is judged otherwise than was published, whatever the cause.
    case rerated
    /// A provisional figure became final.
    case confirmed
    /// A year has a figure, or a declared absence, that the publication did not have.
    case added
  }

  /// One thing that is told otherwise about an indicator's year.
  package struct Entry: Hashable, Sendable {
    package var list: List
    package var indicator: IndicatorCode
    package var fiscalYear: FiscalYear
    /// What made the difference; never empty.
    package var causes: [RatingChange.Cause.Kind]
    /// Nil where that report knows nothing of the year.
    package var from: Assessment?
    package var to: Assessment?
    /// The event that made it; its texts say why, as far as they are still held.
    package var event: ReportedEvent?
    /// Who asked for it in the first place, where a closed year was corrected in two steps.
    package var proposal: ReportedEvent?
    /// Who approved it; nil where nobody had to.
    package var approved: Occurrence?
  }

  /// Compares a publication with a report of the same readers that knows no less.
  package init(from: PlanReport, to: PlanReport) {
    self.from = from
    self.to = to
    let reader = ErrataReader(from: from, to: to)
    let entries = from.changes(to: to).flatMap(reader.entries) + reader.laterYears
    self.entries = List.allCases.flatMap { list in entries.filter { $0.list == list } }
  }

  package subscript(list: List) -> [Entry] { entries.filter { $0.list == list } }

  /// Whether what was published is still what the ledger says, figures that came since left aside.
  package var isWithoutErrors: Bool { self[.corrected].isEmpty && self[.rerated].isEmpty }
}
