import PlanDomain

extension RandomEvents {
  static let plan: [Kind] = [
    { source in .planAdopted(PlanAdopted(plan: source.facts())) },
    { source in .planAmended(PlanAmended(plan: source.facts(), grounds: source.grounds())) },
    { source in
      .planRevised(
        PlanRevised(
          title: source.text(), decided: source.date(), document: source.text(),
          grounds: source.grounds()))
    },
  ]

  static let parts: [Kind] = [
    { source in
      .policyAdded(
        PolicyAdded(
          policy: source.code(), content: source.policy(), effective: source.maybe { $0.date() },
          grounds: source.grounds()))
    },
    { source in
      .policyAmended(
        PolicyAmended(
          policy: source.code(), content: source.policy(), effective: source.date(),
          grounds: source.grounds()))
    },
    { source in
      .measureAdded(
        MeasureAdded(
          measure: source.code(), content: source.measure(),
          departments: source.list { $0.code() }, effective: source.maybe { $0.date() },
          grounds: source.grounds()))
    },
    { source in
      .measureAmended(
        MeasureAmended(
          measure: source.code(), content: source.measure(), effective: source.date(),
          grounds: source.grounds()))
    },
    { source in
      .projectAdded(
        ProjectAdded(
          project: source.code(), content: source.project(), department: source.code(),
          effective: source.maybe { $0.date() }, grounds: source.grounds()))
    },
    { source in
      .projectAmended(
        ProjectAmended(
          project: source.code(), content: source.project(), effective: source.date(),
          grounds: source.grounds()))
    },
    { source in
      .partClosed(
        PartClosed(
          part: source.closablePart(), effective: source.date(), grounds: source.grounds()))
    },
  ]

  private mutating func facts() -> PlanFacts {
    PlanFacts(
      id: text(), title: text(), municipality: maybeText(), edition: maybeText(),
      section: maybeText(), labelStyle: random.pick(FiscalYearStyle.allCases),
      firstFiscalYear: maybeYear(), lastFiscalYear: maybeYear(),
      defaultBaselineFiscalYear: maybeYear(), targetFiscalYear: maybeYear())
  }

  private mutating func policy() -> PolicyContent {
    PolicyContent(
      title: text(), page: maybe { .random(in: 0...999, using: &$0.random) },
      issues: list { $0.text() }, goals: list { $0.text() }, relatedPlans: list { $0.text() })
  }

  private mutating func measure() -> MeasureContent {
    MeasureContent(
      policy: code(), number: .random(in: 0...99, using: &random), title: text(),
      items: list { MeasureItem(code: $0.code(), mark: $0.maybeText(), text: $0.text()) })
  }

  private mutating func project() -> ProjectContent {
    ProjectContent(policy: code(), name: text())
  }

  private mutating func closablePart() -> ClosablePart {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .policy(code())
    case 1: .measure(code())
    default: .project(code())
    }
  }
}
