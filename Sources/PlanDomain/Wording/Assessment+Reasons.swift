extension Assessment {
  // MARK: Met or not met

  /// Why a target to be reached is judged as a bound; nil where that is its shape.
  var whyThreshold: Wording? {
    guard case .reach? = target?.content.target?.aim, let baseline = comparableBaseline else {
      return nil
    }
    let from = amount(baseline.value)
    if reason == .baselineEqualsTarget {
      return Wording(
        ja: "基準値 \(from.ja)が目標値と同じなので、率ではなく、保てているかで判定します。",
        en: "The baseline \(from.en) equals the target, so the question is whether it is kept, "
          + "not how far it has come.")
    }
    guard bound?.holds(baseline.value) == true else { return nil }
    return Wording(
      ja: "基準値 \(from.ja)がすでに目標を満たしているので、率ではなく、満たしているかで判定します。",
      en: "The baseline \(from.en) meets the target already, so the question is whether it is "
        + "still met, not how far it has come.")
  }

  /// `実績 90.1％（確報）は目標（90.0％以下）を満たさないので「未達」です。`
  var thresholdWording: Wording {
    let word = ratingWord
    let aim = bound.map { Target(aim: $0.aim).wording(unit: unit) } ?? .nothing
    let isMet = rating == .met
    return Wording(
      ja: "実績 \(shownFigure.ja)は目標（\(aim.ja)）を\(isMet ? "満たす" : "満たさない")ので「\(word.ja)」です。",
      en: "The figure \(shownFigure.en) \(isMet ? "meets" : "does not meet") the target "
        + "(\(aim.en)): \"\(word.en)\".")
  }

  /// That a bound kept today is not yet one that was kept to the end.
  func untilWording(_ style: FiscalYearStyle) -> Wording? {
    guard !isDue, let year = dueYear?.wording(style) else { return nil }
    return Wording(
      ja: "\(year.ja)まで、年度ごとに判定します。", en: "It is rated year by year until \(year.en).")
  }

  // MARK: Level

  /// `実績は 18事業（確報）、目標は 22事業以上です。目標比（実績 ÷ 目標値）は 81.8％です。`
  var levelWording: Wording {
    let formula =
      bound?.upper == nil
      ? Wording(ja: "実績 ÷ 目標値", en: "figure divided by target")
      : Wording(ja: "目標値 ÷ 実績", en: "target divided by figure")
    let aim = bound.map { Target(aim: $0.aim).wording(unit: unit) } ?? .nothing
    guard let share = shownRate?.wording else {
      return Wording(
        ja: "実績は \(shownFigure.ja)、目標は \(aim.ja)です。割る数が正でないので、目標比（\(formula.ja)）は計算しません。",
        en: "The figure is \(shownFigure.en), the target \(aim.en). The divisor is not positive, "
          + "so the level (\(formula.en)) is not computed.")
    }
    return Wording(
      ja: "実績は \(shownFigure.ja)、目標は \(aim.ja)です。目標比（\(formula.ja)）は \(share.ja)です。",
      en: "The figure is \(shownFigure.en), the target \(aim.en). "
        + "The level (\(formula.en)) is \(share.en).")
  }

  func levelRating(_ style: FiscalYearStyle) -> Wording {
    let word = ratingWord
    switch rating {
    case .undetermined where isDue:
      return Wording(
        ja: "どこまで達したかは分からないので「\(word.ja)」です。", en: "How far it came cannot be told: \"\(word.en)\"."
      )
    case .undetermined: return unpacedWording(style)
    case _ where isDue: return attainmentWording(style)
    default:
      return Wording(ja: "目標に達したので「\(word.ja)」です。", en: "The target is met: \"\(word.en)\".")
    }
  }

  // MARK: Neither rate nor rating

  /// Why there is no rating where nothing was computed.
  func reasonWording(_ style: FiscalYearStyle) -> Wording {
    let day = due?.iso ?? ""
    let last = closedAfter?.wording(style) ?? .nothing
    switch reason {
    case .notDue where due == nil:
      return Wording(ja: "年度がまだ終わっていません。", en: "The year is not over yet.")
    case .notDue:
      return Wording(
        ja: "実績の報告期限（\(day)）はまだ来ていません。", en: "The figure is not due before \(day).")
    case .notAsked:
      // Nobody may have been asked, or nothing of a round before the ledger is recorded here.
      return Wording(
        ja: "年度は終わり、実績の報告がありません。報告期限を定めた照会は記録されていません。",
        en: "The year is over, and no figure has been reported; no due date is recorded for it.")
    case .notReported:
      return Wording(
        ja: "報告期限（\(day)）を過ぎましたが、実績の報告がありません。",
        en: "The figure was due on \(day) and has not been reported.")
    case .awaitingApproval:
      return Wording(
        ja: "報告はあり、承認を待っています。", en: "It has been reported and awaits approval.")
    case .noSurvey:
      return Wording(
        ja: "調査のない年なので、実績はありません。前の値は引き継ぎません。",
        en:
          "There is no survey that year, so there is no figure; no earlier one is carried forward.")
    case .notAvailable:
      return Wording(ja: "実績を把握できない年度です。", en: "The figure of that year cannot be had.")
    case .planEnded:
      let ended = trackedPlanEnded?.wording(style) ?? .nothing
      return Wording(
        ja: "この指標が追う計画は\(ended.ja)で終わったので、実績を求めません。廃止か後継の記録を待っています。",
        en: "The plan that it follows ended with \(ended.en), so no figure is asked for. "
          + "It is still to be closed or superseded.")
    case .noTarget: return missingTarget
    case .noBaseline:
      return Wording(
        ja: "この方法で比べられる基準値がないので、判定しません。",
        en: "There is no baseline that this method can compare with, so it is not judged.")
    case .baselineEqualsTarget:
      return Wording(
        ja: "基準値が目標値と同じで、変化の率は計算できないので、判定しません。",
        en: "The baseline equals the target; there is no way to take a share of, "
          + "so it is not judged.")
    case .definitionBreak where isMeasuredBeforeBreak:
      return Wording(
        ja: "指標の定義が第 \(version) 版に変わりました。実績は以前の定義による値なので、第 \(version) 版の値に訂正するまで判定しません。",
        en: "The definition changed to version \(version), and the figure is by an earlier one: "
          + "until it is corrected to one of version \(version), nothing is judged.")
    case .definitionBreak:
      return Wording(
        ja: "指標の定義が第 \(version) 版に変わりました。基準値か目標値が以前の定義によるので、改めて定めるまで判定しません。",
        en: "The definition changed to version \(version). The baseline or the target is by an "
          + "earlier one; until it is restated, nothing is judged across the break.")
    case .discontinued:
      return Wording(
        ja: "\(last.ja)を最後に廃止されたので、判定しません。",
        en: "It was discontinued after \(last.en) and is judged no more.")
    case .superseded:
      let next = successor?.text ?? ""
      return Wording(
        ja: "\(last.ja)を最後に、指標 \(next) に引き継がれたので、判定しません。",
        en: "Indicator \(next) took its place after \(last.en); it is judged no more.")
    case .suspended:
      return Wording(ja: "休止中なので、判定しません。", en: "It is suspended and is not judged.")
    case .qualitative, .paceUnknown, nil:
      let word = ratingWord
      return Wording(ja: "「\(word.ja)」です。", en: "\"\(word.en)\".")
    }
  }

  private var missingTarget: Wording {
    guard let target else {
      return Wording(
        ja: "この年度の目標が定められていないので、判定しません。",
        en: "No target is set for that year, so it is not judged.")
    }
    return target.content.target == nil
      ? Wording(
        ja: "この年度の目標は取り下げられているので、判定しません。",
        en: "The target was withdrawn for that year, so it is not judged.")
      : Wording(
        ja: "目標は未定なので、判定しません。", en: "The target is undecided, so it is not judged.")
  }
}

extension Bound {
  /// The bound as a target, for its words: `90.0％以下`.
  fileprivate var aim: Aim {
    switch (lower, upper) {
    case (let lower?, nil): .atLeast(lower)
    case (nil, let upper?): .atMost(upper)
    case (let lower?, let upper?) where lower == upper: .maintain(lower)
    case (let lower?, let upper?): .range(lower, upper)
    case (nil, nil): .undecided
    }
  }
}
