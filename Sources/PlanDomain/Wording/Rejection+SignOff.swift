extension Rejection {
  /// Why a step of signing off was refused.
  func signOffExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .signOffPolicyUnchanged(let year, let fact):
      let label = audience.year(year)
      let by = fact.map { audience.attribution($0.occurrence) }
      let policy = (fact?.content ?? SignOffPolicy(stages: [], effective: year)).wording
      return Explanation(
        Wording(
          ja: "\(label.ja)の承認の決まりはすでにそうなっています: \(policy.ja)\(by.map { "（\($0)）" } ?? "")。",
          en: "That is the sign-off policy for \(label.en) already: "
            + "\(policy.en)\(by.map { " (\($0))" } ?? "")."),
        advice: Wording(ja: "承認待ちを見るとき", en: "To see what waits"), command: "sign-off list")
    case .nothingToSignOff(let number, let reference):
      let what = audience.called(reference.code)
      return Explanation(
        Wording(
          ja: "\(number)（\(what.ja)）は承認を受ける記録ではありません。"
            + "承認を受けるのは、値、値なしの申告、判断、評価、承認済みのそれらの取消、締め後の訂正の申請です。",
          en: "\(number) (\(what.en)) states nothing that is signed off: "
            + "only figures, declared absences, judgements and reviews are, what takes back "
            + "approved ones, and proposed corrections."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"),
        command: "log \(reference.code)")
    case .nothingReviewed(let code, let year):
      let label = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(code) には\(label.ja)の評価がありません。",
          en: "\(code) has no review for \(label.en)."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"), command: "log \(code)")
    case .signOffNotDemanded(let code, let year):
      let label = audience.year(year)
      let about = audience.heading(code, of: year)
      return Explanation(
        Wording(
          ja: "\(about.ja)\(label.ja)には承認の決まりがなく、記録はそのまま有効です。",
          en: "\(about.en)no sign-off policy binds \(label.en): what is recorded counts as it is."),
        advice: Wording(ja: "承認を求めるとき", en: "To ask for approval"),
        command: "sign-off policy --stages department,planning --effective-fy \(year.number) "
          + "--reason REASON")
    case .statementGone(let number, let reference, let year, let present, let state):
      let label = audience.year(year)
      let now = present.map { audience.attribution($0) }
      return Explanation(
        Wording(
          ja: "\(number)（\(reference.code) \(label.ja)）はもう有効ではありません。"
            + (now.map { "今の記録: \($0)。" } ?? "今は記録がありません。"),
          en: "\(number) (\(reference.code), \(label.en)) stands no more. "
            + (now.map { "What stands now: \($0)." } ?? "Nothing stands in its place.")),
        advice: state.next ?? Wording(ja: "経過を見るとき", en: "To see its history"),
        command: state.nextCommand(about: present?.number) ?? "log \(reference.code)")
    case .signOffOutOfTurn(let number, let reference, .approved(let approval))
    where approval == number:
      return Explanation(
        Wording(
          ja: "\(number)（\(reference.code)）は、承認されたことで記録された訂正です。その承認だけを取り消すことはできません。",
          en: "\(number) (\(reference.code)) is a correction that its approval made: "
            + "that approval is not taken back by itself."),
        advice: Wording(ja: "直すとき", en: "To put it right"),
        command: "correct \(reference.code) --fy YEAR VALUE --reason REASON")
    case .signOffOutOfTurn(let number, let reference, let state):
      let now = state.wording
      return Explanation(
        Wording(
          ja: "\(number)（\(reference.code)）は今「\(now.ja)」なので、それはできません。",
          en: "That cannot be done: \(number) (\(reference.code)) is \(now.en)."),
        advice: state.advice, command: state.command(about: number))
    case .severalWait(let code, let year, let numbers):
      let label = audience.year(year)
      let listed = numbers.map(\.description).joined(separator: ", ")
      return Explanation(
        Wording(
          ja: "\(code): \(label.ja)には承認を待つものが \(numbers.count) 件あります（\(listed)）。事象の番号で示してください。",
          en: "\(code): \(numbers.count) things about \(label.en) wait to be approved "
            + "(\(listed)). Name the event."),
        advice: Wording(ja: "内容を見るとき", en: "To see what they say"), command: "sign-off list")
    case .nothingWaits(let year, let department):
      let label = audience.year(year)
      let whose = department.map { audience.department($0, nil) }
      return Explanation(
        Wording(
          ja: "\(label.ja)には、それを待つ\(whose.map { "\($0)の" } ?? "")記録がありません。",
          en: "Nothing\(whose.map { " of \($0)" } ?? "") for \(label.en) waits for that."),
        advice: Wording(ja: "承認待ちを見るとき", en: "To see what waits"), command: "sign-off list")
    case .alreadyProposed(let fact):
      let indicator = fact.content.correction.indicator
      let label = audience.year(fact.content.correction.fiscalYear)
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "指標 \(indicator) の\(label.ja)の同じ訂正が、もう承認を待っています（\(by)）。",
          en: "The same correction of \(indicator) for \(label.en) is waiting already "
            + "(\(by))."),
        advice: Wording(ja: "企画部門が承認するとき", en: "For the planning division to approve it"),
        command: "sign-off approve '\(fact.occurrence.number)'")
    case .proposalSettled(let number, let reference, let occurrence):
      let by = audience.attribution(occurrence)
      return Explanation(
        Wording(
          ja: "訂正の申請 \(number)（\(reference.code)）は、もう決まっています（\(by)）。",
          en:
            "The proposed correction \(number) (\(reference.code)) was decided on already (\(by))."
        ), advice: Wording(ja: "経過を見るとき", en: "To see its history"),
        command: "log \(reference.code)")
    case .proposalOvertaken(let fact, let present):
      let correction = fact.content.correction
      let code = correction.indicator
      let label = audience.year(correction.fiscalYear)
      let by = audience.attribution(fact.occurrence)
      let now = present.map { audience.attribution($0) }
      return Explanation(
        Wording(
          ja: "指標 \(code) の\(label.ja)の訂正の申請（\(by)）は承認できません。"
            + "訂正しようとした値 \(correction.replaces) はもう有効ではありません"
            + "（\(now.map { "今の記録: \($0)" } ?? "今は記録なし")）。"
            + "なお訂正が要るときは、今の値について改めて申請してください（correct）。",
          en: "The correction of \(code) for \(label.en) that was asked for (\(by)) cannot be "
            + "approved: the figure it was to replace, \(correction.replaces), stands no more "
            + "(\(now.map { "what stands now: \($0)" } ?? "nothing stands now")). "
            + "If a correction is still needed, ask for one of what stands (correct)."),
        advice: Wording(ja: "この申請を差し戻すとき", en: "To return this one"),
        command: "sign-off return '\(fact.occurrence.number)' --reason REASON")
    case .notForProposals(let number, let reference):
      return Explanation(
        Wording(
          ja: "訂正の申請 \(number)（\(reference.code)）は、承認するか差し戻すだけです。",
          en: "The proposed correction \(number) (\(reference.code)) "
            + "is only approved or returned."),
        advice: Wording(ja: "差し戻すとき", en: "To return it"),
        command: "sign-off return '\(number)' --reason REASON")
    default:
      preconditionFailure("a refusal of signing off has its words here")
    }
  }
}

extension SignOffState {
  /// What is to be done about a statement that stands, in words; nil where nothing is.
  fileprivate var next: Wording? {
    switch self {
    case .recorded, .returned: Wording(ja: "今の記録を提出するとき", en: "To hand in what stands")
    case .submitted: Wording(ja: "今の記録を承認するとき", en: "To approve what stands")
    case .notRequired, .approved: nil
    }
  }

  fileprivate func nextCommand(about number: EventNumber?) -> String? {
    next == nil ? nil : number.map(command(about:))
  }

  /// Where a statement stands, in words that follow "it is".
  package var wording: Wording {
    switch self {
    case .notRequired: Wording(ja: "承認不要", en: "in no need of approval")
    case .recorded: Wording(ja: "未提出", en: "not submitted")
    case .submitted(let approved):
      if let last = approved.last?.wording {
        Wording(ja: "提出済（\(last.ja)は承認）", en: "submitted and approved by the \(last.en)")
      } else {
        Wording(ja: "提出済", en: "submitted")
      }
    case .returned: Wording(ja: "差戻し", en: "returned")
    case .approved: Wording(ja: "承認済", en: "approved")
    }
  }

  fileprivate var advice: Wording {
    switch self {
    case .notRequired, .recorded, .returned: Wording(ja: "提出するとき", en: "To submit it")
    case .submitted: Wording(ja: "承認するとき", en: "To approve it")
    case .approved: Wording(ja: "承認を取り消すとき", en: "To withdraw the approval")
    }
  }

  fileprivate func command(about number: EventNumber) -> String {
    switch self {
    case .notRequired, .recorded, .returned: "sign-off submit '\(number)'"
    case .submitted: "sign-off approve '\(number)'"
    case .approved: "sign-off withdraw '\(number)' --reason REASON"
    }
  }
}
