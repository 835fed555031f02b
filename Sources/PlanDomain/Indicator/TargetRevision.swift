/// What somebody wants an indicator's target to be from a fiscal year on; what is nil stays as it
/// is.
package struct TargetRevision: Hashable, Sendable {
  package var kind: Aim.Kind?
  package var value: Quantity?
  package var upperValue: Quantity?
  package var text: String?
  package var fiscalYear: FiscalYear?
  package var effective: FiscalYear
  package var authority: String?
  package var reason: String?
  /// The units typed behind the figures.
  package var units: [String]

  package init(
    kind: Aim.Kind? = nil, value: Quantity? = nil, upperValue: Quantity? = nil,
    text: String? = nil, fiscalYear: FiscalYear? = nil, effective: FiscalYear,
    authority: String? = nil, reason: String? = nil, units: [String] = []
  ) {
    self.kind = kind
    self.value = value
    self.upperValue = upperValue
    self.text = text
    self.fiscalYear = fiscalYear
    self.effective = effective
    self.authority = authority
    self.reason = reason
    self.units = units
  }
}

extension Indicator {
  /// Whether the target may be revised so.
  ///
  /// Throws `authorityRequired` and `reasonRequired` where the decision or its ground is not named,
  /// `targetShape` where kind and figures do not fit, `targetUnchanged`, `beyondLimits`.
  func decide(_ revision: TargetRevision, in plan: PlanFacts?) throws(Rejection) -> Decision {
    guard let authority = revision.authority.flatMap(nonblank) else {
      throw .authorityRequired(code)
    }
    guard let reason = revision.reason.flatMap(nonblank) else { throw .reasonRequired(code.text) }
    if let first = plan?.firstFiscalYear, revision.effective < first {
      throw .outsidePlan(revision.effective, plan: plan)
    }
    if let last = plan?.lastFiscalYear, last < revision.effective {
      throw .outsidePlan(revision.effective, plan: plan)
    }
    let unit = definition.content.unit
    if let other = revision.units.first(where: { !unit.accepts($0) }) {
      throw .unitMismatch(code, expected: unit, found: other)
    }
    let present = target(for: revision.effective)
    guard let aim = revision.aim(revising: present?.content.target.aim) else {
      throw .targetShape(code, revision.kind ?? present?.content.target.aim.kind)
    }
    for value in [aim.value, aim.upperValue].compactMap({ $0 }) { try checkLimits(value) }
    let fiscalYear =
      revision.fiscalYear ?? present?.content.target.fiscalYear ?? plan?.targetFiscalYear
    if let present, present.content.target.aim == aim,
      present.content.target.fiscalYear == fiscalYear
    {
      throw .targetUnchanged(code, present)
    }
    return Decision([
      .targetRevised(
        TargetRevised(
          indicator: code, target: Target(aim: aim, fiscalYear: fiscalYear),
          effective: revision.effective, authority: authority, reason: reason))
    ])
  }
}

extension TargetRevision {
  /// The revised aim: a given kind stands by its own figures, else the present kind takes the new
  /// ones.
  fileprivate func aim(revising present: Aim?) -> Aim? {
    let kind = kind ?? present?.kind ?? .reach
    if value == nil && upperValue == nil && text == nil {
      switch (kind, present?.kind) {
      case (.undecided, _): return .undecided
      case (_, kind): return present
      default:
        return Aim(
          kind: kind, value: present?.value, upperValue: present?.upperValue, text: present?.text)
      }
    }
    return Aim(
      kind: kind, value: value ?? (kind == .range ? present?.value : nil),
      upperValue: upperValue ?? (kind == .range ? present?.upperValue : nil), text: text)
  }
}
