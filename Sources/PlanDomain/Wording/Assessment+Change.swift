extension Assessment {
  /// `実績は 26.9％（確報）です。基準値 24.0％（令和4年度）から目標値 30.0％（令和9年度）までの 6.0ポイントに対し、
  /// 2.9ポイント進んだので、達成率は 48.3％です。`
  func way(_ style: FiscalYearStyle) -> Wording? {
    guard let rate = shownRate?.wording, let value = figure?.value,
      let baseline = comparableBaseline, let goal = bound?.goal(from: baseline.value)
    else { return nil }
    let from = amount(baseline.value)
    let since = start?.aside(style) ?? .nothing
    let to = amount(goal)
    let until = dueYear?.wording(style)
    let opening = Wording(
      ja: "実績は \(shownFigure.ja)です。基準値 \(from.ja)\(since.ja)から"
        + "目標値 \(to.ja)\(until.map { "（\($0.ja)）" } ?? "")まで",
      en: "The figure is \(shownFigure.en). The way from the baseline of \(from.en)\(since.en) "
        + "to the target of \(to.en)\(until.map { " by \($0.en)" } ?? "")")
    guard let whole = baseline.value.distance(to: goal),
      let made = baseline.value.distance(to: value)
    else {
      return Wording(
        ja: "\(opening.ja)の達成率は \(rate.ja)です。",
        en: "\(opening.en) is made by \(rate.en).")
    }
    let move = move(made)
    let all = unit.difference(whole)
    return Wording(
      ja: "\(opening.ja)の \(all.ja)に対し、\(move.ja)ので、達成率は \(rate.ja)です。",
      en: "\(opening.en) is \(all.en); the figure \(move.en), so the rate is \(rate.en).")
  }

  private func move(_ made: Quantity) -> Wording {
    let amount = unit.difference(made)
    if made.mantissa == 0 { return Wording(ja: "まだ動いていない", en: "has not moved") }
    return rate?.isNegative == true
      ? Wording(ja: "\(amount.ja)後戻りした", en: "went back by \(amount.en)")
      : Wording(ja: "\(amount.ja)進んだ", en: "has come \(amount.en)")
  }

  /// What a small move of a survey tells, and what the rating does all the same.
  var noiseWording: Wording? {
    guard isWithinNoise, let noise else { return nil }
    let band = unit.difference(noise)
    return rate?.isNegative == true
      ? Wording(
        ja: "この動きは調査の誤差の幅（\(band.ja)）以内で、悪くなったとは言い切れないので、「後退」とはしません。",
        en: "The move lies within the noise of the survey, \(band.en): it may be none for the "
          + "worse and is not called one.")
      : Wording(
        ja: "この動きは調査の誤差の幅（\(band.ja)）以内で、改善したとは言い切れませんが、判定は値のとおりに計算します。",
        en: "The move lies within the noise of the survey, \(band.en): it may be no improvement. "
          + "It is rated as the figure stands.")
  }

  /// `一直線に進むなら、令和7年度の達成率は 60.0％です。実際のペースはその 80.6％で、
  /// 80％以上 100％未満なので「概ね順調」です。`
  func paceWording(_ style: FiscalYearStyle) -> Wording {
    let word = ratingWord
    switch rating {
    case .regressed:
      return Wording(ja: "基準値より悪いので「\(word.ja)」です。", en: "Worse than the baseline: \"\(word.en)\".")
    case .undetermined: return unpacedWording(style)
    case _ where isDue: return attainmentWording(style)
    case .achieved:
      return Wording(ja: "目標に達したので「\(word.ja)」です。", en: "The target is met: \"\(word.en)\".")
    default: break
    }
    let year = fiscalYear.wording(style)
    let line =
      usesInterimTargets
      ? Wording(ja: "中間目標に沿うなら", en: "By the interim targets")
      : Wording(ja: "一直線に進むなら", en: "On a straight line")
    let asked = shownExpected?.wording ?? .nothing
    let course = Wording(
      ja: "\(line.ja)、\(year.ja)の達成率は \(asked.ja)です。",
      en: "\(line.en) the rate in \(year.en) would be \(asked.en).")
    guard let pace, let share = shownPace?.wording else {
      let isBelow = rating == .behind
      return Wording(
        ja: "\(course.ja)それを\(isBelow ? "下回るので" : "下回らないので")「\(word.ja)」です。",
        en: "\(course.en) This is \(isBelow ? "below" : "not below") it: \"\(word.en)\".")
    }
    let band = rules.pace.band(of: pace)
    return Wording(
      ja: "\(course.ja)実際のペースはその \(share.ja)で、\(band.ja)なので「\(word.ja)」です。",
      en: "\(course.en) The pace is \(share.en) of that; \(band.en) is \"\(word.en)\".")
  }

  /// `目標年度（令和9年度）なので、達成率そのもので判定します。80％以上 100％未満は「概ね達成」です。`
  func attainmentWording(_ style: FiscalYearStyle) -> Wording {
    let word = ratingWord
    let year = dueYear?.wording(style) ?? .nothing
    guard let rate else {
      return Wording(ja: "目標に達したので「\(word.ja)」です。", en: "The target is met: \"\(word.en)\".")
    }
    let share =
      method == .level ? Wording(ja: "目標比", en: "level") : Wording(ja: "達成率", en: "rate")
    let band = rules.attainment.band(of: rate)
    let isNow = dueYear == fiscalYear
    return Wording(
      ja: "目標年度（\(year.ja)）\(isNow ? "なので" : "を過ぎたので")、\(share.ja)そのもので判定します。"
        + "\(band.ja)は「\(word.ja)」です。",
      en: (isNow ? "\(year.en) is the target year" : "The target year, \(year.en), is over")
        + ", so the \(share.en) itself is rated: \(band.en) is \"\(word.en)\".")
  }

  /// Why the figure has no pace to be rated by.
  func unpacedWording(_ style: FiscalYearStyle) -> Wording {
    let word = ratingWord
    switch unpaced {
    case .noStartYear:
      return Wording(
        ja: "基準年度も計画の初年度も記録がなく、ペースを計算できないので「\(word.ja)」です。",
        en: "Neither a baseline year nor the plan's first year is recorded, "
          + "so there is no pace: \"\(word.en)\".")
    case .noDueYear:
      return Wording(
        ja: "目標年度の記録がなく、ペースを計算できないので「\(word.ja)」です。",
        en: "No target year is recorded, so there is no pace: \"\(word.en)\".")
    case .notBegun:
      let year = start?.fiscalYear.wording(style) ?? .nothing
      return Wording(
        ja: "ペースは起点の\(year.ja)の翌年度から計算するので、この年度は「\(word.ja)」です。",
        en: "The pace is counted from \(year.en) on, so this year is \"\(word.en)\".")
    case .level:
      let year = dueYear?.wording(style)
      return Wording(
        ja: "目標比では途中のペースが分からず、目標年度\(year.map { "（\($0.ja)）" } ?? "")に判定するので、"
          + "それまでは「\(word.ja)」です。",
        en: "A level has no pace: it is rated in the target year\(year.map { ", \($0.en)" } ?? "")"
          + ", and until then \"\(word.en)\".")
    case nil: return Wording(ja: "「\(word.ja)」です。", en: "\"\(word.en)\".")
    }
  }

  /// `当初目標（30.0％）に対する達成率は 48.3％です。`
  var initialWording: Wording? {
    guard let first = initialTarget?.content.target, let share = shownInitialRate?.wording else {
      return nil
    }
    let target = first.wording(unit: unit)
    return Wording(
      ja: "当初目標（\(target.ja)）に対する達成率は \(share.ja)です。",
      en: "Against the first target, \(target.en), the rate is \(share.en).")
  }
}

extension Cuts {
  /// Between which bounds a share lies: `80％以上 100％未満`.
  func band(of ratio: Ratio) -> Wording {
    let above = [full, most, part].last { ratio.isAtLeast($0) == false }?.wording
    let reached = [full, most, part].first { ratio.isAtLeast($0) }?.wording
    switch (reached, above) {
    case (let least?, let limit?):
      return Wording(
        ja: "\(least.ja)％以上 \(limit.ja)％未満",
        en: "at least \(least.en)% and below \(limit.en)%")
    case (let least?, nil): return Wording(ja: "\(least.ja)％以上", en: "at least \(least.en)%")
    case (nil, let limit?): return Wording(ja: "\(limit.ja)％未満", en: "below \(limit.en)%")
    case (nil, nil): return .nothing
    }
  }
}

extension Quantity {
  /// How far apart, without a sign; nil where that needs more than 18 digits.
  fileprivate func distance(to other: Quantity) -> Quantity? {
    self < other ? other.subtracting(self) : subtracting(other)
  }

  fileprivate var wording: Wording { Wording(ja: grouped(.ja), en: grouped(.en)) }
}

extension Wording {
  static let nothing = Wording(ja: "", en: "")
}
