import PlanDomain

/// The ledger told a second time, slowly: flat lists of everything stated, filtered and sorted anew for every
/// question.
///
/// Written from the rules in prose, without a look at the decisions, folds and tables. It shares value types
/// with the ledger, and no line of code: what both answer alike is not alike by construction.
struct Model: Sendable {
  /// Something stated about one thing, and the number of the event that stated it.
  struct Stated<Content: Sendable>: Sendable {
    let number: Int
    /// The code of what it is about.
    let about: String
    /// The day it holds from as text; for a fiscal year its 1 April. Empty: since ever, before every day.
    let since: String
    let content: Content
  }

  /// An event of the log, with who is said to have written it.
  struct Written: Sendable {
    let event: PlanEvent
    let moment: Instant
    /// The author's department on that day.
    let department: String
    let onBehalfOf: String?
  }

  struct Handover: Sendable {
    let from: DepartmentCode?
    let to: DepartmentCode?
  }

  struct Meaning: Sendable {
    let definition: IndicatorDefinition
    let policy: PolicyCode
    let version: Int
  }

  struct Start: Sendable {
    let baseline: Baseline
    let version: Int
  }

  var log: [Written] = []
  /// What holds no more, with the event that took it back: voided, or a state that was corrected.
  var takenBack: [Int: Int] = [:]

  /// The plan as the last edition left it.
  var lastEdition: PlanDocument?

  var facts: [Stated<PlanFacts>] = []
  var revisions: [Stated<PlanRevised>] = []
  var posts: [Stated<DepartmentCode>] = []
  var retirements: [Stated<ActorID>] = []
  /// Departments by their first days.
  var registrations: [Stated<DepartmentCode>] = []
  var names: [Stated<String>] = []
  /// What departments went into or were divided into.
  var ends: [Stated<[DepartmentCode]>] = []
  /// Who was in charge when the part was added, and what became of it.
  var charges: [Stated<[DepartmentCode]>] = []
  var handovers: [Stated<Handover>] = []
  var policies: [Stated<PolicyContent>] = []
  var measures: [Stated<MeasureContent>] = []
  var projects: [Stated<ProjectContent>] = []
  /// The ends of policies, measures and projects.
  var partings: [Stated<ClosablePart>] = []
  var meanings: [Stated<Meaning>] = []
  /// The ends of indicators, with a successor where there is one.
  var closings: [Stated<IndicatorCode?>] = []
  var starts: [Stated<Start>] = []
  /// A withdrawal is the target nil.
  var targets: [Stated<Target?>] = []
  /// What was said of an indicator's years.
  var statements: [Stated<Measurement>] = []
  /// Every key, and whether it counts still.
  var keys: [HeldKey] = []
  /// The states of undertakings.
  var states: [Stated<StatusChanged>] = []
}

extension Model {
  /// What is stated about one thing and was not taken back: by day, on one day in the order of the log.
  func standing<Content>(
    _ list: [Stated<Content>], of code: String, known: Int = .max
  ) -> [Stated<Content>] {
    list.filter { $0.about == code && $0.number <= known && stands($0.number, known: known) }
      .sorted { ($0.since, $0.number) < ($1.since, $1.number) }
  }

  /// What holds on a day; on nil: when all days have passed.
  func inForce<Content>(
    _ list: [Stated<Content>], of code: String, on day: String?, known: Int = .max
  ) -> Stated<Content>? {
    standing(list, of: code, known: known).last { $0.hasBegun(by: day) }
  }

  /// The same; before anything holds, the first that ever will.
  func inForceOrFirst<Content>(
    _ list: [Stated<Content>], of code: String, on day: String?, known: Int = .max
  ) -> Stated<Content>? {
    inForce(list, of: code, on: day, known: known) ?? standing(list, of: code, known: known).first
  }

  func stands(_ number: Int, known: Int = .max) -> Bool {
    (takenBack[number] ?? .max) > known || takenBack[number] == nil
  }
}

extension Model.Stated {
  func hasBegun(by day: String?) -> Bool { day.map { since <= $0 } ?? true }

  var day: CivilDate? { CivilDate(iso: since) }
  var year: FiscalYear? { Int(since.prefix(4)).flatMap { FiscalYear($0) } }
}

/// The last day of a fiscal year as text; nil for no year.
func lastDay(of year: FiscalYear?) -> String? { year.map { "\($0.number + 1)-03-31" } }

func firstDay(of year: FiscalYear) -> String { "\(year.number)-04-01" }
