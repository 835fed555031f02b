package import EventLog
package import PlanDomain

/// What is to be seen of a plan in one fiscal year, by what was recorded up to one event: the one
/// value behind every table, chart, page and document, so that no two of them can differ.
package struct PlanReport: Sendable {
  package var moment: ReportMoment
  package var plan: PlanFacts?
  /// The rule set that the year is judged by.
  package var rules: RuleSet
  /// By code.
  package var policies: [PolicyReport]
  /// The names borne at the end of the year, by code; one that came later has a name too.
  package var departments: [DepartmentCode: String]
  /// Those of them that came after the year.
  package var departmentsAhead: Set<DepartmentCode>
  /// The rounds of the years up to this one, by year.
  package var rounds: [YearRound]
  /// What changed how a year is told after it was closed, oldest first.
  package var lateChanges: [LateChange]
  /// Every rule set in force in some year, by the first year judged by it; empty while only the
  /// default holds.
  package var ruleSteps: [RuleStep]
  /// What signing off demands now; nil while nothing does.
  package var signOffPolicy: SignOffPolicy?
  /// The mid-plan revisions decided by the end of the year, oldest first.
  package var revisions: [PlanSnapshot.Revision]
  package var publications: Publications
  /// What happened to what the report shows, oldest first.
  package var history: [ReportedEvent]
  /// The approvals that stand, and what took one back, oldest first: behind what is shown, and why
  /// something is shown no more.
  package var signOffs: [ReportedEvent]
  /// How many events of a newer program were left out.
  package var unknownEvents: Int
  /// What it was made from, for the causes of what another report tells otherwise.
  private let origin: ReportOrigin

  init(
    of sight: ReportSight, moment: ReportMoment, plan: PlanFacts?, rules: RuleSet,
    policies: [PolicyReport],
    departments: [DepartmentCode: String], departmentsAhead: Set<DepartmentCode> = [],
    rounds: [YearRound], lateChanges: [LateChange],
    ruleSteps: [RuleStep] = [], signOffPolicy: SignOffPolicy? = nil,
    revisions: [PlanSnapshot.Revision] = [], publications: Publications = Publications(),
    history: [ReportedEvent] = [], signOffs: [ReportedEvent] = [],
    unknownEvents: Int = 0
  ) {
    origin = ReportOrigin(sight)
    self.moment = moment
    self.plan = plan
    self.rules = rules
    self.policies = policies
    self.departments = departments
    self.departmentsAhead = departmentsAhead
    self.rounds = rounds
    self.lateChanges = lateChanges
    self.ruleSteps = ruleSteps
    self.signOffPolicy = signOffPolicy
    self.revisions = revisions
    self.publications = publications
    self.history = history
    self.signOffs = signOffs
    self.unknownEvents = unknownEvents
  }

  /// The departments to be listed, by code: those that there were by the end of the year. One that
  /// came later is listed where something of the year is told as its charge.
  package var listedDepartments: [DepartmentCode] {
    var inCharge = Set(indicators.compactMap(\.department))
    for policy in policies {
      inCharge.formUnion(policy.measures.flatMap(\.departments))
      inCharge.formUnion(policy.projects.flatMap(\.departments))
    }
    return departments.keys
      .filter { !departmentsAhead.contains($0) || inCharge.contains($0) }.sorted()
  }

  /// What a department was called on a day, by what the report knows; without a day, or before it
  /// knows the department, as it is called in the report.
  package func name(of department: DepartmentCode, on day: CivilDate?) -> String {
    let known = sight.sources.state.organisation.departments[department]
    return day.flatMap { known?.name(on: $0) } ?? departments[department] ?? department.text
  }

  /// What happened at a number, of what the report tells.
  package func happened(at number: EventNumber) -> ReportedEvent? {
    // The history is in the order of numbers.
    var range = history.indices
    while let first = range.first, let last = range.last {
      let middle = (first + last) / 2
      if history[middle].number == number { return history[middle] }
      range = history[middle].number < number ? middle + 1..<range.upperBound : first..<middle
    }
    return nil
  }
}

extension PlanReport {
  var sight: ReportSight { origin.sight }
}

/// What a report was made from, also what its readers may not see. It is no part of what the report
/// says: out of reach of every page, and not printed along with it.
private final class ReportOrigin: Sendable {
  let sight: ReportSight
  init(_ sight: ReportSight) { self.sight = sight }
}

/// The two times of a report and what they rest on: what makes a page citable.
package struct ReportMoment: Hashable, Sendable {
  /// The fiscal year that is shown and judged.
  package var asOf: FiscalYear
  /// The last event that counts.
  package var knownAt: Position
  /// The root of the tree up to it, in standard base64 (RFC 9162).
  package var root: String
  /// When the last event that counts was recorded; nil before the first.
  package var recordedUntil: Instant?
  /// The day that counts as today: what is due by then.
  package var day: CivilDate
  /// The ledger's name.
  package var origin: String
  /// The ledger's own: in which moments are written.
  package var zone: LedgerZone
  /// The publication it was made for.
  package var publication: PublicationName?
  package var readers: ReportReaders

  package init(
    asOf: FiscalYear, knownAt: Position, root: String, recordedUntil: Instant?, day: CivilDate,
    origin: String, zone: LedgerZone, publication: PublicationName? = nil, readers: ReportReaders
  ) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.root = root
    self.recordedUntil = recordedUntil
    self.day = day
    self.origin = origin
    self.zone = zone
    self.publication = publication
    self.readers = readers
  }
}

/// For whom a report is made.
package enum ReportReaders: String, Sendable, CaseIterable {
  /// The house: every figure, with the stage of its sign-off.
  case staff
  /// Everybody: only figures that were signed off, where the plan demands it.
  case everybody
}
