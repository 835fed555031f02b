extension Rejection {
  /// Why something about a year's round was refused, or a change in a closed year.
  func cycleExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .yearLocked(let code, let year, let closing):
      let by = audience.attribution(closing)
      let label = audience.year(year)
      let about = audience.heading(code, of: year)
      return .reopening(
        year,
        Wording(
          ja: "\(about.ja)\(label.ja)は締められています（\(by)）。"
            + "受け付けるのは、企画部門が承認する値の訂正（correct）だけです。"
            + "評価の仕方や担当を変えるものは、後の年度からの適用にしてください。",
          en: "\(about.en)\(label.en) is closed (\(by)). It takes only corrections of its figures "
            + "(correct), which the planning division approves; what it is judged by and who is "
            + "in charge can change from a later year on."),
        Wording(ja: "企画担当が締めを解除するとき", en: "For a planner to open it again"))
    case .yearClosed(let year, let closing):
      let by = audience.attribution(closing)
      let label = audience.year(year)
      return .reopening(
        year,
        Wording(ja: "\(label.ja)は締められています（\(by)）。", en: "\(label.en) is closed (\(by))."))
    case .yearNotClosed(let year, let reopened):
      let label = audience.year(year)
      let by = reopened.map { audience.attribution($0) }
      return Explanation(
        Wording(
          ja: "\(label.ja)は締められていません"
            + (by.map { "（\($0) で解除）。" } ?? "。"),
          en: "\(label.en) is not closed" + (by.map { " (reopened by \($0))." } ?? ".")),
        advice: Wording(ja: "締めるとき", en: "To close it"),
        command: "year close \(year.number)")
    case .yearNotOver(let year):
      let label = audience.year(year)
      let day = year.lastDay.iso
      return .round(
        year,
        Wording(
          ja: "\(label.ja)は \(day) まで続くので、まだ締められません。",
          en: "\(label.en) goes on until \(day) and cannot be closed yet."))
    case .roundOpened(let fact):
      let year = fact.content.fiscalYear
      let label = audience.year(year)
      let due = fact.content.due.iso
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "\(label.ja)の照会はもう始まっています（期限 \(due)、\(by)）。",
          en: "The round of \(label.en) was opened already (due \(due); \(by))."),
        advice: Wording(ja: "期限を改めるとき", en: "To set another due date"),
        command: "year due \(year.number) DATE --reason REASON")
    case .roundNotOpened(let year):
      let label = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(label.ja)の照会はまだ始まっていません。",
          en: "The round of \(label.en) has not been opened."),
        advice: Wording(ja: "始めるとき", en: "To open it"),
        command: "year open \(year.number) --due DATE")
    case .dueBeforeYear(let year, let due):
      let label = audience.year(year)
      return .round(
        year,
        Wording(
          ja: "\(due.iso) は\(label.ja)が始まる前なので、期限にできません"
            + "（\(year.firstDay.iso) から）。ふつうは年度が終わったあとの日です。",
          en: "\(due.iso) is no due date for \(label.en), which begins on "
            + "\(year.firstDay.iso); usually it is a day after the year's end."))
    case .dueUnchanged(let year, let scope, let due):
      let label = audience.year(year)
      let whose = scope.wording
      return .round(
        year,
        Wording(
          ja: "\(label.ja)の\(whose.ja)の期限はすでに \(due.iso) です。",
          en: "The due date of \(whose.en) for \(label.en) is \(due.iso) already."))
    case .attestedDay(let year, let act, let day):
      let label = audience.year(year)
      let act = act.wording
      return .round(
        year,
        Wording(
          ja:
            "\(label.ja)の\(act.ja)が \(day.iso) だったはずはありません: \(year.firstDay.iso) から今日までの日を示してください。",
          en: "\(label.en) cannot have been \(act.en) on \(day.iso): "
            + "name a day from \(year.firstDay.iso) until today."))
    case .attestedBefore(let fact):
      let label = audience.year(fact.content.fiscalYear)
      let act = fact.content.act.wording
      let by = audience.attribution(fact.occurrence)
      return .round(
        fact.content.fiscalYear,
        Wording(
          ja: "\(label.ja)の\(act.ja)（\(fact.content.date.iso)）はもう記録されています（\(by)）。",
          en: "That \(label.en) was \(act.en) on \(fact.content.date.iso) is recorded already "
            + "(\(by))."))
    default:
      preconditionFailure("a refusal of the yearly cycle has its words here")
    }
  }
}

extension Explanation {
  fileprivate static func reopening(
    _ year: FiscalYear, _ what: Wording,
    _ advice: Wording = Wording(ja: "締めを解除するとき", en: "To open it again")
  ) -> Explanation {
    Explanation(what, advice: advice, command: "year reopen \(year.number) --reason REASON")
  }

  fileprivate static func round(_ year: FiscalYear, _ what: Wording) -> Explanation {
    Explanation(
      what, advice: Wording(ja: "その年度を見るとき", en: "To look at the year"),
      command: "year show \(year.number)")
  }
}
