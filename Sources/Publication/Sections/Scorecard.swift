import PlanDomain
import ProgressLedger

extension Teller {
  /// The indicators of a policy in a row each: from where, to where, how far.
  func scorecard(of policy: PolicyReport) -> Table {
    Table(
      say(
        ja: "\(title(of: policy))の評価指標（\(year(report.moment.asOf))）",
        en: "Indicators of \(title(of: policy)) in \(year(report.moment.asOf))"),
      named: "indicators-\(policy.code)",
      columns: [
        Table.Column(say(ja: "指標", en: "Indicator")),
        Table.Column(say(ja: "基準値", en: "Baseline"), isNumeric: true),
        Table.Column(say(ja: "実績", en: "Actual"), isNumeric: true),
        Table.Column(say(ja: "目標", en: "Target"), isNumeric: true),
        Table.Column(progressTitle, isNumeric: true),
        Table.Column(say(ja: "判定", en: "Rating")),
      ],
      rows: policy.indicators.map(row))
  }

  private func row(_ indicator: IndicatorReport) -> [Phrase] {
    let assessment = indicator.assessment
    return [
      title(of: indicator).linked(to: .indicator(indicator.code)),
      baseline(indicator),
      actual(assessment),
      target(of: assessment),
      progress(assessment),
      rating(assessment),
    ]
  }

  func title(of indicator: IndicatorReport) -> Phrase {
    "\(indicator.code.text) \(typed: indicator.definition.name)"
  }

  func baseline(_ indicator: IndicatorReport) -> Phrase {
    guard let baseline = indicator.baseline?.content.baseline else { return nothing }
    let value = figure(baseline.value, indicator.definition.unit)
    guard let year = baseline.fiscalYear else { return value }
    return say(ja: "\(value)（\(self.year(year))）", en: "\(value), \(self.year(year))")
  }

  /// The year's figure; one that is not final says so in words.
  func actual(_ assessment: Assessment) -> Phrase {
    let shown = measurement(assessment.measurement?.content)
    guard let figure = assessment.figure, figure.state != .final else { return shown }
    let state = say(figure.state.wording)
    return say(ja: "\(shown)（\(state)）", en: "\(shown) (\(state))")
  }

  /// The target in force, by when it is to be reached, and whether it was set after the year.
  func target(of assessment: Assessment) -> Phrase {
    guard let inForce = assessment.target?.content else { return nothing }
    let words = target(inForce.target, assessment.unit)
    let asides =
      [inForce.target?.fiscalYear.map { .own(year($0)) }].compactMap(\.self)
      + (inForce.isRetroactive ? [say(ja: "遡及", en: "retroactive")] : [])
    if asides.isEmpty { return words }
    let aside = asides.joined(separator: comma)
    return say(ja: "\(words)（\(aside)）", en: "\(words), \(aside)")
  }

  /// The name of what `progress` tells.
  var progressTitle: Phrase { say(ja: "達成率・余裕", en: "Rate or headroom") }

  /// How far: the share of the way, or the room within a bound, which is no percentage.
  func progress(_ assessment: Assessment) -> Phrase {
    if let margin = assessment.marginWording {
      // It ends with the unit.
      return Phrase.typed(margin.text(in: language)).together
    }
    guard let share = assessment.shownRate?.wording else { return nothing }
    let words = say(share)
    return assessment.method == .level
      ? say(ja: "目標比 \(words)", en: "\(words) of the target").together : words
  }

  /// The rating in words, with what a person judged; where there is none, why.
  func rating(_ assessment: Assessment) -> Phrase {
    let told = assessment.toldRating
    let mark = Phrase.mark(told.word.text(in: language), assessment.tone)
    guard let aside = told.aside else { return mark }
    let words = Phrase.typed(aside.text(in: language))
    return say(ja: "\(mark)（\(words)）", en: "\(mark) (\(words))")
  }
}

extension Assessment {
  /// What its mark looks like; its word always stands beside it.
  fileprivate var tone: Tone {
    rating == .judged ? judgement?.content.judgement.tone ?? .quiet : rating.tone
  }
}

extension Judgement {
  var tone: Tone {
    switch self {
    case .onPlan: .good
    case .mostly: .fair
    case .behind: .poor
    case .cannotJudge: .quiet
    }
  }
}
