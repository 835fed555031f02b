import PlanDomain
import TransparencyLog

extension EvidenceFault.Kind {
  /// What to do about it. Where a history does not hold, looking comes before any repair.
  var advice: Wording? {
    switch self {
    case .key:
      Wording(
        ja: "計画書に印刷された一行をそのまま写してください。", en: "Copy the line that is printed in the plan.")
    case .noteUntrusted, .keyRetired:
      Wording(
        ja: "--vkey の公開鍵が計画書に印刷されたものか確かめてください。",
        en: "Compare the keys after --vkey with those printed in the plan.")
    case .originMismatch:
      Wording(
        ja: "どの台帳の、どの鍵のファイルかを確かめてください。",
        en: "Look which ledger each file and each key is of.")
    case .rollback:
      Wording(
        ja: "古い控えを戻したのなら、より新しい控えを使ってください。心当たりがなければ警報です。そのまま残して調べてください。",
        en: "If an old backup was restored, use a newer one. If not, this is an alarm: "
          + "keep everything as it is and look into it.")
    case .equivocation, .consistency, .noteBadSignature:
      Wording(
        ja: "警報です。どのファイルもそのまま残し、ほかの人が持つ控えと比べてください。",
        en: "This is an alarm: keep every file as it is and compare it with copies of others.")
    case .inclusion, .noteMalformed, .checkpointMalformed, .proofMalformed:
      Wording(
        ja: "ファイルをもう一度受け取り、同じなら渡した人に知らせてください。",
        en: "Fetch the file once more; if it stays so, tell whoever gave it.")
    case .quorum, .policyMalformed: nil
    }
  }
}
