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
        Table.Column(say(ja: "進み具合", en: "Progress"), isNumeric: true),
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

  /// The target in force, and by when it is to be reached.
  func target(of assessment: Assessment) -> Phrase {
    guard let inForce = assessment.target?.content else { return nothing }
    let words = target(inForce.target, assessment.unit)
    guard let due = inForce.target?.fiscalYear else { return words }
    return say(ja: "\(words)（\(year(due))）", en: "\(words), \(year(due))")
  }

  /// How far: the share of the way, or the headroom below a bound, which is no percentage.
  func progress(_ assessment: Assessment) -> Phrase {
    if let headroom = assessment.headroom {
      let margin = figure(headroom, assessment.unit)
      return say(ja: "余裕 \(margin)", en: "headroom \(margin)")
    }
    guard let rate = assessment.rate else { return nothing }
    let percent = rate.grouped(language, digits: report.rules.digits)
    return assessment.method == .level
      ? say(ja: "目標比 \(percent)％", en: "\(percent)% of the target")
      : say(ja: "\(percent)％", en: "\(percent)%")
  }

  /// The rating in words; where there is none, why.
  func rating(_ assessment: Assessment) -> Phrase {
    switch (assessment.rating, assessment.reason) {
    case (.undetermined, let reason?):
      return .mark(reason.wording.text(in: language), .quiet)
    case (.judged, _):
      guard let judged = assessment.judgement?.content.judgement else { break }
      let mark = Phrase.mark(judged.wording.text(in: language), judged.tone)
      // The word by which the overview counts it.
      let how = report.rules.word(for: .judged).text(in: language)
      return say(ja: "\(mark)（\(typed: how)）", en: "\(mark) (\(typed: how))")
    case (_, let reason?):
      let (word, why) = (word(for: assessment.rating), say(reason.wording))
      return say(ja: "\(word)（\(why)）", en: "\(word) (\(why))")
    case (_, nil): break
    }
    return word(for: assessment.rating)
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
