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
    guard let rate = assessment.rate else { return .missing(display: "－") }
    let digits = assessment.rules.digits
    return .decimal(
      rate.rounded(to: digits), display: rate.grouped(CommandLanguage.current, digits: digits) + "%"
    )
  }

  static func headroom(_ assessment: Assessment) -> Cell {
    guard let headroom = assessment.headroom else { return .missing(display: "－") }
    return .decimal(
      headroom.rounded(to: assessment.rules.digits),
      display: headroom.grouped(CommandLanguage.current))
  }

  /// The rate, or the headroom where a bound is to be kept, with the word that tells them apart.
  static func distance(_ assessment: Assessment) -> Cell {
    if assessment.headroom != nil {
      let headroom = headroom(assessment)
      return .text(say(ja: "余裕 \(headroom.display)", en: "headroom \(headroom.display)"))
    }
    let rate = rate(assessment)
    guard assessment.method == .level, assessment.rate != nil else { return rate }
    return .text(say(ja: "目標比 \(rate.display)", en: "of target \(rate.display)"))
  }

  /// The word of a rating; for people with what a person judged, or why there is none.
  static func rating(_ assessment: Assessment) -> Cell {
    .text(assessment.rating.rawValue, display: say(assessment.ratingWording))
  }

  static func signOff(_ state: SignOffState) -> Cell {
    .text(state.approvalWord, display: say(state.wording))
  }
}

extension Assessment {
  /// The rating in the rule set's words, or the reason that there is none.
  var ratingWording: Wording {
    let word = rules.word(for: rating)
    if rating == .judged, let judgement = judgement?.content.judgement.wording {
      return Wording(ja: "\(judgement.ja)（\(word.ja)）", en: "\(judgement.en) (\(word.en))")
    }
    guard rating == .undetermined, let reason = (absence ?? reason)?.wording else { return word }
    return Wording(ja: "－（\(reason.ja)）", en: "－ (\(reason.en))")
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

  /// Below every table: what it rests on, so that a printout can be checked.
  func basis(_ reading: LedgerReading) -> [String] {
    [
      reading.note,
      say(
        ja: "評価規則: \(rules.id) / 根 \(moment.root)",
        en: "rule set: \(rules.id) / root \(moment.root)"),
    ]
  }
}
