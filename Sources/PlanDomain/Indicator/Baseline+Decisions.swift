extension Indicator {
  /// Whether a baseline may be set: none is stated for the definition in force, or the stated one
  /// lacks only its year.
  func decide(
    settingBaseline baseline: Baseline, unit: String?, _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringReason(for: code.text)
    let version = try checkedVersion(for: baseline, unit: unit)
    if let present = self.baseline(for: nil), present.content.version == version,
      !present.content.baseline.lacksOnlyYear(of: baseline)
    {
      throw .baselineExists(code, present)
    }
    return Decision([
      .baselineSet(
        BaselineSet(indicator: code, baseline: baseline, version: version, grounds: grounds))
    ])
  }

  /// Whether the baseline may be stated anew, by the definition in force.
  func decide(
    restatingBaseline baseline: Baseline, unit: String?, _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringReason(for: code.text)
    guard let present = self.baseline(for: nil) else { throw .noBaseline(code) }
    let version = try checkedVersion(for: baseline, unit: unit)
    var baseline = baseline
    if present.content.version == version {
      baseline.fiscalYear = baseline.fiscalYear ?? present.content.baseline.fiscalYear
      if present.content.baseline.says(baseline) { throw .baselineUnchanged(code, present) }
    }
    return Decision([
      .baselineRestated(
        BaselineRestated(indicator: code, baseline: baseline, version: version, grounds: grounds))
    ])
  }

  /// The number of the definition that a new baseline is measured by, unit and limits checked.
  private func checkedVersion(
    for baseline: Baseline, unit: String?
  ) throws(Rejection) -> Int {
    let latest = version(in: nil).content
    try latest.definition.check(unit: unit, for: code)
    try latest.definition.check(baseline.value, for: code)
    return latest.number
  }
}

extension Baseline {
  func lacksOnlyYear(of other: Baseline) -> Bool {
    value == other.value && fiscalYear == nil && other.fiscalYear != nil
  }

  func says(_ other: Baseline) -> Bool {
    value == other.value && fiscalYear == other.fiscalYear
  }
}
