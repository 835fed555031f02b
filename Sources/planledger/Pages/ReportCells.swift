import PlanDomain
import ProgressLedger

/// How assessments stand in the cells of a table.
extension Cell {
  /// The figure of a year; where everybody may not see it yet, only that it is being checked.
  static func value(_ year: YearReport) -> Cell {
    if year.isBeingChecked {
      return .missing("not-approved", display: say(ja: "確認中", en: "being checked"))
    }
    return .value(year.assessment.measurement?.content)
  }

  /// The share in percent; nothing where a percentage would mean nothing.
  static func rate(_ assessment: Assessment) -> Cell {
    guard let rate = assessment.shownRate else { return .missing(display: "－") }
    return .decimal(rate.text, display: say(rate.wording))
  }

  static func headroom(_ assessment: Assessment) -> Cell {
    guard let headroom = assessment.headroom else { return .missing(display: "－") }
    return .decimal(headroom.text, display: headroom.grouped(CommandLanguage.current))
  }

  /// The rate, or the headroom where a bound is to be kept, with the word that tells them apart.
  static func distance(_ assessment: Assessment) -> Cell {
    if let margin = assessment.marginWording { return .text(say(margin)) }
    let rate = rate(assessment)
    guard assessment.method == .level, assessment.rate != nil else { return rate }
    return .text(say(ja: "目標比 \(rate.display)", en: "of target \(rate.display)"))
  }

  /// The word of a rating; for people with what a person judged, or why there is none.
  static func rating(_ assessment: Assessment) -> Cell {
    .text(assessment.rating.rawValue, display: say(assessment.ratingWording))
  }

  /// How far the approval of a year's statement has come; nothing where nothing is stated.
  static func signOff(of year: YearReport) -> Cell {
    year.assessment.measurement == nil ? .missing(display: "－") : .signOff(year.signOff)
  }

  static func signOff(_ state: SignOffState) -> Cell {
    .text(state.approvalWord, display: say(state.wording))
  }
}

extension PlanReport {
  /// A text of an event; for people, that it was erased or did not come along where it is gone.
  func cell(_ text: String?, _ name: String, of number: EventNumber?) -> Cell {
    if let text { return .text(text) }
    guard let told = number.flatMap({ happened(at: $0) }) else { return .missing() }
    if told.erased.contains(name) {
      return .missing(display: say(ja: "（消去済み）", en: "(erased)"))
    }
    return told.missing > 0
      ? .missing(display: say(ja: "（本文なし）", en: "(without its text)")) : .missing()
  }
}

extension LedgerReading {
  /// The same two times with the year that a report came to show.
  func looking(at moment: ReportMoment) -> LedgerReading {
    var reading = self
    reading.point.asOf = moment.asOf
    return reading
  }
}

extension PlanReport {
  /// The names of departments as of the year, in the order given.
  func names(of codes: [DepartmentCode]) -> String {
    codes.map { departments[$0] ?? $0.text }.joined(separator: say(ja: "、", en: ", "))
  }

  /// By what it was rated, below every table.
  var basis: String { say(ja: "評価規則: \(rules.id)", en: "rule set: \(rules.id)") }
}
