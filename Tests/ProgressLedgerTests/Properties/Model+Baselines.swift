import PlanDomain

extension Model {
  /// The newest starting value by a version or an earlier one, among those not taken back.
  func start(of code: IndicatorCode, version: Int, known: Int = .max) -> Stated<Start>? {
    let versions = standing(meanings, of: code.text, known: known).map(\.content.version)
    return standing(starts, of: code.text, known: known)
      .filter { versions.contains($0.content.version) }
      .last { $0.content.version <= version }
  }

  func judge(
    setting baseline: Baseline, _ unit: String?, of code: IndicatorCode,
    _ latest: Stated<Meaning>, _ grounds: Grounds, _ ruling: inout Ruling
  ) {
    judge(baseline, unit, latest, grounds, &ruling)
    let version = latest.content.version
    if let present = start(of: code, version: version)?.content, present.version == version {
      let addsYear =
        present.baseline.value.text == baseline.value.text && present.baseline.fiscalYear == nil
        && baseline.fiscalYear != nil
      ruling.refuse("baselineExists", if: !addsYear)
    }
    ruling.events = [
      .baselineSet(
        BaselineSet(indicator: code, baseline: baseline, version: version, grounds: said(grounds)))
    ]
  }

  func judge(
    restating baseline: Baseline, _ unit: String?, of code: IndicatorCode,
    _ latest: Stated<Meaning>, _ grounds: Grounds, _ ruling: inout Ruling
  ) {
    judge(baseline, unit, latest, grounds, &ruling)
    let version = latest.content.version
    guard let present = start(of: code, version: version)?.content else {
      return ruling.refuse("noBaseline")
    }
    var year = baseline.fiscalYear
    if present.version == version {
      year = year ?? present.baseline.fiscalYear
      ruling.refuse(
        "baselineUnchanged",
        if: present.baseline.value.text == baseline.value.text
          && present.baseline.fiscalYear == year)
    }
    ruling.events = [
      .baselineRestated(
        BaselineRestated(
          indicator: code, baseline: Baseline(value: baseline.value, fiscalYear: year),
          version: version, grounds: said(grounds)))
    ]
  }

  private func judge(
    _ baseline: Baseline, _ unit: String?, _ latest: Stated<Meaning>, _ grounds: Grounds,
    _ ruling: inout Ruling
  ) {
    let definition = latest.content.definition
    ruling.refuse("reasonRequired", if: isBlank(grounds.reason))
    ruling.refuse("unitMismatch", if: !accepts(unit, definition.unit))
    ruling.refuse("beyondLimits", if: !fits(baseline.value, definition.limits))
  }
}
