/// Where a statement stands on its way to counting.
package enum SignOffState: Hashable, Sendable {
  /// No policy demands anything of it: recorded is approved.
  case notRequired
  /// Recorded and not handed in.
  case recorded
  /// Handed in, with the stages that have approved so far.
  case submitted(approved: [SignOffStage])
  /// Handed back; the event says why.
  case returned(EventNumber)
  /// Every stage has approved; the last approval.
  case approved(EventNumber)

  /// Whether it may be shown outside.
  package var counts: Bool {
    switch self {
    case .notRequired, .approved: true
    case .recorded, .submitted, .returned: false
    }
  }
}

extension SignOffState {
  /// The word for it in files: how far its approval has come.
  package var approvalWord: String {
    switch self {
    case .notRequired: "not-required"
    case .recorded: "recorded"
    case .submitted(let approved): approved.isEmpty ? "submitted" : "approved-by-department"
    case .returned: "returned"
    case .approved: "approved"
    }
  }

  /// Every `approvalWord`, with what it means.
  package static let approvalMeanings: [String: Wording] = [
    "not-required": Wording(ja: "承認を要しない", en: "no approval demanded"),
    "recorded": Wording(ja: "記録のみ", en: "recorded, not submitted"),
    "submitted": Wording(ja: "提出済み", en: "submitted"),
    "approved-by-department": Wording(ja: "部署が承認", en: "approved by the department"),
    "returned": Wording(ja: "差戻し", en: "returned"),
    "approved": Wording(ja: "承認済み", en: "approved"),
  ]
}
