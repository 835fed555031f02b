extension Rejection {
  /// Why something about judging or reviewing was refused.
  func assessmentExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .ruleSetTaken(let known):
      return Explanation(
        Wording(
          ja: "評価規則 \(known.id) の中身は、もう決まっています。中身を変えるには別の名前にしてください。",
          en: "The rule set \(known.id) has its content already. Another one takes another id."),
        advice: Wording(ja: "その中身を見るとき", en: "To see its content"),
        command: "rule-set show \(known.id)")
    case .ruleSetUnchanged(let id, let year, let occurrence):
      let year = audience.year(year)
      let by = audience.attribution(occurrence)
      return Explanation(
        Wording(
          ja: "\(year.ja)には、すでに評価規則 \(id) が適用されています（\(by)）。",
          en: "\(year.en) is judged by the rule set \(id) already (\(by))."),
        advice: Wording(ja: "採択の経過を見るとき", en: "To see what was adopted"),
        command: "rule-set list")
    case .settingInvalid(let code, let setting):
      let fault = setting.wording
      return Explanation(
        Wording(ja: "\(code): \(fault.ja)。", en: "\(code): \(fault.en)."),
        advice: Wording(ja: "たとえば", en: "For example"), command: "… \(setting.example)")
    case .interimNotAsked(let code, let year, let target):
      let year = audience.year(year)
      let words = target?.content.target.map { $0.wording(unit: UnitLabel("")) }
      let due = target?.content.target?.fiscalYear.map { audience.year($0) }
      return Explanation(
        Wording(
          ja: "中間目標は、到達する目標の年度より前にだけ置けます。指標 \(code) の\(year.ja)の目標: "
            + "\(words?.ja ?? "なし")\(due.map { "（\($0.ja)まで）" } ?? "")。",
          en: "An interim target lies before the year by which a figure is to be reached. "
            + "The target of \(code) in \(year.en): "
            + "\(words?.en ?? "none")\(due.map { " by \($0.en)" } ?? "")."),
        advice: Wording(ja: "指標を確かめるとき", en: "To look at the indicator"),
        command: "show \(code)")
    case .interimUnchanged(let code, let year, let fact):
      let year = audience.year(year)
      let what =
        if let value = fact?.content.value?.text {
          Wording(
            ja: "指標 \(code) の\(year.ja)の中間目標は、すでに \(value) です。",
            en: "The interim target of \(code) for \(year.en) is \(value) already.")
        } else {
          Wording(
            ja: "指標 \(code) の\(year.ja)には、取り下げる中間目標がありません。",
            en: "Indicator \(code) has no interim target for \(year.en) to withdraw.")
        }
      return Explanation(
        what,
        advice: Wording(ja: "経過を見るとき", en: "To see its history"), command: "log \(code)")
    case .alreadyJudged(let code, let year, let fact):
      let judged = fact.content
      let by = audience.attribution(fact.occurrence)
      let label = audience.year(year)
      return Explanation(
        Wording(
          ja: "指標 \(code) の\(label.ja)はすでに「\(judged.judgement.wording.ja)」と判断されています"
            + "（\(judged.stage.wording.ja)、\(by)）。",
          en: "Indicator \(code) is already judged \(judged.judgement.wording.en) for \(label.en) "
            + "(\(judged.stage.wording.en), \(by))."),
        advice: Wording(ja: "それに代えるとき", en: "To put another in its place"),
        command: "judge \(code) --fy \(year.number) --stage \(judged.stage.rawValue) "
          + "--judgement WORD --comment TEXT --correct '\(fact.occurrence.number)'")
    case .noSuchJudgement(let code, let year, let stage, let number):
      let year = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(number) は指標 \(code) の\(year.ja)についての、今の判断（\(stage.wording.ja)）ではありません。",
          en: "\(number) is not the judgement of \(code) for \(year.en) that stands "
            + "(\(stage.wording.en))."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"), command: "log \(code)")
    case .alreadyReviewed(let code, let year, let fact):
      let by = audience.attribution(fact.occurrence)
      let label = audience.year(year)
      let judgement = fact.content.judgement.wording
      return Explanation(
        Wording(
          ja: "\(code) の\(label.ja)はすでに評価されています: \(judgement.ja)（\(by)）。",
          en: "\(code) is already reviewed for \(label.en): \(judgement.en) (\(by))."),
        advice: Wording(ja: "直すとき", en: "To correct it"),
        command: "review \(code) --fy \(year.number) --judgement WORD --narrative TEXT "
          + "--correct '\(fact.occurrence.number)' --reason REASON")
    case .noSuchReview(let code, let year, let number):
      let year = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(number) は \(code) の\(year.ja)についての、今の評価ではありません。",
          en: "\(number) is not the review of \(code) for \(year.en) that stands."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"), command: "log \(code)")
    case .costOfPolicy(let code):
      return Explanation(
        Wording(
          ja: "事業費は事業ごとに記録します。\(code) は運営方針です。",
          en: "A cost is that of a project; \(code) is a policy."),
        advice: Wording(ja: "事業のコードを見るとき", en: "To see its projects"),
        command: "show \(code)")
    case .yearAhead(let code, let year):
      let year = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(year.ja)はまだ始まっていないので、\(code) を評価できません。",
          en: "\(year.en) has not begun: \(code) cannot be judged yet."),
        advice: Wording(ja: "始まった年度を示してください", en: "Name a year that has begun"),
        command: "… --fy FY")
    case .partEnded(let code, let day, let occurrence):
      let by = audience.attribution(occurrence)
      return Explanation(
        Wording(
          ja: "\(code) は \(day.iso) に終わっています（\(by)）。",
          en: "\(code) ended on \(day.iso) (\(by))."),
        advice: Wording(ja: "終了が誤りなら", en: "If it should not have ended"),
        command: "retract '\(occurrence.number)' --reason REASON")
    default:
      preconditionFailure("a refusal about judging has its words here")
    }
  }
}

extension AssessmentSetting {
  /// What of it cannot be, and what can.
  fileprivate var wording: Wording {
    switch self {
    case .digits(let digits):
      Wording(ja: "率の小数は 0～3 けたです（\(digits)）", en: "a rate has 0 to 3 decimals, not \(digits)")
    case .noise(let noise):
      Wording(
        ja: "調査の誤差の幅は負になりません（\(noise.text)）",
        en: "the noise band of a survey is not negative (\(noise.text))")
    case .word(let rating):
      Wording(
        ja: "「\(rating.rawValue)」の言葉に文字がありません", en: "the word for \(rating.rawValue) is empty")
    case .sameWord(let one, let other):
      Wording(
        ja: "「\(one.rawValue)」と「\(other.rawValue)」の言葉が同じです。見分けられるように、別の言葉にします",
        en: "\(one.rawValue) and \(other.rawValue) have the same word; "
          + "each needs one of its own")
    case .interval(let years):
      Wording(
        ja: "何年ごとかは 2 以上です（\(years)）。毎年に戻すには none と書きます",
        en: "it is measured every 2 years or more, not \(years); none means every year")
    case .anchorWithoutInterval:
      Wording(
        ja: "調査の年度は、何年ごとかと合わせて示します",
        en: "a year of the survey goes with every how many years there is one")
    case .daysUntilDue(let days):
      Wording(
        ja: "期限は年度末から 0～730 日です（\(days)）",
        en: "a figure is due 0 to 730 days after the end of its year, not \(days)")
    }
  }

  /// An option that says it rightly.
  fileprivate var example: String {
    switch self {
    case .digits: "--digits 1"
    case .noise: "--noise 3.0"
    case .word(let rating), .sameWord(_, let rating): "--word \(rating.rawValue)=TEXT"
    case .interval, .anchorWithoutInterval: "--every 2 --survey-fy FY"
    case .daysUntilDue: "--due-days 120"
    }
  }
}
