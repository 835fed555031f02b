extension Assessment {
  /// The arithmetic of the rating, or why there is none, in sentences that a council member can
  /// follow; the rule set is named at the end.
  ///
  /// Units, rating words and figures are as people entered them: escape them at every exit.
  package func explanation(_ style: FiscalYearStyle) -> Wording {
    var sentences: [Wording?]
    switch method {
    case .change where rate != nil:
      sentences = [way(style), noiseWording, paceWording(style), initialWording]
    case .threshold where figure != nil:
      sentences = [whyThreshold, thresholdWording, marginSentence, untilWording(style)]
    case .level where figure != nil: sentences = [levelWording, levelRating(style)]
    case .narrative: sentences = [narrativeWording]
    case .change, .threshold, .level, .none: sentences = [reasonWording(style)]
    }
    sentences += [
      judgedWording, retroactiveWording(style),
      Wording(ja: "（評価規則 \(ruleSet)）", en: "(Rule set \(ruleSet).)"),
    ]
    let told = sentences.compactMap { $0 }
    return Wording(ja: told.map(\.ja).joined(), en: told.map(\.en).joined(separator: " "))
  }

  /// `概ね順調`
  var ratingWord: Wording { rules.word(for: rating) }

  /// A figure with its unit: `24.0％`.
  func amount(_ value: Quantity) -> Wording {
    Wording(ja: value.grouped(.ja) + unit.text, en: value.grouped(.en) + unit.text)
  }

  /// The year's figure and how firm it is: `26.9％（確報）`.
  var shownFigure: Wording {
    measurement?.content.wording ?? Wording(ja: "なし", en: "none")
  }

  private var narrativeWording: Wording {
    let isInWords = target?.content.target?.aim.kind == .qualitative
    let why =
      isInWords
      ? Wording(ja: "目標が言葉で書かれているので", en: "The target is in words")
      : Wording(ja: "この指標は人が判断すると定められているので", en: "It is laid down that a person judges it")
    guard let judgement = judgement?.content else {
      return reason == .awaitingApproval
        ? Wording(
          ja: "\(why.ja)、率は計算しません。判断は承認を待っています。",
          en: "\(why.en), so no rate is computed. A judgement awaits approval.")
        : Wording(
          ja: "\(why.ja)、率は計算しません。判断はまだありません。",
          en: "\(why.en), so no rate is computed. Nobody has judged it yet.")
    }
    let word = judgement.judgement.wording
    let stage = judgement.stage.wording
    return Wording(
      ja: "\(why.ja)、率は計算しません。\(stage.ja)の判断は「\(word.ja)」です。",
      en: "\(why.en), so no rate is computed. The \(stage.en) judged it \"\(word.en)\".")
  }
  /// What a person judged beside the arithmetic.
  private var judgedWording: Wording? {
    guard method != .narrative, let judged = judgement?.content else { return nil }
    let (stage, word) = (judged.stage.wording, judged.judgement.wording)
    return Wording(
      ja: "計算とは別に、\(stage.ja)は「\(word.ja)」と判断しました。",
      en: "Apart from the arithmetic, the \(stage.en) judged it \"\(word.en)\".")
  }

  /// That a year is judged by what was decided after it.
  private func retroactiveWording(_ style: FiscalYearStyle) -> Wording? {
    guard closedAfter == nil, let target = target?.content, target.isRetroactive,
      let since = target.since
    else { return nil }
    let year = since.wording(style)
    return target.target == nil
      ? Wording(
        ja: "目標は、\(year.ja)にさかのぼって取り下げられました。",
        en: "The target was withdrawn retroactively, from \(year.en) on.")
      : Wording(
        ja: "この目標は、\(year.ja)にさかのぼって適用されました。",
        en: "The target was set retroactively, from \(year.en) on.")
  }
}
