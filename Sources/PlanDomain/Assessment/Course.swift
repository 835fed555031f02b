/// Where a figure should stand on its way, year by year: on the straight line from the baseline to
/// the target, or from one interim target to the next.
struct Course {
  /// The value to stand at after a fiscal year.
  struct Point {
    let year: FiscalYear
    let value: Quantity
    var isInterim = false
  }

  let baseline: Quantity
  let goal: Quantity
  /// By year.
  private let points: [Point]
  private let start: FiscalYear?

  /// Without a start year or a due year, only the ways between interim targets are known.
  init(
    from baseline: Quantity, in start: FiscalYear?, to goal: Quantity, in due: FiscalYear?,
    by interim: [Fact<InterimTargetSet>]
  ) {
    self.baseline = baseline
    self.goal = goal
    self.start = start
    let between = interim.map(\.content).filter { step in
      start.map { $0 < step.fiscalYear } ?? true && due.map { step.fiscalYear < $0 } ?? true
    }
    let steps = between.compactMap { step in
      step.value.map { Point(year: step.fiscalYear, value: $0, isInterim: true) }
    }
    points =
      (start.map { [Point(year: $0, value: baseline)] } ?? [])
      + steps.sorted { $0.year < $1.year }
      + (due.map { [Point(year: $0, value: goal)] } ?? [])
  }

  /// What a year asks for.
  struct Expectation {
    /// The share of the way to be made by the year, in percent.
    let share: Ratio
    /// The share made of what is asked, in percent; nil where nothing is asked yet, or a step back.
    let pace: Ratio?
    let usesInterimTargets: Bool
  }

  /// What is asked of a figure in a year before the due year; nil where the line through that year
  /// is not known, and up to the start year, when the way has not begun.
  func expectation(of value: Quantity, in year: FiscalYear) -> Expectation? {
    if let start, year <= start { return nil }
    guard let before = points.last(where: { $0.year <= year }),
      let after = points.first(where: { year <= $0.year })
    else { return nil }
    // In billionths times years, so that everything stays a whole number of at most 32 digits.
    let span = Int128(max(before.year.distance(to: after.year), 1))
    let passed = Int128(before.year.distance(to: year))
    let origin = baseline.billionths
    let rise = after.value.billionths - before.value.billionths
    let asked = (before.value.billionths - origin) * span + rise * passed
    let whole = (goal.billionths - origin) * span
    let made = (value.billionths - origin) * span
    guard let share = Ratio(asked, over: whole) else { return nil }
    return Expectation(
      share: share, pace: share > .zero ? Ratio(made, over: asked) : nil,
      usesInterimTargets: before.isInterim || after.isInterim)
  }

  /// F2: the share of the way that was made, in percent; nil where there is no way.
  func rate(of value: Quantity) -> Ratio? {
    Ratio(
      value.billionths - baseline.billionths, over: goal.billionths - baseline.billionths)
  }
}
