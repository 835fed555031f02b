extension Edition {
  mutating func compare(
    _ indicator: IndicatorDocument, in policy: PolicyDocument
  ) throws(Rejection) {
    guard let present = state.indicators[indicator.code] else {
      try add(indicator.code.text)
      events += try indicator.defined(in: policy, &numbering, change)
      return
    }
    let code = indicator.code.text
    let before = base?.indicator(indicator.code)
    guard try isOpen(code, present.closings, before) else { return }
    let latest = present.version(in: nil).content
    var version = latest.number
    let printed = PrintedIndicator(policy: policy.code, definition: indicator.definition)
    if printed != PrintedIndicator(policy: latest.policy, definition: latest.definition),
      !keeps(printed, before.map { $0.printed }, code)
    {
      version = try amend(present, to: printed)
    }
    try compare(
      .indicator(indicator.code), present.duties,
      with: indicator.department.map { [$0] } ?? [], before: before?.departments)
    if indicator.baseline != present.baseline(for: nil)?.content.baseline,
      !keeps(indicator.baseline, before.map { $0.part.baseline }, code)
    {
      try set(indicator.baseline, of: present, by: version)
    }
    if indicator.target != present.target(for: nil)?.content.target,
      !keeps(indicator.target, before.map { $0.part.target }, code)
    {
      try set(indicator.target, of: present)
    }
  }

  /// Another unit or another tracked plan is another thing to measure; another name is not. Returns
  /// the version that is then in force.
  mutating func amend(
    _ indicator: Indicator, to printed: PrintedIndicator
  ) throws(Rejection) -> Int {
    let latest = indicator.version(in: nil)
    let present = latest.content
    change(indicator.code.text, [.effective, .reason])
    // What the year itself refuses is asked once there is one.
    guard change.effectiveYear != nil else { return present.number }
    if printed.definition.unit != present.definition.unit
      || printed.definition.tracks != present.definition.tracks
    {
      take(
        try indicator.redefined(
          as: printed.definition, policy: printed.policy, from: year, change.grounds))
      return indicator.lastVersion + 1
    }
    if let since = latest.since, year < since {
      throw .laterStands(indicator.code.text, since: "FY\(since.number)", latest.occurrence)
    }
    events.append(
      .indicatorAmended(
        IndicatorAmended(
          indicator: indicator.code, policy: printed.policy, definition: printed.definition,
          version: present.number, effective: year,
          grounds: change.grounds)))
    return present.number
  }

  /// The file prints a baseline together with what it is measured by.
  mutating func set(
    _ baseline: Baseline?, of indicator: Indicator, by version: Int
  ) throws(Rejection) {
    let code = indicator.code
    guard let baseline else { throw .planDiffers([PlanDifference(.changed, code.text)]) }
    notices.removeAll { $0 == .baselineBeforeBreak(code, version: version) }
    let present = indicator.baseline(for: nil)?.content.baseline
    guard let present, !present.lacksOnlyYear(of: baseline) else {
      change(code.text, [])
      events.append(
        .baselineSet(
          BaselineSet(
            indicator: code, baseline: baseline, version: version, grounds: change.grounds)))
      return
    }
    change(code.text, [.reason])
    events.append(
      .baselineRestated(
        BaselineRestated(
          indicator: code, baseline: baseline, version: version, grounds: change.grounds)))
  }

  mutating func set(_ target: Target?, of indicator: Indicator) throws(Rejection) {
    let code = indicator.code.text
    if change.effectiveYear != nil, let last = indicator.targets.entries.last,
      let since = last.since, year < since
    {
      throw .laterStands(code, since: "FY\(since.number)", last.occurrence)
    }
    guard let target else {
      change(code, [.effective, .reason, .authority])
      take(indicator.withdrawn(from: year, change.grounds, on: today))
      return
    }
    guard !indicator.targets.entries.isEmpty else {
      change(code, [])
      events.append(.targetAdopted(TargetAdopted(indicator: indicator.code, target: target)))
      return
    }
    change(code, [.effective, .reason, .authority])
    take(indicator.revised(to: target, from: year, change.grounds, on: today))
  }
}
