import PlanDomain

// Indicators of a file beside those of the plan.

extension PrintedEdition {
  mutating func compare(_ indicator: IndicatorDocument, of policy: PolicyCode) {
    let code = indicator.code
    switch presence(of: code.text, as: .indicator) {
    case .closed: break
    case .new:
      let inCharge = indicator.department.flatMap { department(named: $0) }
      events.append(
        .indicatorDefined(
          IndicatorDefined(
            indicator: code, policy: policy, definition: indicator.definition,
            department: inCharge, effective: change.effectiveYear, grounds: grounds)))
      if let baseline = indicator.baseline {
        events.append(.baselineSet(BaselineSet(indicator: code, baseline: baseline)))
      }
      if let target = indicator.target {
        events.append(.targetAdopted(TargetAdopted(indicator: code, target: target)))
      }
    case .open:
      guard let latest = model.meaning(of: code, in: nil) else { return }
      let home = base?.policies.first { $0.indicators.contains { $0.code == code } }
      let before = home?.indicators.first { $0.code == code }
      let version = compare(
        Sense(indicator.definition, policy), of: code, latest,
        before: home.flatMap { home in before.map { Sense($0.definition, home.code) } })
      hand(.indicator(code), to: indicator.names, before: before?.names)
      let count = events.count
      compare(indicator.baseline, of: code, latest, version, before: before.map(\.baseline))
      if version > latest.content.version, events.count == count,
        model.start(of: code, version: version) != nil
      {
        notices.append(.baselineBeforeBreak(code, version: version))
      }
      compare(indicator.target, of: code, before: before.map(\.target))
    }
  }

  /// Answers the version that the file's other facts are measured by.
  private mutating func compare(
    _ printed: Sense, of code: IndicatorCode, _ latest: Model.Stated<Model.Meaning>,
    before: Sense?
  ) -> Int {
    let present = latest.content
    let grounds = grounds
    let old = Sense(present.definition, present.policy)
    guard differs(code.text, printed, from: old, before: before) else { return present.version }
    let (definition, policy) = (printed.definition, printed.policy)
    let measuresTheSame =
      definition.unit == present.definition.unit && definition.tracks == present.definition.tracks
    guard measuresTheSame else {
      let version = model.nextVersion(of: code)
      if let year = change.effectiveYear, latest.since >= firstDay(of: year) {
        refusals.insert("definitionOrder")
      }
      alter {
        .indicatorRedefined(
          IndicatorRedefined(
            indicator: code, policy: policy, definition: definition, version: version,
            effective: $1, grounds: grounds))
      }
      return version
    }
    if let year = change.effectiveYear, latest.since > firstDay(of: year) {
      refusals.insert("laterStands")
    }
    alter {
      .indicatorAmended(
        IndicatorAmended(
          indicator: code, policy: policy, definition: definition, version: present.version,
          effective: $1, grounds: grounds))
    }
    return present.version
  }

  private mutating func compare(
    _ baseline: Baseline?, of code: IndicatorCode, _ latest: Model.Stated<Model.Meaning>,
    _ version: Int, before: Baseline??
  ) {
    let present = model.start(of: code, version: latest.content.version)?.content.baseline
    guard differs(code.text, baseline, from: present, before: before) else { return }
    guard let baseline else {
      refusals.insert("planDiffers")
      return
    }
    var withYear = present
    if present?.fiscalYear == nil { withYear?.fiscalYear = baseline.fiscalYear }
    if present == nil || withYear == baseline {
      events.append(
        .baselineSet(
          BaselineSet(indicator: code, baseline: baseline, version: version, grounds: grounds)))
    } else {
      if grounds.reason == nil { refusals.insert("reasonRequired") }
      events.append(
        .baselineRestated(
          BaselineRestated(indicator: code, baseline: baseline, version: version, grounds: grounds))
      )
    }
  }

  private mutating func compare(_ target: Target?, of code: IndicatorCode, before: Target??) {
    let present = model.target(of: code, asOf: nil)?.target
    guard differs(code.text, target, from: present, before: before) else { return }
    let (model, today, grounds) = (model, today, grounds)
    if let year = change.effectiveYear,
      model.standing(model.targets, of: code.text)
        .contains(where: { !$0.hasBegun(by: firstDay(of: year)) })
    {
      refusals.insert("laterStands")
    }
    let retroactive = change.effectiveYear.map { model.retroactive(code, $0, today) } ?? []
    guard let target else {
      notices += retroactive
      return alter(needsAuthority: true) {
        .targetWithdrawn(
          TargetWithdrawn(
            indicator: code, effective: $1, isRetroactive: model.isOver($1, today),
            grounds: grounds))
      }
    }
    if model.standing(model.targets, of: code.text).isEmpty {
      events.append(.targetAdopted(TargetAdopted(indicator: code, target: target)))
    } else {
      notices += retroactive
      alter(needsAuthority: true) {
        .targetRevised(
          TargetRevised(
            indicator: code, target: target, effective: $1, isRetroactive: model.isOver($1, today),
            grounds: grounds))
      }
    }
  }
}

/// What an indicator means and where it hangs: one thing that a file says.
private struct Sense: Equatable {
  let definition: IndicatorDefinition
  let policy: PolicyCode

  init(_ definition: IndicatorDefinition, _ policy: PolicyCode) {
    self.definition = definition
    self.policy = policy
  }
}

extension IndicatorDocument {
  fileprivate var names: [String] { department.map { [$0] } ?? [] }
}
