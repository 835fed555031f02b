import PlanDomain

extension RandomEvents {
  static let indicators: [Kind] = [
    { source in
      .indicatorDefined(
        IndicatorDefined(
          indicator: source.code(), policy: source.code(), definition: source.definition(),
          department: source.maybe { $0.code() }, effective: source.maybeYear(),
          grounds: source.grounds()))
    },
    { source in
      .indicatorAmended(
        IndicatorAmended(
          indicator: source.code(), policy: source.code(), definition: source.definition(),
          version: source.version(), effective: source.maybeYear(), grounds: source.grounds()))
    },
    { source in
      .indicatorRedefined(
        IndicatorRedefined(
          indicator: source.code(), policy: source.code(), definition: source.definition(),
          version: source.version(), effective: source.year(), grounds: source.grounds()))
    },
    { source in
      .indicatorClosed(
        IndicatorClosed(
          indicator: source.code(), effective: source.year(), grounds: source.grounds()))
    },
    { source in
      .indicatorSuperseded(
        IndicatorSuperseded(
          indicator: source.code(), by: source.code(), effective: source.year(),
          grounds: source.grounds()))
    },
  ]

  /// Where an indicator starts, and where it should go.
  static let goals: [Kind] = [
    { source in
      .baselineSet(
        BaselineSet(
          indicator: source.code(), baseline: source.baseline(), version: source.version(),
          grounds: source.grounds()))
    },
    { source in
      .baselineRestated(
        BaselineRestated(
          indicator: source.code(), baseline: source.baseline(), version: source.version(),
          grounds: source.grounds()))
    },
    { source in
      .targetAdopted(TargetAdopted(indicator: source.code(), target: source.target()))
    },
    { source in
      .targetRevised(
        TargetRevised(
          indicator: source.code(), target: source.target(), effective: source.year(),
          isRetroactive: source.random.chance(50), grounds: source.grounds()))
    },
    { source in
      .targetWithdrawn(
        TargetWithdrawn(
          indicator: source.code(), effective: source.year(),
          isRetroactive: source.random.chance(50), grounds: source.grounds()))
    },
  ]

  private mutating func definition() -> IndicatorDefinition {
    let tracked = TrackedPlan(
      name: text(), firstFiscalYear: maybeYear(), lastFiscalYear: maybeYear())
    return IndicatorDefinition(
      name: text(), printedName: maybeText(), unit: unit(),
      direction: random.pick(Direction.allCases), directionAssumed: random.chance(50),
      limits: Limits(minimum: maybe { $0.quantity() }, maximum: maybe { $0.quantity() }),
      limitsAssumed: random.chance(50), tracks: random.chance(50) ? tracked : nil)
  }

  private mutating func version() -> Int {
    random.chance(50) ? 1 : .random(in: 2...999, using: &random)
  }

  private mutating func baseline() -> Baseline {
    Baseline(value: quantity(), fiscalYear: maybeYear(), printed: maybeText())
  }

  private mutating func target() -> Target {
    let bounds = [quantity(), quantity()].sorted()
    let aim = random.pick([
      .reach(bounds[0]), .atMost(bounds[0]), .atLeast(bounds[0]), .maintain(bounds[0]),
      .range(bounds[0], bounds[1]), .qualitative(text()), Aim.undecided,
    ])
    return Target(aim: aim, fiscalYear: maybeYear(), printed: maybeText())
  }
}
