extension Rejection {
  /// Why a change of the plan itself was refused.
  func planExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .planDiffers(let differences):
      let listed = differences.listed
      return Explanation(
        Wording(
          ja: "計画ファイルにある違いは取り込めません（\(listed.ja)）: 基準値は消せません。",
          en: "The file differs where nothing can be taken in (\(listed.en)): "
            + "a baseline cannot be removed."),
        advice: Wording(ja: "今の計画を書き出すとき", en: "To write out the present plan"),
        command: "plan export --out FILE")
    case .codeTwice(let code):
      return Explanation(
        Wording(
          ja: "コード \(code) が二つのものを指すことになります。別のコードを選んでください。",
          en: "The code \(code) would stand for two things. Choose another."),
        advice: Wording(ja: "使われているコード", en: "The codes in use"), command: "plan show")
    case .codeClosed(let code, let occurrence):
      let by = audience.attribution(occurrence)
      return Explanation(
        Wording(
          ja: "\(code) はすでに終わっています（\(by)）。新しいものには別のコードを付けてください。",
          en: "\(code) was closed (\(by)). Give a new thing another code."),
        advice: Wording(ja: "終了が誤りなら", en: "If it should not have been closed"),
        command: "retract '\(occurrence.number)' --reason REASON")
    case .yearsReversed(let first, let last):
      let years = (audience.year(first), audience.year(last))
      return Explanation(
        Wording(
          ja: "計画の始まり（\(years.0.ja)）が終わり（\(years.1.ja)）より後です。",
          en: "The plan would begin (\(years.0.en)) after its end (\(years.1.en))."),
        advice: Wording(ja: "計画を確かめるとき", en: "To look at the plan"), command: "plan show")
    case .yearsUnchanged:
      return Explanation(
        Wording(
          ja: "計画の年度に変わるところがありません。", en: "No year of the plan would change."),
        advice: Wording(ja: "計画を確かめるとき", en: "To look at the plan"), command: "plan show")
    case .emptyText(let option):
      return Explanation(
        Wording(
          ja: "\(Quotation.brief(option)): 文字がありません。",
          en: "\(Quotation.brief(option)): the text is empty."))
    default:
      preconditionFailure("a refusal about the plan has its words here")
    }
  }
}
