import PlanDomain

extension PlanEvent {
  /// What an event that states several facts at once, or one that others state again, says of one
  /// of them, in no unit; empty for anything else.
  func says(_ what: FactKind) -> [FactValue?] {
    switch self {
    case .planAdopted(let event): event.plan.says(what)
    case .planAmended(let event): event.plan.says(what)
    case .indicatorDefined(let event): event.definition.says(what) ?? [.policy(event.policy)]
    case .indicatorAmended(let event):
      event.definition.says(what)
        ?? [what == .version ? .number(event.version) : .policy(event.policy)]
    case .indicatorRedefined(let event):
      event.definition.says(what)
        ?? [what == .version ? .number(event.version) : .policy(event.policy)]
    case .ruleSetAdopted(let event): [.text(event.rules.id.text)]
    case .yearOpened(let event): [.days([event.due])]
    case .dueDateSet(let event): [.days([event.due])]
    case .assessmentConfigured(let event): event.configuration.says(what)
    case .baselineSet(let event): event.baseline.says(what) ?? [.number(event.version)]
    case .baselineRestated(let event): event.baseline.says(what) ?? [.number(event.version)]
    case .targetAdopted(let event): event.target.says(what)
    case .targetRevised(let event): event.target.says(what)
    case .targetWithdrawn: [nil]
    case .interimTargetSet(let event): [event.value.map { .quantity($0, UnitLabel("")) }]
    case .statusChanged(let event): event.says(what)
    case .statusCorrected(let event): event.status.says(what)
    case .reviewRecorded(let event): event.review.says(what)
    case .reviewCorrected(let event): event.review.says(what)
    default: []
    }
  }
}

extension PlanFacts {
  fileprivate func says(_ what: FactKind) -> [FactValue?] {
    let year: FiscalYear? =
      switch what {
      case .firstFiscalYear: firstFiscalYear
      case .lastFiscalYear: lastFiscalYear
      case .defaultBaselineFiscalYear: defaultBaselineFiscalYear
      case .planTargetFiscalYear: targetFiscalYear
      default: nil
      }
    return [year.map(FactValue.year)]
  }
}

extension IndicatorDefinition {
  /// Nil for what is no part of it.
  fileprivate func says(_ what: FactKind) -> [FactValue?]? {
    switch what {
    case .direction: [.direction(direction, isAssumed: directionAssumed)]
    case .unit: [.text(unit.text)]
    default: nil
    }
  }
}

extension AssessmentConfiguration {
  fileprivate func says(_ what: FactKind) -> [FactValue?] {
    switch what {
    case .method: [method.map(FactValue.method)]
    case .noise: [noise.map { .quantity($0, UnitLabel("")) }]
    default: []
    }
  }
}

extension Baseline {
  /// Nil for what is no part of it.
  fileprivate func says(_ what: FactKind) -> [FactValue?]? {
    switch what {
    case .baseline: [.quantity(value, UnitLabel(""))]
    case .baselineFiscalYear: [fiscalYear.map(FactValue.year)]
    default: nil
    }
  }
}

extension Target {
  fileprivate func says(_ what: FactKind) -> [FactValue?] {
    what == .targetFiscalYear
      ? [fiscalYear.map(FactValue.year)] : [.aim(aim, UnitLabel(""))]
  }
}

extension StatusChanged {
  fileprivate func says(_ what: FactKind) -> [FactValue?] {
    switch what {
    case .judgement: [judgement.map(FactValue.judgement)]
    case .next: [next.map(FactValue.next)]
    default: [.status(to, since: effective)]
    }
  }
}

extension Review {
  fileprivate func says(_ what: FactKind) -> [FactValue?] {
    switch what {
    case .effectiveness: [effectiveness.map(FactValue.grade)]
    case .efficiency: [efficiency.map(FactValue.grade)]
    case .cost: [cost.map(FactValue.yen)]
    case .reviewNext: [next.map(FactValue.next)]
    default: [.judgement(judgement)]
    }
  }
}
