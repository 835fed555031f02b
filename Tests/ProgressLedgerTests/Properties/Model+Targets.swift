import PlanDomain

extension Model {
  /// "Target: greatest effective FY ≤ FY"; that of the plan holds since ever, a withdrawal is none.
  func target(
    of code: IndicatorCode, asOf year: FiscalYear?, known: Int = .max
  ) -> PlanSnapshot.CurrentTarget? {
    guard let stated = targetEntry(of: code, asOf: year, known: known),
      let target = stated.content
    else { return nil }
    return .init(target: target, since: stated.year, number: EventNumber(stated.number))
  }

  /// The same, withdrawals included.
  func targetEntry(
    of code: IndicatorCode, asOf year: FiscalYear?, known: Int = .max
  ) -> Stated<Target?>? {
    inForce(targets, of: code.text, on: lastDay(of: year), known: known)
  }

  /// What revising a target comes to.
  func judge(
    _ revision: TargetRevision, of code: IndicatorCode, _ today: CivilDate, _ ruling: inout Ruling
  ) {
    let year = revision.effective
    judge(changeOfTarget: code, from: year, revision.grounds, &ruling)
    ruling.refuse("indicatorClosed", if: isClosed(code, by: year))
    let definition = meaning(of: code, in: year)?.content.definition
    if let unit = definition?.unit {
      ruling.refuse("unitMismatch", if: !revision.units.allSatisfy { accepts($0, unit) })
    }
    let present = target(of: code, asOf: year)?.target
    guard let target = target(after: revision, present: present) else {
      return ruling.refuse("targetShape")
    }
    for value in [target.aim.value, target.aim.upperValue].compactMap({ $0 }) {
      ruling.refuse("beyondLimits", if: !fits(value, definition?.limits))
    }
    ruling.refuse(
      "targetUnchanged", if: present?.aim == target.aim && present?.fiscalYear == target.fiscalYear)
    ruling.events = [
      .targetRevised(
        TargetRevised(
          indicator: code, target: target, effective: year, isRetroactive: isOver(year, today),
          grounds: said(revision.grounds)))
    ]
    ruling.notices = retroactive(code, year, today)
  }

  /// What withdrawing a target comes to.
  func judge(
    withdrawing code: IndicatorCode, from year: FiscalYear, _ grounds: Grounds,
    _ today: CivilDate, _ ruling: inout Ruling
  ) {
    judge(changeOfTarget: code, from: year, grounds, &ruling)
    ruling.refuse("noTarget", if: target(of: code, asOf: year) == nil)
    ruling.events = [
      .targetWithdrawn(
        TargetWithdrawn(
          indicator: code, effective: year, isRetroactive: isOver(year, today),
          grounds: said(grounds)))
    ]
    ruling.notices = retroactive(code, year, today)
  }

  func retroactive(_ code: IndicatorCode, _ year: FiscalYear, _ today: CivilDate) -> [Notice] {
    isOver(year, today) ? [.retroactive(code, year)] : []
  }

  func isOver(_ year: FiscalYear, _ today: CivilDate) -> Bool {
    "\(year.number + 1)-03-31" < today.iso
  }

  private func judge(
    changeOfTarget code: IndicatorCode, from year: FiscalYear, _ grounds: Grounds,
    _ ruling: inout Ruling
  ) {
    ruling.refuse("authorityRequired", if: isBlank(grounds.authority))
    ruling.refuse("reasonRequired", if: isBlank(grounds.reason))
    ruling.refuse("outsidePlan", if: !isWithinPlan(year))
  }

  /// What a revision makes of the target in force: what it leaves out stays; nil when no target comes of it.
  private func target(after revision: TargetRevision, present: Target?) -> Target? {
    let kind = revision.kind ?? present?.aim.kind ?? .reach
    var (value, upper, text) = (revision.value, revision.upperValue, revision.text)
    if value == nil && upper == nil && text == nil {
      if kind != .undecided {
        (value, upper, text) = (present?.aim.value, present?.aim.upperValue, present?.aim.text)
      }
    } else if kind == .range {
      value = value ?? present?.aim.value
      upper = upper ?? present?.aim.upperValue
    }
    let year = revision.fiscalYear ?? present?.fiscalYear ?? planFacts()?.targetFiscalYear
    switch kind {
    case .range:
      guard let value, let upper, text == nil, decimal(value) <= decimal(upper) else { return nil }
      return Target(aim: .range(value, upper), fiscalYear: year)
    case .qualitative:
      guard let text, !text.isEmpty, value == nil, upper == nil else { return nil }
      return Target(aim: .qualitative(text), fiscalYear: year)
    case .undecided:
      guard value == nil, upper == nil, text == nil else { return nil }
      return Target(aim: .undecided, fiscalYear: year)
    case .reach, .atMost, .atLeast, .maintain:
      guard let value, upper == nil, text == nil else { return nil }
      let aims: [Aim.Kind: Aim] = [
        .reach: .reach(value), .atMost: .atMost(value), .atLeast: .atLeast(value),
        .maintain: .maintain(value),
      ]
      return aims[kind].map { Target(aim: $0, fiscalYear: year) }
    }
  }
}
