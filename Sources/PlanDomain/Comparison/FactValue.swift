/// What is said of a thing, typed: the two ends of a change, the line of a blame.
package enum FactValue: Hashable, Sendable {
  case text(String)
  /// A paragraph or a line an element.
  case texts([String])
  case figure(PlanSnapshot.YearlyMeasurement.Content, UnitLabel)
  case quantity(Quantity, UnitLabel)
  case aim(Aim, UnitLabel)
  case direction(Direction, isAssumed: Bool)
  case limits(Limits, UnitLabel, isAssumed: Bool)
  case tracks(TrackedPlan)
  /// A count: a version, a printed number, a page.
  case number(Int)
  case year(FiscalYear)
  case style(FiscalYearStyle)
  case policy(PolicyCode)
  case departments([DepartmentCode])
  /// The first day without it, and who followed.
  case ended(CivilDate, successors: [DepartmentCode])
  /// The last year that counts, and which indicator took its place.
  case lastYear(FiscalYear, successor: IndicatorCode?)
  case status(Status, since: CivilDate)
  case judgement(Judgement)
  case next(NextDirection)
  case grade(Review.Grade)
  /// What something cost, in yen.
  case yen(Int64)
  case method(AssessmentMethod)
  /// The lower bounds of the bands, in percent.
  case cuts(Cuts)
  /// Who signs off, in order; empty: nobody has to.
  case stages([SignOffStage])
  /// Whether something is demanded or allowed.
  case isSo(Bool)
  /// The days on which something happened, or is due.
  case days([CivilDate])
  /// How far a statement was approved: a word of `SignOffState.approvalMeanings`.
  case approval(String)
}

extension FactValue {
  /// The value for programs: digits, a code, a word of a closed list, a day, or the text itself.
  /// Nil for a declared absence, whose word is the detail.
  package var text: String? {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "\n")
    case .figure(.figure(let value, _), _): value.text
    case .figure(.missing, _): nil
    case .quantity(let value, _): value.text
    case .aim(.range(let lower, let upper), _): "\(lower.text)..\(upper.text)"
    case .aim(let aim, _): aim.value?.text ?? aim.text ?? aim.kind.rawValue
    case .direction(let direction, _): direction.rawValue
    case .limits(let limits, _, _):
      "\(limits.minimum?.text ?? "")..\(limits.maximum?.text ?? "")"
    case .tracks(let plan): plan.name
    case .number(let number): String(number)
    case .year(let year): String(year.number)
    case .style(let style): style.rawValue
    case .policy(let code): code.text
    case .departments(let codes): codes.map(\.text).joined(separator: " ")
    case .ended(let day, _): day.iso
    case .lastYear(let year, _): String(year.number)
    case .status(let status, _): status.rawValue
    case .judgement(let judgement): judgement.rawValue
    case .next(let next): next.rawValue
    case .grade(let grade): grade.rawValue
    case .yen(let yen): String(yen)
    case .method(let method): method.rawValue
    case .cuts(let cuts): cuts.text
    case .stages(let stages):
      stages.isEmpty ? "none" : stages.map(\.rawValue).joined(separator: ",")
    case .isSo(let isSo): String(isSo)
    case .days(let days): days.map(\.iso).joined(separator: " ")
    case .approval(let word): word
    }
  }

  /// What completes it for programs: how firm a figure is or why it is missing, the shape of a
  /// target, who followed, since when a state holds, that a sense was only assumed.
  package var detail: String? {
    switch self {
    case .figure(.figure(_, let state), _): state.rawValue
    case .figure(.missing(let reason), _): reason.rawValue
    case .aim(let aim, _): aim.kind.rawValue
    case .direction(_, let isAssumed), .limits(_, _, let isAssumed):
      isAssumed ? "assumed" : "declared"
    case .tracks(let plan):
      "\(plan.firstFiscalYear.map { String($0.number) } ?? "").."
        + "\(plan.lastFiscalYear.map { String($0.number) } ?? "")"
    case .ended(_, let successors):
      successors.isEmpty ? nil : successors.map(\.text).joined(separator: " ")
    case .lastYear(_, let successor): successor?.text
    case .status(_, let since): since.iso
    case .text, .texts, .quantity, .number, .year, .style, .policy, .departments, .judgement,
      .next, .grade, .yen, .method, .cuts, .stages, .isSo, .days, .approval:
      nil
    }
  }
}

extension FactValue {
  /// The same value in no unit. A unit is a fact of its own: where it changes, the target does not.
  package var withoutUnit: FactValue {
    let none = UnitLabel("")
    return switch self {
    case .quantity(let value, _): .quantity(value, none)
    case .aim(let aim, _): .aim(aim, none)
    case .limits(let limits, _, let isAssumed): .limits(limits, none, isAssumed: isAssumed)
    default: self
    }
  }
}

/// Values that may be lacking: a fact that is not stated has none.
extension Optional where Wrapped == FactValue {
  static func text(_ text: String?) -> FactValue? { text.map(FactValue.text) }

  static func texts(_ texts: [String]) -> FactValue? { texts.isEmpty ? nil : .some(.texts(texts)) }

  static func number(_ number: Int?) -> FactValue? { number.map(FactValue.number) }

  static func year(_ year: FiscalYear?) -> FactValue? { year.map(FactValue.year) }

  static func policy(_ code: PolicyCode?) -> FactValue? { code.map(FactValue.policy) }

  static func departments(_ codes: [DepartmentCode]?) -> FactValue? {
    guard let codes, !codes.isEmpty else { return nil }
    return .some(.departments(codes))
  }

  static func ended(_ day: CivilDate?) -> FactValue? { day.map { .ended($0, successors: []) } }
}
