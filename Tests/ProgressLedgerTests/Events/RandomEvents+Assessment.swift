import PlanDomain

extension RandomEvents {
  static let assessment: [Kind] = [
    { source in
      .ruleSetAdopted(
        RuleSetAdopted(
          rules: source.rules(), effective: source.year(), grounds: source.grounds()))
    },
    { source in
      .assessmentConfigured(
        AssessmentConfigured(
          indicator: source.code(), configuration: source.configuration(),
          effective: source.year(), grounds: source.grounds()))
    },
    { source in
      .interimTargetSet(
        InterimTargetSet(
          indicator: source.code(), fiscalYear: source.year(),
          value: source.maybe { $0.quantity() }, grounds: source.grounds()))
    },
    { source in
      .indicatorJudged(
        IndicatorJudged(
          indicator: source.code(), fiscalYear: source.year(),
          judgement: source.random.pick(Judgement.allCases),
          stage: source.random.pick(SignOffStage.allCases),
          replaces: source.maybe { $0.number() }, comment: source.maybeText()))
    },
    { source in .reviewRecorded(ReviewRecorded(review: source.review())) },
    { source in
      .reviewCorrected(
        ReviewCorrected(
          review: source.review(), replaces: source.number(), reason: source.maybeText()))
    },
  ]

  private mutating func rules() -> RuleSet {
    let words = list { ($0.random.pick(Rating.allCases), $0.text()) }
    return RuleSet(
      id: code(), pace: cuts(), attainment: cuts(), digits: .random(in: 0...3, using: &random),
      noise: maybe { $0.amount() }, words: Dictionary(words) { first, _ in first })
  }

  private mutating func cuts() -> Cuts {
    let part = Int64.random(in: 0...999, using: &random)
    let most = part + .random(in: 1...999, using: &random)
    let full = most + .random(in: 1...999, using: &random)
    let scale = Int.random(in: 0...9, using: &random)
    let bounds = [full, most, part].map { Quantity(mantissa: $0, scale: scale) ?? "0" }
    return Cuts(bounds[0], bounds[1], bounds[2])
  }

  private mutating func amount() -> Quantity {
    let value = quantity()
    return value < "0" ? "0" : value
  }

  private mutating func configuration() -> AssessmentConfiguration {
    let interval = maybe { Int.random(in: 2...99, using: &$0.random) }
    return AssessmentConfiguration(
      method: maybe { $0.random.pick([.change, .threshold, .level, .narrative]) },
      noise: maybe { $0.amount() }, interval: interval,
      anchor: interval == nil ? nil : maybeYear(),
      daysUntilDue: maybe { .random(in: 0...730, using: &$0.random) })
  }

  private mutating func review() -> Review {
    let isProject = random.chance(50)
    return Review(
      of: isProject ? .project(code()) : .policy(code()), fiscalYear: year(),
      effectiveness: maybe { $0.random.pick(Review.Grade.allCases) },
      efficiency: maybe { $0.random.pick(Review.Grade.allCases) },
      judgement: random.pick(Judgement.allCases),
      next: maybe { $0.random.pick(NextDirection.allCases) },
      cost: isProject
        ? maybe { .random(in: 0...9_007_199_254_740_991, using: &$0.random) } : nil,
      narrative: maybeText())
  }
}
