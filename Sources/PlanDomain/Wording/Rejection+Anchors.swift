extension Rejection {
  /// Why a checkpoint does not enter the ledger.
  var anchorExplanation: Explanation {
    switch self {
    case .otherHistory(let size):
      Explanation(
        Wording(
          ja: "この台帳の \(size) までの記録は、チェックポイントに署名された記録ではありません。",
          en: "Up to \(size) this ledger is not what the checkpoint was signed for."),
        advice: Wording(
          ja: "ファイルをそのまま残し、監査委員に知らせてください。調べるとき",
          en: "Keep the file as it is and call the auditor. To look into it"),
        command: "verify")
    case .nothingVouches(let size):
      Explanation(
        Wording(
          ja: "\(size) までのチェックポイントには、時刻印も、確かめられた立会者の署名もありません。",
          en: "The checkpoint up to \(size) has neither a timestamp nor a checked cosignature."),
        advice: Wording(
          ja: "--token FILE か --witness-key VKEY を付けてください",
          en: "Give --token FILE or --witness-key VKEY"),
        command: "checkpoint anchor --help")
    default:
      preconditionFailure("a refused anchor has its words here")
    }
  }
}
