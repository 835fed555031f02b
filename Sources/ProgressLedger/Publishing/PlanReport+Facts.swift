import PlanDomain

extension PlanReport {
  /// Everything that the data document holds beside the figures, the ratings and how they came
  /// about: plan, parts, targets and baselines, states and reviews, and the rounds of the years.
  var facts: [ReportedFact] {
    var facts = FactList()
    facts.add(plan, rules)
    for code in listedDepartments { facts.exists(.department(code)) }
    for policy in policies { facts.add(policy, in: moment.asOf) }
    for round in rounds { facts.add(round, in: moment.zone) }
    return facts.facts
  }
}

/// Gathers facts, one line a fact.
struct FactList {
  private(set) var facts: [ReportedFact] = []

  /// Notes what is said.
  mutating func note(
    _ what: FactKind, of about: Reference, in fiscalYear: FiscalYear? = nil, _ value: FactValue?,
    by number: EventNumber? = nil
  ) {
    guard let value else { return }
    facts.append(
      ReportedFact(
        matter: ReportedFact.Matter(about: about, what: what, fiscalYear: fiscalYear), since: nil,
        value: value, number: number))
  }

  /// Notes what is said from a year on, also that there is nothing.
  mutating func note(
    _ what: FactKind, of about: Reference, since: FiscalYear?, _ value: FactValue?,
    by number: EventNumber?
  ) {
    facts.append(
      ReportedFact(
        matter: ReportedFact.Matter(about: about, what: what, fiscalYear: nil), since: since,
        value: value, number: number))
  }

  mutating func exists(_ subject: Subject, item: ItemCode? = nil) {
    let about = Reference(subject, item: item)
    note(.existence, of: about, .text(about.code))
  }

  mutating func add(_ plan: PlanFacts?, _ rules: RuleSet) {
    let about = Reference(.plan)
    note(.firstFiscalYear, of: about, plan?.firstFiscalYear.map(FactValue.year))
    note(.lastFiscalYear, of: about, plan?.lastFiscalYear.map(FactValue.year))
    note(.planTargetFiscalYear, of: about, plan?.targetFiscalYear.map(FactValue.year))
    note(
      .defaultBaselineFiscalYear, of: about, plan?.defaultBaselineFiscalYear.map(FactValue.year))
    note(.ruleSet, of: about, .text(rules.id.text))
  }

  mutating func add(_ policy: PolicyReport, in year: FiscalYear) {
    let about = Reference(.policy(policy.code))
    // What hangs on it tells itself that it is there.
    if !policy.isAhead { exists(about.subject) }
    close(about, policy.closed)
    add(policy.review, of: about)
    for indicator in policy.indicators { add(indicator, in: year) }
    for measure in policy.measures {
      let about = Reference(.measure(measure.code))
      exists(about.subject)
      add(about, of: policy.code, measure.departments, measure.closed, measure.years)
      for item in measure.items {
        let about = Reference(about.subject, item: item.code)
        exists(about.subject, item: item.code)
        close(about, item.closed)
        add(item.status, of: about, since: nil)
      }
    }
    for project in policy.projects {
      let about = Reference(.project(project.code))
      exists(about.subject)
      add(about, of: policy.code, project.departments, project.closed, project.years)
      add(project.review, of: about)
    }
  }

  private mutating func add(
    _ about: Reference, of policy: PolicyCode, _ departments: [DepartmentCode],
    _ closed: CivilDate?, _ years: [YearStatus]
  ) {
    note(.policy, of: about, .policy(policy))
    note(.departments, of: about, .departments(departments))
    close(about, closed)
    for year in years { add(year.status, of: about, since: year.fiscalYear) }
  }

  private mutating func close(_ about: Reference, _ closed: CivilDate?) {
    note(.closed, of: about, closed.map { .ended($0, successors: []) })
  }

  private mutating func add(
    _ status: PlanSnapshot.CurrentStatus?, of about: Reference, since: FiscalYear?
  ) {
    let number = status?.number
    note(
      .status, of: about, since: since, status.map { .status($0.status, since: $0.effective) },
      by: number)
    note(
      .judgement, of: about, since: since, status?.judgement.map(FactValue.judgement), by: number)
    note(.next, of: about, since: since, status?.next.map(FactValue.next), by: number)
  }

  private mutating func add(_ reported: ReviewReport?, of about: Reference) {
    guard let reported else { return }
    let review = reported.review
    let values: [(FactKind, FactValue?)] = [
      (.reviewJudgement, .judgement(review.judgement)),
      (.effectiveness, review.effectiveness.map(FactValue.grade)),
      (.efficiency, review.efficiency.map(FactValue.grade)),
      (.cost, review.cost.map(FactValue.yen)), (.reviewNext, review.next.map(FactValue.next)),
    ]
    for (what, value) in values {
      note(what, of: about, in: review.fiscalYear, value, by: reported.number)
    }
    note(
      .signOff, of: about, in: review.fiscalYear, .approval(reported.signOff.approvalWord),
      by: reported.number)
  }

  private mutating func add(_ indicator: IndicatorReport, in year: FiscalYear) {
    let about = Reference(.indicator(indicator.code))
    let definition = indicator.definition
    exists(about.subject)
    note(.policy, of: about, .policy(indicator.policy))
    note(.version, of: about, .number(indicator.version))
    note(.unit, of: about, .text(definition.unit.text))
    note(
      .direction, of: about,
      .direction(definition.direction, isAssumed: definition.directionAssumed))
    note(.departments, of: about, indicator.department.map { .departments([$0]) })
    note(
      .closed, of: about,
      indicator.closedAfter.map { .lastYear($0, successor: indicator.supersededBy) })
    note(.method, of: about, indicator.configuration?.method.map(FactValue.method))
    note(
      .noise, of: about, indicator.configuration?.noise.map { .quantity($0, definition.unit) })
    if let baseline = indicator.baseline {
      let (content, number) = (baseline.content, baseline.occurrence.number)
      note(.baseline, of: about, .quantity(content.baseline.value, definition.unit), by: number)
      note(
        .baselineFiscalYear, of: about, content.baseline.fiscalYear.map(FactValue.year), by: number)
      note(.baselineVersion, of: about, .number(content.version), by: number)
    }
    for step in indicator.targets {
      note(
        .target, of: about, since: step.since,
        (step.target?.aim).map { .aim($0, definition.unit) }, by: step.number)
      note(
        .targetFiscalYear, of: about, since: step.since,
        step.target?.fiscalYear.map(FactValue.year), by: step.number)
    }
    for step in indicator.interimTargets {
      note(
        .interimTarget, of: about, in: step.content.fiscalYear,
        step.content.value.map { .quantity($0, definition.unit) }, by: step.occurrence.number)
    }
    for year in indicator.years { add(year, of: about, definition.unit) }
  }
}
