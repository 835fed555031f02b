extension PlanState {
  /// The events that make this document the ledger's plan.
  ///
  /// An empty ledger takes all of it; a ledger with a plan takes what the document changes, which
  /// is nothing for the edition it has (`Edition`); `base` is the plan as the last edition left it.
  /// Throws `codeTwice` for a code with two meanings.
  package func decide(
    adopting document: PlanDocument, after base: PlanDocument? = nil,
    _ change: EditionChange = EditionChange(), on today: CivilDate
  ) throws(Rejection) -> Decision {
    if let twice = document.firstCodeTwice { throw .codeTwice(twice) }
    guard plan == nil else {
      var edition = Edition(of: self, after: base, change, on: today)
      return try edition.decide(document)
    }
    var numbering = DepartmentNumbering(organisation, on: today)
    var parts: [PlanEvent] = []
    for policy in document.policies {
      for code in policy.codes { try checkFree(code) }
      parts.append(policy.added)
      for measure in policy.measures { parts.append(try measure.added(to: policy, &numbering)) }
      for project in policy.projects { parts.append(try project.added(to: policy, &numbering)) }
      for indicator in policy.indicators {
        parts += try indicator.defined(in: policy, &numbering)
      }
    }
    return Decision([.planAdopted(PlanAdopted(plan: document.facts))] + numbering.events + parts)
  }

  /// One code means one thing in a ledger, whether it is a person's, a department's or the plan's.
  /// Throws `codeTwice`.
  func checkFree(_ code: String) throws(Rejection) {
    let isTaken =
      ["ledger", "plan"].contains(code) || DepartmentCode.isGiven(code)
      || ActorID(code).map { organisation.actors[$0] != nil } ?? false
      || PolicyCode(code).map { policies[$0] != nil } ?? false
      || MeasureCode(code).map { measures[$0] != nil } ?? false
      || ProjectCode(code).map { projects[$0] != nil } ?? false
      || IndicatorCode(code).map { indicators[$0] != nil } ?? false
      || ItemCode(code).map { item in
        measures.values.contains { $0.itemCodes.contains(item) }
      } ?? false
    if isTaken { throw .codeTwice(code) }
  }
}

extension PlanDocument {
  /// Every code of the document, in order.
  package var codes: [String] { policies.flatMap(\.codes) }

  fileprivate var firstCodeTwice: String? {
    var seen: Set<String> = []
    return codes.first { !seen.insert($0).inserted }
  }
}

extension PolicyDocument {
  fileprivate var codes: [String] {
    [code.text] + measures.flatMap { [$0.code.text] + $0.items.map(\.code.text) }
      + projects.map(\.code.text) + indicators.map(\.code.text)
  }
}

// MARK: - Parts as events

extension PolicyDocument {
  var content: PolicyContent {
    PolicyContent(
      title: title, page: page, issues: issues, goals: goals, relatedPlans: relatedPlans)
  }

  fileprivate var added: PlanEvent { .policyAdded(PolicyAdded(policy: code, content: content)) }
}

extension MeasureDocument {
  func content(in policy: PolicyDocument) -> MeasureContent {
    MeasureContent(policy: policy.code, number: number, title: title, items: items)
  }

  func added(
    to policy: PolicyDocument, _ numbering: inout DepartmentNumbering,
    _ change: EditionChange = EditionChange()
  ) throws(Rejection) -> PlanEvent {
    var codes: [DepartmentCode] = []
    for name in departments {
      let code = try numbering.code(for: name)
      if !codes.contains(code) { codes.append(code) }
    }
    return .measureAdded(
      MeasureAdded(
        measure: code, content: content(in: policy), departments: codes,
        effective: change.effective, grounds: change.grounds))
  }
}

extension ProjectDocument {
  func content(in policy: PolicyDocument) -> ProjectContent {
    ProjectContent(policy: policy.code, name: name)
  }

  func added(
    to policy: PolicyDocument, _ numbering: inout DepartmentNumbering,
    _ change: EditionChange = EditionChange()
  ) throws(Rejection) -> PlanEvent {
    .projectAdded(
      ProjectAdded(
        project: code, content: content(in: policy),
        department: try numbering.code(for: department), effective: change.effective,
        grounds: change.grounds))
  }
}

extension IndicatorDocument {
  func defined(
    in policy: PolicyDocument, _ numbering: inout DepartmentNumbering,
    _ change: EditionChange = EditionChange()
  ) throws(Rejection) -> [PlanEvent] {
    var charge: DepartmentCode?
    if let department { charge = try numbering.code(for: department) }
    var events: [PlanEvent] = [
      .indicatorDefined(
        IndicatorDefined(
          indicator: code, policy: policy.code, definition: definition, department: charge,
          effective: change.effectiveYear, grounds: change.grounds))
    ]
    if let baseline {
      events.append(.baselineSet(BaselineSet(indicator: code, baseline: baseline)))
    }
    if let target {
      events.append(.targetAdopted(TargetAdopted(indicator: code, target: target)))
    }
    return events
  }
}
