import PlanDomain
import ProgressLedger

extension Teller {
  /// How figures were judged, in words: nobody should have to trust a mark.
  var judging: Section {
    Section(
      say(ja: "判定のしかた", en: "How it was judged"), at: .judging,
      [
        .paragraph(
          say(
            ja: "評価規則 \(.code(report.rules.id.text)) によります。計算は小数を丸めずに行い、"
              + "表示のときだけ\(rounding.ja)四捨五入します。"
              + "四捨五入すると判定の区切りを越えて見えるときは、越えないところまで小数を多く示します。",
            en: "By the rule set \(.code(report.rules.id.text)). Nothing is rounded until it is "
              + "shown; then to \(rounding.en), halves up, with more decimals where a figure would "
              + "seem to lie beyond a bound that it does not reach.")),
        .list(methods),
        .table(cuts),
        .list(rules),
        .terms(reasons),
      ])
  }

  /// `小数第1位に`, `整数に`.
  private var rounding: Wording {
    let digits = report.rules.digits
    return digits == 0
      ? Wording(ja: "整数に", en: "whole numbers")
      : Wording(ja: "小数第\(digits)位に", en: "decimal place \(digits)")
  }

  private var methods: [Phrase] {
    [
      say(
        ja: "目標値まで動かす指標は、基準値から目標値までのうち、どれだけ進んだか（達成率）で判定します。"
          + "目標年度より前は、一直線に、または中間目標に沿って進めばその年度に達しているはずの割合を 100％として、"
          + "達成率がその何％か（ペース）で判定します。",
        en: "Where a figure is to move to a value, what counts is the share of the way from the "
          + "baseline (the rate). Before the due year it is set against the rate that a straight "
          + "line, or the interim targets, would have reached by then (the pace)."),
      say(
        ja: "上限・下限・範囲・維持の目標と、初めから満たしている目標は、満たしているかどうかと余裕だけを示し、"
          + "割合にはしません。\(word(for: .met))は、その年度に満たしているという意味です。"
          + "目標年度より前なら、目標年度まで年度ごとに判定します。",
        en: "A bound to be kept, and a target met from the beginning, is met or not, with the "
          + "headroom and no percentage. \(word(for: .met)) is said of that year alone; before the "
          + "due year it is rated again every year."),
      say(
        ja: "基準値のない指標は、目標値との比（目標比）を示し、目標年度になってから判定します。",
        en: "Without a baseline the figure is set against the target itself and rated from the "
          + "due year on."),
      say(
        ja: "言葉で書かれた目標は計算せず、担当部や企画部門の判断とコメントを示します。"
          + "計算した判定とは別に判断があれば、両方を示します。",
        en: "A target in words is judged by people, with a comment. Where they judged one that is "
          + "computed, both are shown."),
    ]
  }

  private var cuts: Table {
    let pace = report.rules.pace
    let attainment = report.rules.attainment
    func row(_ early: Rating, _ late: Rating, _ pace: Phrase, _ attainment: Phrase) -> [Phrase] {
      [pace, word(for: early), attainment, word(for: late)]
    }
    func from(_ value: Quantity) -> Phrase {
      say(ja: "\(value.text)％以上", en: "\(value.text)% and more")
    }
    func below(_ value: Quantity) -> Phrase {
      say(ja: "\(value.text)％未満", en: "less than \(value.text)%")
    }
    return Table(
      say(ja: "判定の区切り", en: "Where the ratings begin"),
      columns: [
        Table.Column(say(ja: "ペース", en: "Pace")),
        Table.Column(say(ja: "目標年度より前の判定", en: "Before the due year")),
        Table.Column(say(ja: "達成率", en: "Rate")),
        Table.Column(say(ja: "目標年度からの判定", en: "From the due year on")),
      ],
      rows: [
        row(.onTrack, .achieved, from(pace.full), from(attainment.full)),
        row(.mostlyOnTrack, .mostlyAchieved, from(pace.most), from(attainment.most)),
        row(.slightlyBehind, .partlyAchieved, from(pace.part), from(attainment.part)),
        row(.behind, .notAchieved, below(pace.part), below(attainment.part)),
      ])
  }

  private var rules: [Phrase] {
    var rules = [
      say(
        ja: "基準値より悪くなったものは、いつでも\(word(for: .regressed))とします。",
        en: "What is worse than the baseline is \(word(for: .regressed)) at any time."),
      say(
        ja: "年度ごとに、その年度に適用される目標で判定します。改定前の目標も示します。"
          + "終わった年度にさかのぼって改定された目標には「遡及」と示します。",
        en: "Each year is judged by the target in force for it; earlier targets stay visible. "
          + "One that was revised for a year already over is marked as retroactive."),
      say(
        ja: "速報と見込も判定しますが、そのことを言葉で示します。値のない年度を前年度の値で埋めません。",
        en: "Provisional and forecast figures are judged and say so. "
          + "No year without a figure takes that of another."),
      say(
        ja: "単位の違う指標は平均せず、判定ごとの数だけを数えます。",
        en: "Indicators of different units are counted by rating and never averaged."),
    ]
    if let noise = report.rules.noise {
      rules.append(
        say(
          ja: "調査の誤差の幅を \(noise.text) とし、それ以内の動きでは\(word(for: .regressed))としません。",
          en: "A move of up to \(noise.text) is the noise of a survey and never "
            + "\(word(for: .regressed))."))
    }
    return rules
  }

  /// What stands in the place of a rating somewhere in the report, with what each means.
  private var reasons: [(name: Phrase, text: Phrase)] {
    let unrated = report.policies.flatMap(\.indicators).flatMap(\.years).map(\.assessment)
      .filter { $0.rating == .undetermined }
    let unpaced = Set(unrated.compactMap(\.unpaced))
    return ReasonCode.allCases.filter { $0 != .paceUnknown }.compactMap { reason in
      unrated.first { $0.reason == reason }?.reasonWord.map { (say($0), meaning(of: reason)) }
    } + Unpaced.allCases.filter(unpaced.contains).map { (say($0.wording), meaning(of: $0)) }
  }

  private func meaning(of unpaced: Unpaced) -> Phrase {
    switch unpaced {
    case .noStartYear:
      say(
        ja: "基準年度も計画の初年度も記録がなく、ペースを計算できません。",
        en: "Neither the baseline's year nor the plan's first is recorded, so there is no pace.")
    case .noDueYear:
      say(
        ja: "目標年度の記録がなく、ペースを計算できません。",
        en: "No target year is recorded, so there is no pace.")
    case .notBegun:
      say(
        ja: "ペースは基準年度の翌年度から計算します。",
        en: "The pace is counted from the year after the baseline's.")
    case .level:
      say(
        ja: "基準値がなく目標比で見る指標は、目標年度になってから判定します。",
        en: "Without a baseline there is no pace; the level is rated from the due year on.")
    }
  }

  private func meaning(of reason: ReasonCode) -> Phrase {
    switch reason {
    case .notDue: say(ja: "報告の期限がまだ来ていません。", en: "It is not due yet.")
    case .notAsked:
      say(
        ja: "年度は終わりましたが、期限を定めた照会がありません。",
        en: "The year is over and no round has set a due date.")
    case .notReported:
      say(ja: "報告の期限を過ぎましたが、報告がありません。", en: "It is due and was not reported.")
    case .awaitingApproval:
      say(
        ja: "報告はありますが、承認されるまで示しません。",
        en: "It was reported and is not shown until it is approved.")
    case .noSurvey: say(ja: "調査のない年度です。", en: "There was no survey in that year.")
    case .notAvailable:
      say(ja: "その年度の値を把握できません。", en: "The figure of that year cannot be had.")
    case .planEnded:
      say(
        ja: "指標が追う計画が終わり、廃止か後継の記録を待っています。",
        en: "The plan it follows has ended; it is still to be closed or superseded.")
    case .noTarget:
      say(
        ja: "その年度に適用される目標がないか、未定です。",
        en: "No target is in force, or it is undecided.")
    case .noBaseline:
      say(
        ja: "判定の方法に使える基準値がありません。",
        en: "There is no baseline that the method can start from.")
    case .baselineEqualsTarget:
      say(
        ja: "基準値と目標値が同じで、達成率を計算できません。",
        en: "The baseline is the target: there is no way to take a share of.")
    case .qualitative:
      say(
        ja: "目標が言葉で書かれているので計算せず、人の判断を待っています。",
        en: "The target is in words, so nothing is computed; a person has yet to judge.")
    case .definitionBreak:
      say(
        ja: "定義が変わり、前の定義による基準値や目標値とは比べられません。",
        en: "The definition changed: it cannot be compared with what was stated before.")
    case .discontinued: say(ja: "指標は廃止されました。", en: "The indicator was discontinued.")
    case .superseded:
      say(ja: "後継の指標に引き継がれました。", en: "Another indicator took its place.")
    case .suspended: say(ja: "休止しています。", en: "It is suspended.")
    case .paceUnknown:
      say(ja: "ペースを計算できません。", en: "There is no pace.")
    }
  }
}
