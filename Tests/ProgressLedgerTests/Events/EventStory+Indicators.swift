import PlanDomain

// What an indicator means, starts from and aims at, when that changes.
extension EventStory {
  static let definitions: [PlanEvent] = [
    .indicatorDefined(
      IndicatorDefined(
        indicator: "05-3", policy: "05", definition: bare, department: nil, effective: 2026,
        grounds: grounds)),
    .indicatorAmended(
      IndicatorAmended(
        indicator: "06-2", policy: "05", definition: full, version: 2, effective: 2025,
        grounds: grounds)),
    .indicatorAmended(
      IndicatorAmended(
        indicator: "05-2", policy: "05", definition: bare, version: 1, effective: nil,
        grounds: Grounds())),
    .indicatorRedefined(
      IndicatorRedefined(
        indicator: "06-2", policy: "05", definition: full, version: 2, effective: 2026,
        grounds: grounds)),
    .indicatorRedefined(
      IndicatorRedefined(
        indicator: "05-2", policy: "06", definition: bare, version: 3, effective: 2026,
        grounds: Grounds())),
    .indicatorClosed(IndicatorClosed(indicator: "07-4", effective: 2026, grounds: grounds)),
    .indicatorClosed(IndicatorClosed(indicator: "05-3", effective: 2027, grounds: Grounds())),
    .indicatorSuperseded(
      IndicatorSuperseded(indicator: "06-2", by: "05-3", effective: 2026, grounds: grounds)),
    .indicatorSuperseded(
      IndicatorSuperseded(indicator: "05-2", by: "05-3", effective: 2027, grounds: Grounds())),
  ]

  static let baselines: [PlanEvent] = [
    .baselineSet(
      BaselineSet(
        indicator: "05-3", baseline: Baseline(value: "12.5", fiscalYear: 2025), version: 2,
        grounds: grounds)),
    .baselineRestated(
      BaselineRestated(
        indicator: "06-2", baseline: Baseline(value: "51", fiscalYear: 2025, printed: "51（R7）"),
        version: 2, grounds: grounds)),
    .baselineRestated(
      BaselineRestated(
        indicator: "05-2", baseline: Baseline(value: "24.5"), version: 1, grounds: Grounds())),
  ]

  static let targets: [PlanEvent] = [
    .targetRevised(
      TargetRevised(
        indicator: "05-2",
        target: Target(aim: .reach("35.0"), fiscalYear: 2028, printed: "35.0（R10）"),
        effective: 2023, isRetroactive: true, grounds: grounds)),
    .targetRevised(
      TargetRevised(
        indicator: "05-2", target: Target(aim: .undecided), effective: 2026, grounds: Grounds())),
    .targetWithdrawn(
      TargetWithdrawn(
        indicator: "05-2", effective: 2023, isRetroactive: true, grounds: grounds)),
    .targetWithdrawn(
      TargetWithdrawn(
        indicator: "06-2", effective: 2026, isRetroactive: false, grounds: Grounds())),
  ]

  private static let full = IndicatorDefinition(
    name: "DX推進計画の達成状況", printedName: "DX推進計画※の達成状況", unit: UnitLabel("％"),
    direction: .higher, directionAssumed: true, limits: Limits(minimum: "0", maximum: "100"),
    limitsAssumed: true,
    tracks: TrackedPlan(name: "DX推進計画", firstFiscalYear: 2025, lastFiscalYear: 2029))

  private static let bare = IndicatorDefinition(
    name: "相談件数", unit: UnitLabel("件"), direction: .none)
}
