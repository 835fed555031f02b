extension Assessment {
  /// `実績 26.9％（確報）は、基準値 24.0％（令和4年度）から目標値 30.0％（令和9年度）までの 6.0 のうち 2.9 進み、48.3 ％。`
  func way(_ style: FiscalYearStyle) -> Wording? {
    guard let rate, let value = figure?.value, let baseline = comparableBaseline,
      let goal = bound?.goal(from: baseline.value)
    else { return nil }
    let from = amount(baseline.value)
    let since = start?.wording(style).inParentheses ?? .nothing
    let to = amount(goal)
    let until = dueYear?.wording(style).inParentheses ?? .nothing
    let share = percent(rate)
    let opening = Wording(
      ja: "実績 \(shownFigure.ja)は、基準値 \(from.ja)\(since.ja)から目標値 \(to.ja)\(until.ja)まで",
      en: "The figure is \(shownFigure.en). From the baseline \(from.en)\(since.en) "
        + "to the target \(to.en)\(until.en)")
    guard let whole = baseline.value.distance(to: goal),
      let made = baseline.value.distance(to: value)
    else {
      return Wording(
        ja: "\(opening.ja)の \(share.ja)。", en: "\(opening.en), that is \(share.en) of the way.")
    }
    let (all, part) = (whole.wording, made.wording)
    return rate.isNegative
      ? Wording(
        ja: "\(opening.ja)の \(all.ja) に対し \(part.ja) 後戻りし、\(share.ja)。",
        en: "\(opening.en) it is \(all.en); it went back by \(part.en): \(share.en).")
      : Wording(
        ja: "\(opening.ja)の \(all.ja) のうち \(part.ja) 進み、\(share.ja)。",
        en: "\(opening.en) it is \(all.en), of which \(part.en) is made: \(share.en).")
  }

  var noiseWording: Wording? {
    guard isWithinNoise, let noise else { return nil }
    let band = amount(noise)
    return Wording(
      ja: "基準値からの動きは調査の誤差の幅 \(band.ja)以内なので、改善とも後退ともいわない。",
      en: "The move lies within the noise of the survey, \(band.en): "
        + "it is called neither better nor worse.")
  }

  /// `直線なら 60.0 ％なので、その 80.6 ％（80 ％以上 100 ％未満）で「概ね順調」。`
  func paceWording(_ style: FiscalYearStyle) -> Wording {
    let word = ratingWord
    switch rating {
    case .regressed:
      return Wording(ja: "基準値より悪いので「\(word.ja)」。", en: "Worse than the baseline: \"\(word.en)\".")
    case .undetermined: return paceUnknown(style)
    case _ where isDue: return attainmentWording(style)
    case .achieved:
      return Wording(ja: "目標に達したので「\(word.ja)」。", en: "The target is met: \"\(word.en)\".")
    default: break
    }
    let line =
      usesInterimTargets
      ? Wording(ja: "中間目標に沿えば", en: "By the interim targets")
      : Wording(ja: "直線なら", en: "On a straight line")
    let asked = expected.map(percent) ?? .nothing
    guard let pace else {
      return Wording(
        ja: "\(line.ja) \(asked.ja)までの年なので「\(word.ja)」。",
        en: "\(line.en) it would be at \(asked.en): \"\(word.en)\".")
    }
    let share = percent(pace)
    let band = rules.pace.band(of: pace)
    return Wording(
      ja: "\(line.ja) \(asked.ja)なので、その \(share.ja)（\(band.ja)）で「\(word.ja)」。",
      en: "\(line.en) it would be at \(asked.en), "
        + "of which this is \(share.en) (\(band.en)): \"\(word.en)\".")
  }

  /// `目標年度（令和9年度）に 96.0 ％（80 ％以上 100 ％未満）なので「概ね達成」。`
  func attainmentWording(_ style: FiscalYearStyle) -> Wording {
    let word = ratingWord
    let year = dueYear?.wording(style) ?? .nothing
    guard let rate else {
      return Wording(ja: "目標に達したので「\(word.ja)」。", en: "The target is met: \"\(word.en)\".")
    }
    let share = percent(rate)
    let band = rules.attainment.band(of: rate)
    return dueYear == fiscalYear
      ? Wording(
        ja: "目標年度（\(year.ja)）に \(share.ja)（\(band.ja)）なので「\(word.ja)」。",
        en: "In the target year (\(year.en)), \(share.en) (\(band.en)) is \"\(word.en)\".")
      : Wording(
        ja: "目標年度（\(year.ja)）を過ぎて \(share.ja)（\(band.ja)）なので「\(word.ja)」。",
        en: "After the target year (\(year.en)), \(share.en) (\(band.en)) is \"\(word.en)\".")
  }

  private func paceUnknown(_ style: FiscalYearStyle) -> Wording {
    let word = ratingWord
    guard let start else {
      return Wording(
        ja: "基準年度も計画の初年度も記録がなく、進み具合を比べられないので「\(word.ja)」（進行中）。",
        en: "Neither a baseline year nor the plan's first year is recorded, "
          + "so there is no pace to compare: under way, \"\(word.en)\".")
    }
    guard dueYear != nil else {
      return Wording(
        ja: "目標年度の記録がなく、進み具合を比べられないので「\(word.ja)」（進行中）。",
        en: "No target year is recorded, so there is no pace to compare: "
          + "under way, \"\(word.en)\".")
    }
    let year = start.fiscalYear.wording(style)
    return Wording(
      ja: "進み具合は\(year.ja)の翌年度から比べるので、この年度は「\(word.ja)」（進行中）。",
      en: "The pace is compared after \(year.en), so this year is under way, \"\(word.en)\".")
  }

  /// `当初目標 30.0％ に対しては 48.3 ％。`
  var initialWording: Wording? {
    guard let first = initialTarget?.content.target else { return nil }
    let target = first.wording(unit: unit)
    guard let initialRate else { return nil }
    let share = percent(initialRate)
    return Wording(
      ja: "当初目標 \(target.ja)に対しては \(share.ja)。",
      en: "Against the first target, \(target.en), it is \(share.en).")
  }
}

extension Cuts {
  /// Between which bounds a share lies, so that a rounded 80.0 is not read as the bound:
  /// `80 ％以上 100 ％未満`.
  func band(of ratio: Ratio) -> Wording {
    let above = [full, most, part].last { ratio.isAtLeast($0) == false }
    let reached = [full, most, part].first { ratio.isAtLeast($0) }
    let least = reached?.wording ?? .nothing
    let limit = above?.wording ?? .nothing
    switch (reached, above) {
    case (nil, _): return Wording(ja: "\(limit.ja) ％未満", en: "below \(limit.en) %")
    case (_, nil): return Wording(ja: "\(least.ja) ％以上", en: "at least \(least.en) %")
    default:
      return Wording(
        ja: "\(least.ja) ％以上 \(limit.ja) ％未満",
        en: "at least \(least.en) %, below \(limit.en) %")
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

  /// As an aside after what it is about.
  fileprivate var inParentheses: Wording { Wording(ja: "（\(ja)）", en: " (\(en))") }
}
