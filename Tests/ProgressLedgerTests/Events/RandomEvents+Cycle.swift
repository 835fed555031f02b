import PlanDomain

extension RandomEvents {
  static let cycle: [Kind] = rounds + signOffs + publications

  private static let rounds: [Kind] = [
    { source in
      .yearOpened(
        YearOpened(fiscalYear: source.year(), due: source.date(), grounds: source.grounds()))
    },
    { source in
      .dueDateSet(
        DueDateSet(
          fiscalYear: source.year(), due: source.date(), scope: source.scope(),
          grounds: source.grounds()))
    },
    { source in .yearClosed(YearClosed(fiscalYear: source.year(), grounds: source.grounds())) },
    { source in .yearReopened(YearReopened(fiscalYear: source.year(), grounds: source.grounds())) },
    { source in
      .yearAttested(
        YearAttested(
          fiscalYear: source.year(), act: source.random.pick(YearAttested.Act.allCases),
          date: source.date(), document: source.maybeText(), note: source.maybeText()))
    },
  ]

  private static let signOffs: [Kind] = [
    { source in
      .signOffPolicyAdopted(
        SignOffPolicyAdopted(
          policy: SignOffPolicy(
            stages: source.list { $0.random.pick(SignOffStage.allCases) },
            effective: source.year(), allowsOwnApproval: source.random.chance(50),
            locksClosedYears: source.random.chance(50)), grounds: source.grounds()))
    },
    { source in
      .signOffStep(
        SignOffStep(
          about: source.reference(), statement: source.number(), fiscalYear: source.year(),
          act: source.act(), reason: source.maybeText()))
    },
    { source in
      .correctionProposed(
        CorrectionProposed(
          correction: MeasurementCorrected(
            indicator: source.code(), fiscalYear: source.year(), figure: source.figure(),
            replaces: source.number(), reason: source.maybeText(), source: source.maybeText())))
    },
    { source in
      .measurementCorrectedLate(
        MeasurementCorrectedLate(
          correction: MeasurementCorrected(
            indicator: source.code(), fiscalYear: source.year(), figure: source.figure(),
            replaces: source.number(), reason: source.maybeText(), source: source.maybeText()),
          proposal: source.maybe { $0.number() }))
    },
  ]

  private static let publications: [Kind] = [
    { source in
      .publicationMade(
        PublicationMade(
          terms: PublicationTerms(
            name: source.publication(), position: source.number().number, asOf: source.year(),
            day: source.date(), ruleSet: source.code(),
            language: source.random.pick(Language.allCases), renderer: source.number().number,
            dataDigest: source.digest())))
    },
    { source in
      .publicationWithdrawn(
        PublicationWithdrawn(name: source.publication(), reason: source.maybeText()))
    },
  ]

  private mutating func scope() -> DueDateSet.Scope {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .everybody
    case 1: .department(code())
    default: .indicator(code())
    }
  }

  private mutating func act() -> SignOffStep.Act {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .submitted
    case 1: .returned
    case 2: .withdrawn
    default: .approved(random.pick(SignOffStage.allCases), isOwn: random.chance(50))
    }
  }

  private mutating func publication() -> PublicationName {
    random.pick(["令和6年度公表版", "2024", "R6-report_1.0", "正誤・第2版"])
  }
}
