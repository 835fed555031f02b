extension Indicator {
  /// Whether the target may be revised so.
  ///
  /// Throws `authorityRequired` and `reasonRequired` where the decision or its ground is not named,
  /// `targetShape` where kind and figures do not fit, `targetUnchanged`, `beyondLimits`.
  func decide(
    _ revision: TargetRevision, in plan: PlanFacts?, on today: CivilDate
  ) throws(Rejection) -> Decision {
    let grounds = try revision.grounds.requiringAuthority(for: code.text)
      .requiringReason(for: code.text)
    let year = revision.effective
    try plan.checkCovers(year)
    try checkOpen(in: year)
    let definition = version(in: year).content.definition
    for unit in revision.units { try definition.check(unit: unit, for: code) }
    let present = target(for: year)
    let presentTarget = present?.content.target
    guard let aim = revision.aim(revising: presentTarget?.aim) else {
      throw .targetShape(code, revision.kind ?? presentTarget?.aim.kind)
    }
    for value in [aim.value, aim.upperValue].compactMap({ $0 }) {
      try definition.check(value, for: code)
    }
    let target = Target(
      aim: aim,
      fiscalYear: revision.fiscalYear ?? presentTarget?.fiscalYear ?? plan?.targetFiscalYear)
    if let present, let presentTarget, presentTarget.says(target) {
      throw .targetUnchanged(code, present)
    }
    return revised(to: target, from: year, grounds, on: today)
  }

  /// The target as decided, and marked where it judges a year anew that is over.
  func revised(
    to target: Target, from year: FiscalYear, _ grounds: Grounds, on today: CivilDate
  ) -> Decision {
    let isRetroactive = year.lastDay < today
    return Decision(
      [
        .targetRevised(
          TargetRevised(
            indicator: code, target: target, effective: year, isRetroactive: isRetroactive,
            grounds: grounds))
      ], notices: isRetroactive ? [.retroactive(code, year)] : [])
  }

  /// Whether the target may be withdrawn from a year on. Throws `noTarget` where there is none.
  func decide(
    withdrawingTargetFrom year: FiscalYear, _ grounds: Grounds, in plan: PlanFacts?,
    on today: CivilDate
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringAuthority(for: code.text).requiringReason(for: code.text)
    try plan.checkCovers(year)
    guard target(for: year)?.content.target != nil else { throw .noTarget(code, year) }
    return withdrawn(from: year, grounds, on: today)
  }

  /// As `revised`, without another target.
  func withdrawn(
    from year: FiscalYear, _ grounds: Grounds, on today: CivilDate
  ) -> Decision {
    let isRetroactive = year.lastDay < today
    return Decision(
      [
        .targetWithdrawn(
          TargetWithdrawn(
            indicator: code, effective: year, isRetroactive: isRetroactive, grounds: grounds))
      ], notices: isRetroactive ? [.retroactive(code, year)] : [])
  }
}

extension Target {
  /// Whether two targets aim at the same, however they are printed.
  func says(_ other: Target) -> Bool { aim == other.aim && fiscalYear == other.fiscalYear }
}
