extension Notice {
  /// What a person should know about something that was written all the same.
  package func wording(for audience: Audience) -> Wording {
    switch self {
    case .startedAndDoneAtOnce(let undertaking):
      return Wording(
        ja: "\(undertaking.code) は「未着手」から一度に「完了」になりました。",
        en: "\(undertaking.code) went from not started to done in one step.")
    case .sameEffectiveDate(let undertaking, let fact):
      let by = audience.attribution(fact.occurrence)
      return Wording(
        ja: "\(undertaking.code) には同じ日付の記録がもうあります（\(by)）。後の記録が有効です。",
        en: "\(undertaking.code) already has an entry for that date (\(by)); the later one holds.")
    case .laterStatusStands(let undertaking, let fact):
      let by = audience.attribution(fact.occurrence)
      return Wording(
        ja: "\(undertaking.code) は \(fact.content.effective.iso) から"
          + "「\(fact.content.to.wording.ja)」のままです（\(by)）。",
        en: "\(undertaking.code) remains \(fact.content.to.wording.en) "
          + "from \(fact.content.effective.iso) on (\(by)).")
    case .departmentRegistered(let code, let name):
      return Wording(
        ja: "部署\(Quotation.inJapanese(name))を \(code) として登録しました。",
        en: "Registered the department \(name) as \(code).")
    case .dutiesRemain(let code, let name, let day, let duties):
      let listed = duties.joined(separator: ", ")
      return Wording(
        ja: "\(Quotation.inJapanese(name))（\(code)）は \(day.iso) からなくなりますが、次の担当が残っています: \(listed)。"
          + "移すとき: planledger department transfer CODE --to DEPARTMENT --effective \(day.iso)",
        en: "\(name) (\(code)) is no more from \(day.iso) on, yet these still lie with it: "
          + "\(listed). To move them: "
          + "planledger department transfer CODE --to DEPARTMENT --effective \(day.iso)")
    case .figuresAfterClosing(let code, let last, let years):
      let last = audience.year(last)
      let listed = years.map { audience.year($0) }
      return Wording(
        ja: "指標 \(code) は\(last.ja)までですが、\(listed.map(\.ja).joined(separator: "、"))の記録が残っています。",
        en: "Indicator \(code) ends with \(last.en), yet there are entries for "
          + "\(listed.map(\.en).joined(separator: ", ")).")
    case .figuresBeforeBreak(let code, let version, let years):
      let listed = years.map { audience.year($0) }
      return Wording(
        ja:
          "指標 \(code) の\(listed.map(\.ja).joined(separator: "、"))の値は前の定義によるものです。"
          + "第\(version)版の値に訂正してください。"
          + "訂正するとき: planledger correct \(code) --fy FY VALUE --reason REASON",
        en:
          "The figures of \(code) for \(listed.map(\.en).joined(separator: ", ")) were measured by "
          + "the earlier definition: correct them to version \(version). "
          + "To correct one: planledger correct \(code) --fy FY VALUE --reason REASON")
    case .retroactive(let code, let year):
      let year = audience.year(year)
      return Wording(
        ja: "\(year.ja)はもう終わっています: 指標 \(code) の改定は「遡及」として記録しました。",
        en: "\(year.en) is over: the change of indicator \(code) is marked retroactive.")
    case .changedAfterClosing(let code, let year, let closing):
      let year = audience.year(year)
      let what = audience.called(code)
      let by = audience.attribution(closing)
      return Wording(
        ja: "\(year.ja)は締められています（\(by)）: \(what.ja) のこの変更は「締め後の変更」として示されます。",
        en: "\(year.en) is closed (\(by)): "
          + "this change of \(what.en) is listed under changes after closing.")
    case .leftOpen(let year, let open):
      let label = audience.year(year)
      let what = open.wording
      return Wording(
        ja: "\(label.ja)は、まだ済んでいないものを残して締められました: \(what.ja)。"
          + "締めを解除するとき: planledger year reopen \(year.number) --reason REASON",
        en: "\(label.en) was closed with this still open: \(what.en). "
          + "To open it again: planledger year reopen \(year.number) --reason REASON")
    case .correctionWaits(let code, let year):
      let label = audience.year(year)
      return Wording(
        ja: "\(label.ja)は締められています: 企画部門が承認するまで、指標 \(code) の値は変わりません。"
          + "承認待ちを見るとき: planledger sign-off list",
        en: "\(label.en) is closed: the figure of \(code) stays until the planning division "
          + "approves the correction. To see what waits: planledger sign-off list")
    case .proposalsOvertaken(let code, let year, let numbers):
      let label = audience.year(year)
      let listed = numbers.map(\.description).joined(separator: ", ")
      let first = numbers.first?.description ?? "#N"
      let command = "planledger sign-off return '\(first)' --reason REASON"
      return Wording(
        ja: "指標 \(code) の\(label.ja)の値が変わったので、前の値の訂正の申請 \(listed) はもう承認できません。"
          + "差し戻すまで承認待ちの一覧に残ります: \(command)",
        en: "The figure of \(code) for \(label.en) is another one now, so that \(listed), "
          + "asked for about the former one, cannot be approved any more. "
          + "Until it is returned it stays among what waits: \(command)")
    case .proposalReturned(let code, let year, let number, let present):
      let label = audience.year(year)
      let now =
        present.map { audience.present($0.content.wording, $0.occurrence) }
        ?? Wording(ja: "今は記録がありません。", en: "Now there is no entry.")
      let command = "planledger correct \(code) --fy \(year.number) VALUE --reason REASON"
      return Wording(
        ja: "訂正の申請 \(number) は差し戻されて終わりました。指標 \(code) の\(label.ja)は変わりません。\(now.ja)"
          + "なお訂正が要るときは、改めて申請してください: \(command)",
        en: "The correction asked for by \(number) was returned and is settled; \(code) for "
          + "\(label.en) stays as it is. \(now.en) "
          + "If a correction is still needed, ask for one anew: \(command)")
    case .othersDuty(let codes, let departments, let own):
      let listed = codes.prefix(8).joined(separator: ", ") + (codes.count > 8 ? " …" : "")
      let names = departments.map { audience.department($0, nil) }.joined(separator: "・")
      let speaker = audience.department(own, nil)
      let option = "--on-behalf-of \(departments.first?.text ?? "")"
      return Wording(
        ja: "\(listed) の担当は\(names)ですが、\(speaker)の記録として書き込みました。"
          + "代わって記録するときは \(option) を付けてください。",
        en: "\(names) is in charge of \(listed), and this is written as an entry of \(speaker). "
          + "To record for another department, add \(option).")
    case .ownApproval(let number):
      return Wording(
        ja: "\(number) は記録した人自身が承認しました。そのように記録されています。",
        en: "\(number) was approved by whoever recorded it, and is marked so.")
    case .keptSinceEdition(let codes):
      let kept = codes.map { audience.called($0) }
      let listed = Wording(
        ja: kept.map(\.ja).joined(separator: ", "), en: kept.map(\.en).joined(separator: ", "))
      return Wording(
        ja: "前の版のあとで決められたことは、そのままにしました: \(listed.ja)。戻すときは、それぞれの命令を使ってください。",
        en: "What was decided since the last edition stays as it is: \(listed.en). "
          + "To undo it, use the command that decided it.")
    case .erasedBefore(let fact):
      let by = audience.attribution(fact.occurrence)
      let names = fact.content.names
      return Wording(
        ja: "\(fact.content.target) の\(names.ja)は消去済みです（\(by)）。",
        en: "The \(names.en) of \(fact.content.target) was erased before (\(by)).")
    case .textsRemain(let code, let numbers):
      let listed = numbers.prefix(8).map(\.description).joined(separator: ", ")
      let more = numbers.count > 8 ? " …" : ""
      let what = audience.called(code)
      return Wording(
        ja: "\(what.ja) の次の事象には、まだ文章があります: \(listed)\(more)。"
          + "読むとき: planledger log \(code)",
        en: "These events of \(what.en) still hold texts: \(listed)\(more). "
          + "To read them: planledger log \(code)")
    case .dueWithinYear(let year, let due):
      let label = audience.year(year)
      return Wording(
        ja: "期限 \(due.iso) は\(label.ja)が終わる前です。年度の途中の値を求めるのでなければ、改めてください: "
          + "planledger year due \(year.number) DATE --reason REASON",
        en: "\(label.en) is not over on its due date, \(due.iso). Unless figures of the running "
          + "year are asked for, change it: "
          + "planledger year due \(year.number) DATE --reason REASON")
    case .publishedFigure(let code, let year, let names):
      let label = audience.year(year)
      let listed = names.map(\.description)
      let command = "planledger errata \(listed.last ?? "")"
      return Wording(
        ja: "指標 \(code) の\(label.ja)の値は、次の公表では前のまま載っています: "
          + "\(listed.joined(separator: "、"))。正誤表を作るとき: \(command)",
        en: "The figure of \(code) for \(label.en) stands as it was in "
          + "\(listed.joined(separator: ", ")). To make the errata: \(command)")
    case .baselineBeforeBreak(let code, let version):
      return Wording(
        ja: "指標 \(code) の基準値は前の定義によるものです。第\(version)版の基準値を改めて示すまで、達成率は出せません。"
          + "示すとき: planledger baseline restate \(code) VALUE --reason REASON",
        en: "The baseline of \(code) is measured by the earlier definition: no rate can cross the "
          + "break to version \(version) until it is restated. "
          + "To restate it: planledger baseline restate \(code) VALUE --reason REASON")
    case .retractionWaits(let code, let year):
      let label = audience.year(year)
      return Wording(
        ja: "指標 \(code) の\(label.ja)の承認済みの値は、取消が承認されるまで外部への表示に残ります。"
          + "提出するとき: planledger sign-off submit \(code) --fy \(year.number)",
        en: "The approved figure of \(code) for \(label.en) stays to be seen outside until its "
          + "retraction is approved. "
          + "To hand it in: planledger sign-off submit \(code) --fy \(year.number)")
    case .voidingWaits(let code, let year):
      let label = audience.year(year)
      return Wording(
        ja: "\(code) の\(label.ja)の承認済みの記録は、取消が承認されるまで外部への表示に残ります。"
          + "取消の事象を確かめて提出するとき: planledger sign-off list",
        en: "What is approved of \(code) for \(label.en) stays to be seen outside until it is "
          + "approved that it was taken back. "
          + "To find the event to hand in: planledger sign-off list")
    case .judgementOverruled(let code, let fact):
      let by = audience.attribution(fact.occurrence)
      let above = fact.content
      return Wording(
        ja: "指標 \(code) では\(above.stage.wording.ja)の判断"
          + "「\(above.judgement.wording.ja)」が優先します（\(by)）。",
        en: "For \(code) the judgement of the \(above.stage.wording.en), "
          + "\(above.judgement.wording.en), goes before this one (\(by)).")
    }
  }
}

extension LeftOpen {
  /// How many of each kind, where there are any.
  fileprivate var wording: Wording {
    let kinds: [(count: Int, ja: String, en: String)] = [
      (missing, "値のない指標", "indicators without a figure"),
      (unsigned, "承認の済んでいない記録", "statements not approved"),
      (proposals, "決まっていない訂正の申請", "proposed corrections not decided on"),
    ]
    let open = kinds.filter { $0.count > 0 }
    return Wording(
      ja: open.map { "\($0.ja) \($0.count) 件" }.joined(separator: "、"),
      en: open.map { "\($0.en): \($0.count)" }.joined(separator: ", "))
  }
}
