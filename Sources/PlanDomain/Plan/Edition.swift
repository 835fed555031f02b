/// What another edition of the plan changes: the events that lead from the plan there is to the
/// one in the file, and nothing else.
///
/// Names of departments are compared by whom they mean, everything else as it is printed. What a
/// file cannot tell (that a measure's figures stop being comparable, say) is not guessed. What was
/// decided since the last edition and is unknown to this file stays as it was decided: a file
/// changes only what it says otherwise than the edition before it.
struct Edition {
  let state: PlanState
  /// The plan as the last edition left it.
  let base: PlanDocument?
  let change: EditionChange
  let today: CivilDate
  var numbering: DepartmentNumbering
  var events: [PlanEvent] = []
  var notices: [Notice] = []
  var differences: [PlanDifference] = []
  /// With the first part that has the need.
  var needs: [Need: String] = [:]
  var kept: [String] = []
  /// The codes of the last edition.
  let known: Set<String>?

  /// What a change must say for itself.
  enum Need { case effective, reason, authority }

  init(
    of state: PlanState, after base: PlanDocument?, _ change: EditionChange, on today: CivilDate
  ) {
    self.state = state
    self.base = base
    known = base.map { Set($0.codes) }
    self.change = EditionChange(
      effective: change.effective, effectiveYear: change.effectiveYear,
      grounds: change.grounds.trimmed)
    self.today = today
    numbering = DepartmentNumbering(
      state.organisation, on: change.effective ?? today, effective: change.effective,
      grounds: change.grounds.trimmed)
  }

  /// The day and year that stand in where none is given: `decide` refuses before they are used.
  var day: CivilDate { change.effective ?? today }
  var year: FiscalYear { change.effectiveYear ?? today.fiscalYear }

  /// Throws `effectiveRequired`, `reasonRequired`, `authorityRequired` where a change does not say
  /// since when, why or on what decision, and what its parts refuse.
  mutating func decide(_ document: PlanDocument) throws(Rejection) -> Decision {
    if let facts = state.plan, facts != document.facts,
      !keeps(document.facts, base?.facts, "plan")
    {
      change(nil, [.reason])
      events.append(
        .planAmended(PlanAmended(plan: document.facts, grounds: change.grounds)))
    }
    for policy in document.policies { try compare(policy) }
    closeParts(missingFrom: Set(document.codes))
    if needs[.effective] != nil {
      guard change.effective != nil else { throw .effectiveRequired(differences) }
      try PlanFacts?.some(document.facts).checkCovers(year)
    }
    if let code = needs[.reason] { _ = try change.grounds.requiringReason(for: code) }
    if let code = needs[.authority] { _ = try change.grounds.requiringAuthority(for: code) }
    if !kept.isEmpty { notices.append(.keptSinceEdition(kept)) }
    return Decision(numbering.events + events, notices: notices)
  }

  /// Whether the file only says what the last edition said, while something else was decided since.
  mutating func keeps<Aspect: Equatable>(
    _ printed: Aspect, _ before: Aspect?, _ code: String
  ) -> Bool {
    guard let before, printed == before else { return false }
    if kept.last != code { kept.append(code) }
    return true
  }

  mutating func change(
    _ code: String?, _ needs: Set<Need>, _ kind: PlanDifference.Kind = .changed
  ) {
    let difference = PlanDifference(kind, code)
    if differences.last != difference { differences.append(difference) }
    for need in needs where self.needs[need] == nil { self.needs[need] = code ?? "plan" }
  }

  mutating func take(_ decision: Decision) {
    events += decision.events
    notices += decision.notices
  }
}
