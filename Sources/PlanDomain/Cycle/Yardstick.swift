/// What an indicator's figure of one fiscal year is measured and judged by. Where this changes, the
/// year is judged anew, though nothing new was stated of it.
struct Yardstick: Hashable {
  let definition: IndicatorVersion
  let baseline: BaselineInForce?
  /// The year in which the way to the target began.
  let start: StartYear?
  let target: TargetInForce?
  let dueYear: FiscalYear?
  /// The plan's own target, which is told beside a revised one.
  let initialTarget: TargetInForce?
  let configuration: AssessmentConfiguration
  /// Whether its calendar asks for a figure.
  let isMeasured: Bool
  /// The interim targets before and after, between which the pace of the year is drawn.
  let steps: [FiscalYear: Quantity]
  /// The last year that counts, by what has taken effect.
  let lastYear: FiscalYear?
  let successor: IndicatorCode?
}

extension Indicator {
  /// What a year is measured and judged by; nil for the years before the indicator was defined.
  func yardstick(in year: FiscalYear, of plan: PlanFacts?) -> Yardstick? {
    guard hasJoined(by: year) else { return nil }
    let baseline = baseline(for: year)?.content
    let target = target(for: year)?.content
    return Yardstick(
      definition: version(in: year).content, baseline: baseline,
      start: baseline.flatMap { StartYear(of: $0.baseline, in: plan) }, target: target,
      dueYear: target?.target?.dueYear(in: plan), initialTarget: initialTarget?.content,
      configuration: configuration(in: year), isMeasured: isMeasured(in: year),
      steps: interimSteps(around: year), lastYear: closedAfter(in: year),
      successor: supersededBy(in: year))
  }

  /// The standing interim targets next to a year on either side; its own is both.
  private func interimSteps(around year: FiscalYear) -> [FiscalYear: Quantity] {
    let steps = interimTargets.years.compactMapValues { $0.last?.content.value }
    let before = steps.keys.filter { $0 <= year }.max()
    let after = steps.keys.filter { year <= $0 }.min()
    return steps.filter { $0.key == before || $0.key == after }
  }
}
