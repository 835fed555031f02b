extension Assessor {
  /// Met or not met, before and after the due year alike, with the headroom; never a percentage.
  func judge(_ result: inout Assessment, by bound: Bound, _ reason: ReasonCode?) {
    result.method = .threshold
    guard let value = result.figure?.value else {
      result.reason = result.absence
      return
    }
    result.reason = reason
    result.rating = bound.holds(value) ? .met : .notMet
    result.headroom = bound.headroom(of: value)
  }

  /// F2, the share of the way made; before the due year by its pace.
  func judge(_ result: inout Assessment, on course: Course) {
    result.method = .change
    result.start = result.comparableBaseline.flatMap { StartYear(of: $0, in: plan) }
    guard let value = result.figure?.value, let rate = course.rate(of: value) else {
      result.reason = result.absence
      return
    }
    result.rate = rate
    result.isWithinNoise = isNoise(from: course.baseline, to: value, result.noise)
    let expectation =
      result.isDue ? nil : course.expectation(of: value, in: fiscalYear)
    result.expected = expectation?.share
    result.pace = expectation?.pace
    result.usesInterimTargets = expectation?.usesInterimTargets ?? false
    if rate.isNegative && !result.isWithinNoise {
      result.rating = .regressed
    } else if result.isDue {
      result.rating = attainment(of: rate)
    } else if rate >= .whole {
      result.rating = .achieved
    } else if let expectation {
      result.rating = rating(of: rate, expectation)
    } else {
      result.reason = .paceUnknown
    }
  }

  /// F1, and F3 where lower is better (目標比): judged from the due year on, never paced.
  ///
  /// A share of nothing, or of less than nothing, means nothing: then a target that is met is
  /// achieved, and one that is not met is not graded.
  func judge(_ result: inout Assessment, byLevelOf bound: Bound) {
    result.method = .level
    guard let value = result.figure?.value else {
      result.reason = result.absence
      return
    }
    result.rate = bound.level(of: value)
    if !result.isDue {
      result.rating = bound.holds(value) ? .achieved : .undetermined
      result.reason = bound.holds(value) ? nil : .paceUnknown
    } else if let rate = result.rate {
      // Without a baseline nothing can be said to have become worse.
      result.rating = attainment(of: rate)
    } else if bound.holds(value) {
      result.rating = .achieved
    } else {
      result.reason = .noBaseline
    }
  }

  /// The rate that the figure has against the first target; nil where the change method does not
  /// apply, and where that target was set for another definition.
  func initialRate(of indicator: Indicator, _ result: Assessment) -> Ratio? {
    guard let first = result.initialTarget, result.method == .change,
      let value = result.figure?.value
    else { return nil }
    let entry = first.content.since.map { indicator.version(in: $0) }
    guard let version = entry ?? indicator.definitions.entries.first,
      version.content.number == result.version
    else { return nil }
    var judged = result
    judged.target = first
    guard case .change(let baseline, let goal) = Approach(to: judged, wish: .change) else {
      return nil
    }
    return Course(from: baseline.value, in: nil, to: goal, in: nil, by: []).rate(of: value)
  }

  private func rating(of rate: Ratio, _ expectation: Course.Expectation) -> Rating {
    guard let pace = expectation.pace else {
      // Nothing is asked yet, or a step back: who is not below that keeps pace.
      return rate < expectation.share ? .behind : .onTrack
    }
    if pace.isAtLeast(rules.pace.full) { return .onTrack }
    if pace.isAtLeast(rules.pace.most) { return .mostlyOnTrack }
    return pace.isAtLeast(rules.pace.part) ? .slightlyBehind : .behind
  }

  private func attainment(of rate: Ratio) -> Rating {
    if rate.isAtLeast(rules.attainment.full) { return .achieved }
    if rate.isAtLeast(rules.attainment.most) { return .mostlyAchieved }
    return rate.isAtLeast(rules.attainment.part) ? .partlyAchieved : .notAchieved
  }

  private func isNoise(from baseline: Quantity, to value: Quantity, _ noise: Quantity?) -> Bool {
    let move = value.billionths - baseline.billionths
    return noise.map { move != 0 && move.magnitude <= $0.billionths.magnitude } ?? false
  }
}

extension Bound {
  /// The share of the level asked for; nil where the whole is not positive, and for two bounds.
  fileprivate func level(of value: Quantity) -> Ratio? {
    let (part, whole) = upper.map { ($0, value) } ?? (value, lower ?? value)
    return whole.mantissa > 0 ? Ratio(part.billionths, over: whole.billionths) : nil
  }
}

extension Ratio {
  /// 100 %.
  fileprivate static let whole = Ratio(reduced: 1, denominator: 1)
}
