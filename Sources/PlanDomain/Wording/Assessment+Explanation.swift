extension Assessment {
  /// The arithmetic of the rating, or why there is none, in sentences that a council member can
  /// follow; the rule set is named at the end.
  ///
  /// Units, rating words and figures are as people entered them: escape them at every exit.
  package func explanation(_ style: FiscalYearStyle) -> Wording {
    var sentences: [Wording] = []
    switch method {
    case .change where rate != nil:
      sentences = [way(style), noiseWording, paceWording(style), initialWording].compactMap { $0 }
    case .threshold where figure != nil:
      sentences = [whyThreshold, thresholdWording].compactMap { $0 }
    case .level where figure != nil: sentences = [levelWording, levelRating(style)]
    case .narrative: sentences = [narrativeWording]
    case .change, .threshold, .level, .none: sentences = [reasonWording(style)]
    }
    sentences.append(Wording(ja: "（評価規則 \(ruleSet)）", en: "(Rule set \(ruleSet).)"))
    return Wording(
      ja: sentences.map(\.ja).joined(), en: sentences.map(\.en).joined(separator: " "))
  }

  /// `「概ね順調」`
  var ratingWord: Wording { rules.word(for: rating) }

  /// A rate as it is shown: `48.3 ％`.
  func percent(_ ratio: Ratio) -> Wording {
    Wording(
      ja: "\(ratio.grouped(.ja, digits: rules.digits)) ％",
      en: "\(ratio.grouped(.en, digits: rules.digits)) %")
  }

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
      ? Wording(ja: "目標が文章なので", en: "The target is in words")
      : Wording(ja: "この指標は人が判断すると定められているので", en: "It is laid down that a person judges it")
    guard let judgement = judgement?.content else {
      return Wording(
        ja: "\(why.ja)、率は計算しない。判断はまだない。",
        en: "\(why.en), so no rate is computed. Nobody has judged it yet.")
    }
    let word = judgement.judgement.wording
    let stage = judgement.stage.wording
    return Wording(
      ja: "\(why.ja)、率は計算しない。\(stage.ja)の判断は「\(word.ja)」。",
      en: "\(why.en), so no rate is computed. The \(stage.en) judged it \"\(word.en)\".")
  }
}
