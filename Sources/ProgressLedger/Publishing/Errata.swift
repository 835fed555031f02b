package import PlanDomain

/// What differs between a publication and what the ledger says now of the same year, or what a
/// later publication said: what a 正誤表 lists (domain.md 3.2, scenarios 16 and 56).
///
/// Everything that the data document says is compared, and no free text; its list of changes after
/// closing is one of differences already. What became of a figure that was corrected and corrected
/// back is no difference.
package struct Errata: Sendable {
  /// What was published.
  package let from: PlanReport
  package let to: PlanReport
  package let end: End
  /// In the order of the lists; within one by policy, code and year.
  package var entries: [Entry]
  /// How many years have no figure in both and are overdue now, or no more, because the year was
  /// over or a due date came or was moved: no error, and not listed.
  package let dueOtherwise: Int
  /// What was withdrawn of the two publications, whenever that was.
  package var withdrawals: [Fact<PublicationWithdrawn>] = []

  /// What the publication is compared with.
  package enum End: Sendable {
    case now
    /// What was recorded until an earlier moment.
    case then
    case laterPublication
  }

  /// The lists that people read one after the other.
  package enum List: String, Sendable, CaseIterable {
    /// A published figure turned out wrong, or is not signed off any more.
    case corrected
    /// A year is judged otherwise than was published, whatever the cause.
    case rerated
    /// A provisional figure became final.
    case confirmed
    /// A year has a figure, or a declared absence, that the publication did not have.
    case added
    /// A review, or the state of a measure, an item or a project.
    case restated
    /// Targets, baselines, definitions, the plan's years and parts.
    case revised
    /// The rounds of the years: asked, due, closed, audited; and how far something was approved.
    case cycle

    /// Whether its entries are figures and ratings of indicators' years, and nothing else.
    package var isOfYears: Bool {
      switch self {
      case .corrected, .rerated, .confirmed, .added: true
      case .restated, .revised, .cycle: false
      }
    }
  }

  /// One matter that is told otherwise.
  package struct Entry: Hashable, Sendable {
    package var list: List
    package var about: Reference
    package var what: FactKind
    /// The year it is about, or from which on it differs; nil where it is of no year.
    package var fiscalYear: FiscalYear?
    /// Nil where that report says nothing of it.
    package var from: Said?
    package var to: Said?
    /// What made the difference, each with its event: by kind, then oldest first; never empty.
    package var causes: [ChangeCause]
  }

  /// What one side says of a matter.
  package enum Said: Hashable, Sendable {
    /// How an indicator's year stands, of which the figure or the rating is the matter.
    case year(Assessment)
    case fact(FactValue)
  }

  /// Compares a publication with a report of the same year and the same readers that knows no less.
  package init(from: PlanReport, to: PlanReport, end: End = .now) {
    self.from = from
    self.to = to
    self.end = end
    let reader = ErrataReader(from: from, to: to)
    let changes = from.changes(to: to)
    let entries = changes.flatMap(reader.entries) + from.differences(to: to).map(reader.entry)
    self.entries = List.allCases.flatMap { list in entries.filter { $0.list == list } }
    dueOtherwise = changes.count(where: \.isDueOtherwise)
  }

  package subscript(list: List) -> [Entry] { entries.filter { $0.list == list } }
}
