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
              + "表示のときだけ小数第\(report.rules.digits)位に四捨五入します。",
            en: "By the rule set \(.code(report.rules.id.text)). Nothing is rounded until it is "
              + "shown, with \(report.rules.digits) decimals, halves up.")),
        .list(methods),
        .table(cuts),
        .list(rules),
        .terms(reasons),
      ])
  }

  private var methods: [Phrase] {
    [
      say(
        ja: "目標値まで動かす指標は、基準値から目標値までの道のりのうち、どれだけ進んだかで判定します。"
          + "目標年度より前は、そこまでに進んでいるはずの割合（ペース）と比べます。",
        en: "Where a figure is to move to a value, what counts is the share of the way from the "
          + "baseline; before the due year it is compared with the share that was due by then."),
      say(
        ja: "上限・下限・範囲・維持の目標は、守られたかどうかと余裕だけを示し、割合にはしません。",
        en: "Where a bound is to be kept, it is met or not, with the headroom and no percentage."),
      say(
        ja: "基準値のない指標は、目標値との比（目標比）を示し、ペースでは判定しません。",
        en: "Without a baseline the figure is set against the target itself, and never paced."),
      say(
        ja: "言葉で書かれた目標は、担当者の判断と意見を示します。",
        en: "A target in words is judged by a person, with a comment."),
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
        Table.Column(say(ja: "ペースに対して", en: "Of the pace")),
        Table.Column(say(ja: "目標年度の前", en: "Before the due year")),
        Table.Column(say(ja: "道のりに対して", en: "Of the way")),
        Table.Column(say(ja: "目標年度以後", en: "From the due year on")),
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
        ja: "年度ごとに、その年度に適用された目標で判定します。改定前の目標も示します。",
        en: "Each year is judged by the target in force for it; earlier targets stay visible."),
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
          ja: "調査の誤差として、\(noise.text) までの動きは悪化とみなしません。",
          en: "A survey's move of up to \(noise.text) counts as no change for the worse."))
    }
    return rules
  }

  /// The reasons that occur in the report, with what each means.
  private var reasons: [(name: Phrase, text: Phrase)] {
    let used = Set(
      report.policies.flatMap(\.indicators).flatMap { indicator in
        indicator.years.compactMap(\.assessment.reason)
          + [indicator.assessment.reason].compactMap(\.self)
      })
    return ReasonCode.allCases.filter(used.contains).map { reason in
      (say(reason.wording), meaning(of: reason))
    }
  }

  private func meaning(of reason: ReasonCode) -> Phrase {
    switch reason {
    case .notDue: say(ja: "まだ期限が来ていません。", en: "It is not due yet.")
    case .notAsked:
      say(
        ja: "年度は終わりましたが、期限を定めた照会がありません。",
        en: "The year is over and no round has set a due date.")
    case .notReported:
      say(ja: "期限を過ぎても報告がありません。", en: "It is due and was not reported.")
    case .awaitingApproval:
      say(
        ja: "報告はあり、承認されるまで示しません。",
        en: "It was reported and is not shown until it is approved.")
    case .noSurvey: say(ja: "調査のない年度です。", en: "There was no survey in that year.")
    case .notAvailable: say(ja: "値を知る方法がありません。", en: "The figure cannot be had.")
    case .planEnded:
      say(
        ja: "指標が追う計画が終わり、廃止か後継の記録を待っています。",
        en: "The plan it follows has ended; it is still to be closed or superseded.")
    case .noTarget: say(ja: "その年度に適用される目標がありません。", en: "No target is in force.")
    case .noBaseline: say(ja: "基準値がありません。", en: "There is no baseline.")
    case .baselineEqualsTarget:
      say(ja: "基準値と目標値が同じです。", en: "The baseline is the target.")
    case .qualitative: say(ja: "目標が言葉で書かれています。", en: "The target is in words.")
    case .definitionBreak:
      say(
        ja: "定義が変わり、基準値と比べられません。",
        en: "The definition changed: it cannot be compared with the baseline.")
    case .discontinued: say(ja: "指標は廃止されました。", en: "The indicator was discontinued.")
    case .superseded:
      say(ja: "後継の指標に引き継がれました。", en: "Another indicator took its place.")
    case .suspended: say(ja: "休止しています。", en: "It is suspended.")
    case .paceUnknown:
      say(
        ja: "基準年度も計画の初年度も分からず、ペースを計算できません。",
        en: "Neither the baseline's year nor the plan's first is known, so there is no pace.")
    }
  }
}
