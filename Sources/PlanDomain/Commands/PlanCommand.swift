/// Everything a person can ask a ledger to write: the closed list.
package enum PlanCommand: Hashable, Sendable {
  case registerActor(ActorRegistration)
  case actor(ActorID, ActorCommand)
  case department(DepartmentCommand)
  /// Takes in a plan file: the first edition, or what another one changes.
  case adopt(PlanDocument, EditionChange)
  case setYears(PlanYears, Grounds)
  case revisePlan(title: String, decided: CivilDate, document: String, Grounds)
  case define(IndicatorDraft)
  case indicator(IndicatorCode, IndicatorCommand)
  /// Judges figures by a rule set from a fiscal year on.
  case adoptRules(RuleSet, from: FiscalYear, Grounds)
  /// Enters the yearly review of a policy or a project.
  case review(ReviewEntry)
  case changeStatus(Undertaking, StatusChange)
  case addNote(PlanPart, note: String)
  case amendNote(EventNumber, note: String?, reason: String?)
  case signing(SigningCommand)
  case year(FiscalYear, YearCommand)
  case signOff(SignOffCommand)
  /// Takes back a dated fact by the event that stated it.
  case void(EventNumber, reason: String?)
  /// Enters what was vouched for outside.
  case anchor(CheckpointAnchored)
  case erase(ErasureCommand)
  case publishing(PublishingCommand)

  package static func adopt(_ document: PlanDocument) -> PlanCommand {
    .adopt(document, EditionChange())
  }
}

/// Since when and on what ground another edition of the plan holds.
package struct EditionChange: Hashable, Sendable {
  /// The first day for measures, projects and duties.
  package var effective: CivilDate?
  /// The first fiscal year for indicators and targets.
  package var effectiveYear: FiscalYear?
  package var grounds: Grounds
  /// Which file says so.
  package var file: EditionFile?

  /// Either of the two moments stands for the other: 1 April for its year, the year for its day.
  package init(
    effective: CivilDate? = nil, effectiveYear: FiscalYear? = nil, grounds: Grounds = Grounds(),
    file: EditionFile? = nil
  ) {
    self.effective = effective ?? effectiveYear?.firstDay
    self.effectiveYear = effectiveYear ?? effective?.fiscalYear
    self.grounds = grounds
    self.file = file
  }
}

/// A plan file, and the state of the ledger it was written from.
package struct EditionFile: Hashable, Sendable {
  /// SHA-256 in hexadecimal: the same file once more is the same edition.
  package var digest: String
  /// The last event that `plan export` had taken in; nil for a file of another origin.
  package var base: EventNumber?

  package init(digest: String, base: EventNumber?) {
    self.digest = digest
    self.base = base
  }
}

/// The plan's years that are to be known; what is nil stays as it is.
package struct PlanYears: Hashable, Sendable {
  package var first: FiscalYear?
  package var last: FiscalYear?
  package var defaultBaseline: FiscalYear?

  package init(
    first: FiscalYear? = nil, last: FiscalYear? = nil, defaultBaseline: FiscalYear? = nil
  ) {
    self.first = first
    self.last = last
    self.defaultBaseline = defaultBaseline
  }
}

/// Something that is to happen to a department. Departments are named by code or by the name they
/// bear on that date.
package struct DepartmentCommand: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case register(name: String)
    case rename(String, to: String)
    /// `into` may be new: then it is registered.
    case merge([String], into: String)
    case split(String, into: [String])
    case abolish(String, successor: String?)
    case transfer([String], from: String?, to: String)
  }
  package var change: Change
  package var effective: CivilDate
  package var grounds: Grounds

  package init(_ change: Change, effective: CivilDate, grounds: Grounds) {
    self.change = change
    self.effective = effective
    self.grounds = grounds
  }
}

/// Something that is to happen to an actor.
package enum ActorCommand: Hashable, Sendable {
  /// To a department, by code or by the name it bears on that date.
  case move(to: String, effective: CivilDate, reason: String?)
  case retire(effective: CivilDate, reason: String?)
}

/// An indicator that the plan is to have from a fiscal year on.
package struct IndicatorDraft: Hashable, Sendable {
  package var code: IndicatorCode
  package var policy: PolicyCode
  package var definition: IndicatorDefinition
  /// A department by code or name.
  package var department: String?
  package var baseline: Baseline?
  package var target: Target?
  package var effective: FiscalYear
  package var grounds: Grounds

  package init(
    code: IndicatorCode, policy: PolicyCode, definition: IndicatorDefinition,
    department: String? = nil, baseline: Baseline? = nil, target: Target? = nil,
    effective: FiscalYear, grounds: Grounds
  ) {
    self.code = code
    self.policy = policy
    self.definition = definition
    self.department = department
    self.baseline = baseline
    self.target = target
    self.effective = effective
    self.grounds = grounds
  }
}
