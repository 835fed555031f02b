import EventLog
import PlanDomain

extension Session {
  /// That runs which were killed have left unfinished files beside one that was made now.
  func tellLeftovers(of file: String) {
    let names = EventLog.leftovers(of: file)
    guard !names.isEmpty else { return }
    tell(
      Wording(
        ja: "注意: 作り終わらなかったファイルが残っています: \(names.joined(separator: "、"))。"
          + "いま作っている人がいなければ、消してかまいません。",
        en: "note: left unfinished by earlier runs: \(names.joined(separator: ", ")). "
          + "Unless somebody is making it now, it can be removed."))
  }
}
