extension PlanState {
  /// The events that make this document the ledger's plan.
  ///
  /// An empty ledger takes all of it; the edition it already has comes to nothing, whatever was
  /// recorded or revised since. Throws `codeTwice` for a code with two meanings, `planDiffers`
  /// for another edition.
  package func decide(adopting document: PlanDocument) throws(Rejection) -> Decision {
    if let twice = document.firstCodeTwice { throw .codeTwice(twice) }
    if let adopted = adoptedDocument {
      let differences = adopted.differences(to: document)
      guard differences.isEmpty else { throw .planDiffers(differences) }
      return Decision([])
    }
    var numbering = DepartmentNumbering(organisation)
    var parts: [PlanEvent] = []
    for policy in document.policies {
      parts += policy.events(numbering: &numbering, plan: document)
    }
    let departments = numbering.registered.map(PlanEvent.departmentRegistered)
    return Decision([.planAdopted(PlanAdopted(plan: document.facts))] + departments + parts)
  }
}

extension PlanDocument {
  /// Every code of the document, in order.
  package var codes: [String] {
    policies.flatMap { policy in
      var codes = [policy.code.text]
      for measure in policy.measures {
        codes.append(measure.code.text)
        codes += measure.items.map(\.code.text)
      }
      codes += policy.projects.map(\.code.text)
      codes += policy.indicators.map(\.code.text)
      return codes
    }
  }

  fileprivate var firstCodeTwice: String? {
    var seen: Set<String> = []
    return codes.first { !seen.insert($0).inserted }
  }
}

extension PolicyDocument {
  /// The policy and everything on it as events, each stream in the order its facts depend on each
  /// other.
  fileprivate func events(
    numbering: inout DepartmentNumbering, plan: PlanDocument
  ) -> [PlanEvent] {
    var events: [PlanEvent] = [
      .policyAdded(
        PolicyAdded(
          policy: code, title: title, page: page, issues: issues, goals: goals,
          relatedPlans: relatedPlans))
    ]
    for measure in measures {
      events.append(
        .measureAdded(
          MeasureAdded(
            measure: measure.code, policy: code, number: measure.number, title: measure.title,
            departments: measure.departments.map { numbering.code(for: $0) },
            items: measure.items)))
    }
    for project in projects {
      events.append(
        .projectAdded(
          ProjectAdded(
            project: project.code, policy: code,
            department: numbering.code(for: project.department), name: project.name)))
    }
    for indicator in indicators {
      events.append(
        .indicatorDefined(
          IndicatorDefined(
            indicator: indicator.code, policy: code, definition: indicator.definition,
            department: indicator.department.map { numbering.code(for: $0) })))
      if let baseline = indicator.baseline {
        events.append(.baselineSet(BaselineSet(indicator: indicator.code, baseline: baseline)))
      }
      if let target = indicator.target {
        events.append(.targetAdopted(TargetAdopted(indicator: indicator.code, target: target)))
      }
    }
    return events
  }
}
