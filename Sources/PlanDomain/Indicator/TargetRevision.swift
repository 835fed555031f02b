/// What somebody wants an indicator's target to be from a fiscal year on; what is nil stays as it
/// is.
package struct TargetRevision: Hashable, Sendable {
  package var kind: Aim.Kind?
  package var value: Quantity?
  package var upperValue: Quantity?
  package var text: String?
  package var fiscalYear: FiscalYear?
  package var effective: FiscalYear
  package var grounds: Grounds
  /// The units typed behind the figures.
  package var units: [String]

  package init(
    kind: Aim.Kind? = nil, value: Quantity? = nil, upperValue: Quantity? = nil,
    text: String? = nil, fiscalYear: FiscalYear? = nil, effective: FiscalYear,
    grounds: Grounds = Grounds(), units: [String] = []
  ) {
    self.kind = kind
    self.value = value
    self.upperValue = upperValue
    self.text = text
    self.fiscalYear = fiscalYear
    self.effective = effective
    self.grounds = grounds
    self.units = units
  }
}

extension TargetRevision {
  /// The revised aim: a given kind stands by its own figures, else the present kind takes the new
  /// ones.
  func aim(revising present: Aim?) -> Aim? {
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
