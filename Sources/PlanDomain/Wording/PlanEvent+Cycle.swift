extension PlanEvent {
  /// What happened to a year's round and to the signing off of its figures.
  func cycleWording(for audience: Audience) -> Wording {
    switch self {
    case .yearOpened(let event):
      return Wording(
        ja: "照会を開始（期限 \(event.due.iso)）", en: "opened the year's round (due \(event.due.iso))")
    case .dueDateSet(let event):
      let whose = event.scope.wording
      return Wording(
        ja: "\(whose.ja)の期限を \(event.due.iso) に",
        en: "set the due date of \(whose.en) to \(event.due.iso)")
    case .yearClosed:
      return Wording(ja: "年度を締め", en: "closed the year")
    case .yearReopened:
      return Wording(ja: "年度の締めを解除", en: "reopened the year")
    case .yearAttested(let event):
      let act = event.act.wording
      return Wording(ja: "\(act.ja)（\(event.date.iso)）", en: "\(act.en) (\(event.date.iso))")
    case .signOffPolicyAdopted(let event):
      let policy = event.policy.wordingWithExceptions
      return Wording(
        ja: "承認の決まりを採択（\(policy.ja)）", en: "adopted the sign-off policy: \(policy.en)")
    case .signOffStep(let event):
      let act = event.act.wording
      guard event.act != .withdrawn else {
        return Wording(ja: "\(event.statement) の\(act.ja)", en: "\(act.en) \(event.statement)")
      }
      return Wording(ja: "\(event.statement) を\(act.ja)", en: "\(act.en) \(event.statement)")
    default:
      preconditionFailure("an event of the yearly cycle has its words here")
    }
  }
}

extension DueDateSet.Scope {
  /// Whose due date it is; in Japanese, words that の follows.
  package var wording: Wording {
    switch self {
    case .everybody: Wording(ja: "全体", en: "everybody")
    case .department(let code): Wording(ja: "部署 \(code) ", en: "department \(code)")
    case .indicator(let code): Wording(ja: "指標 \(code) ", en: "indicator \(code)")
    }
  }
}

extension YearAttested.Act {
  package var wording: Wording {
    switch self {
    case .audited: Wording(ja: "監査委員の審査", en: "audited")
    case .reportedToCouncil: Wording(ja: "議会への報告", en: "reported to the council")
    }
  }
}

extension SignOffPolicy {
  /// What it demands, and what it allows beyond the usual.
  fileprivate var wordingWithExceptions: Wording {
    var (ja, en) = (wording.ja, wording.en)
    if allowsOwnApproval {
      ja += "、記録した人の承認も認める"
      en += "; whoever recorded may approve"
    }
    if !locksClosedYears {
      ja += "、締めた年度の変更を断らない"
      en += "; changes of closed years are not refused"
    }
    return Wording(ja: ja, en: en)
  }

  package var wording: Wording {
    guard !stages.isEmpty else {
      return Wording(ja: "承認は要らない", en: "no approval is needed")
    }
    let ja = stages.map(\.wording.ja).joined(separator: "、")
    let en = stages.map(\.wording.en).joined(separator: ", then ")
    // One alone has no order.
    guard stages.count > 1 else { return Wording(ja: "承認は\(ja)", en: "approved by the \(en)") }
    return Wording(ja: "承認は\(ja)の順", en: "approved by the \(en)")
  }
}

extension SignOffStep.Act {
  package var wording: Wording {
    switch self {
    case .submitted: Wording(ja: "提出", en: "submitted")
    case .returned: Wording(ja: "差戻し", en: "returned")
    case .approved(let stage, isOwn: false):
      Wording(ja: "承認（\(stage.wording.ja)）", en: "approved, as the \(stage.wording.en),")
    case .approved(let stage, isOwn: true):
      Wording(
        ja: "承認（\(stage.wording.ja)、記録者自身）",
        en: "approved, as the \(stage.wording.en) and its recorder,")
    case .withdrawn: Wording(ja: "承認を取消", en: "withdrew the approval of")
    }
  }
}
