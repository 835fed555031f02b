import PlanDomain
import ProgressLedger

extension Session {
  /// That a ledger was restored without texts that belong to what is shown.
  func tellMissingTexts(of report: PlanReport) {
    let count = report.history.reduce(0) { $0 + $1.missing }
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
