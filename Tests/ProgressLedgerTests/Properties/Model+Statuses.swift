import PlanDomain

extension Model {
  /// What a change of state comes to, or the correction of one.
  func judge(_ change: StatusChange, of undertaking: Undertaking, _ ruling: inout Ruling) {
    guard isKnown(undertaking) else { return ruling.refuse(unknown) }
    let all = standing(states, of: undertaking.code)
    let wrong = all.first { $0.number == change.corrects?.number }
    if change.corrects != nil {
      ruling.refuse("noSuchStatus", if: wrong == nil)
      ruling.refuse("reasonRequired", if: isBlank(change.reason))
      ruling.refuse("statusUnchanged", if: wrong.map { isSame(change, $0.content) } ?? false)
    }
    let others = all.filter { $0.number != wrong?.number }
    let present = others.last { $0.since <= change.effective.iso }?.content
    if let present {
      ruling.refuse("statusUnchanged", if: isSame(change, present))
      let over: [Status] = [.done, .cancelled, .abolished, .merged]
      ruling.refuse(
        "endedStatusNeedsReason",
        if: over.contains(present.to) && change.to != present.to && isBlank(change.reason))
    }
    let state = StatusChanged(
      undertaking: undertaking, from: present?.to, to: change.to, effective: change.effective,
      judgement: change.judgement, next: change.next, reason: said(change.reason))
    if let number = change.corrects {
      ruling.events = [.statusCorrected(StatusCorrected(status: state, replaces: number))]
    } else {
      ruling.events = [.statusChanged(state)]
    }
  }

  private func isSame(_ change: StatusChange, _ state: StatusChanged) -> Bool {
    state.to == change.to && state.effective == change.effective
      && state.judgement == change.judgement && state.next == change.next
  }
}
