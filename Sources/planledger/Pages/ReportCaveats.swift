import PlanDomain
import ProgressLedger

extension Session {
  /// What a reader of a report has to know and would not see in it.
  func tellCaveats(of report: PlanReport) {
    tellDistantYear(of: report)
    tellMissingTexts(of: report)
  }

  /// That the year has not begun, or lies before the plan's first or behind its last one: perhaps
  /// it was mistyped, and what is shown is only what held before.
  private func tellDistantYear(of report: PlanReport) {
    let (year, day) = (report.moment.asOf, report.moment.day)
    let style = report.plan?.labelStyle ?? .era
    func named(_ year: FiscalYear) -> Wording {
      Wording(ja: year.label(style, language: .ja), en: year.label(style, language: .en))
    }
    let name = named(year)
    if year.firstDay > day {
      tell(
        Wording(
          ja: "注意: \(name.ja)は \(day.iso) にはまだ始まっていません。それまでに分かっていたことだけを示します。",
          en: "note: \(name.en) has not begun on \(day.iso): only what was known by then is shown.")
      )
    }
    if let first = report.plan?.firstFiscalYear, year < first, year.firstDay <= day {
      let start = named(first)
      tell(
        Wording(
          ja: "注意: 計画は\(start.ja)からです。\(name.ja)はその前です。",
          en: "note: the plan begins with \(start.en); \(name.en) lies before it."))
    }
    if let last = report.plan?.lastFiscalYear, year > last {
      let end = named(last)
      tell(
        Wording(
          ja: "注意: 計画は\(end.ja)までです。\(name.ja)はその後です。",
          en: "note: the plan ends with \(end.en); \(name.en) lies behind it."))
    }
  }

  /// That a ledger was restored without texts that belong to what is shown.
  private func tellMissingTexts(of report: PlanReport) {
    let count = report.missingTexts
    guard count > 0 else { return }
    tell(
      Wording(
        ja: "注意: この台帳は本文（理由・出典など）の一部なしで復元されていて、ここに要る \(count) 件がありません。"
          + "本文のファイルがあれば、復元し直してください: "
          + "planledger restore EVENTS --texts TEXTS --into NEW.ledger",
        en: "note: this ledger was restored without some of its texts (reasons, sources …); "
          + "\(count) of what is shown here are missing. With the file of texts, restore it again: "
          + "planledger restore EVENTS --texts TEXTS --into NEW.ledger"))
  }
}

extension PlanReport {
  /// How many texts behind what is shown the ledger was restored without.
  var missingTexts: Int { history.reduce(0) { $0 + $1.missing } }
}
