/// What somebody wants to say of an undertaking's state.
package struct StatusChange: Hashable, Sendable {
  package var to: Status
  package var effective: CivilDate
  package var judgement: Judgement?
  package var next: NextDirection?
  package var reason: String?

  package init(
    to: Status, effective: CivilDate, judgement: Judgement? = nil, next: NextDirection? = nil,
    reason: String? = nil
  ) {
    self.to = to
    self.effective = effective
    self.judgement = judgement
    self.next = next
    self.reason = reason
  }
}

extension StatusHistory {
  /// Whether the state may change so.
  ///
  /// Throws `statusUnchanged` for the same state from the same date again,
  /// `endedStatusNeedsReason` for a way back out of an end without saying why (domain 2.3).
  package func decide(
    _ change: StatusChange, on undertaking: Undertaking
  ) throws(Rejection) -> Decision {
    let present = current(on: change.effective)
    let reason = change.reason.flatMap(nonblank)
    if let present {
      if present.content.says(change) {
        throw .statusUnchanged(undertaking, present)
      }
      if present.content.to.isEnded && change.to != present.content.to && reason == nil {
        throw .endedStatusNeedsReason(undertaking, present, to: change.to)
      }
    }
    let event = StatusChanged(
      undertaking: undertaking, from: present?.content.to, to: change.to,
      effective: change.effective, judgement: change.judgement, next: change.next, reason: reason)
    return Decision([.statusChanged(event)], notices: notices(for: event, after: present))
  }

  private func notices(for event: StatusChanged, after present: Fact<StatusChanged>?) -> [Notice] {
    var notices: [Notice] = []
    if event.from == .notStarted && event.to == .done {
      notices.append(.startedAndDoneAtOnce(event.undertaking))
    }
    if let present, present.content.effective == event.effective {
      notices.append(.sameEffectiveDate(event.undertaking, present))
    }
    if let later = current(on: nil), event.effective < later.content.effective {
      notices.append(.laterStatusStands(event.undertaking, later))
    }
    return notices
  }
}

extension StatusChanged {
  /// The reason does not count: it may be erased one day, and no decision may then come out
  /// otherwise.
  fileprivate func says(_ change: StatusChange) -> Bool {
    to == change.to && effective == change.effective && judgement == change.judgement
      && next == change.next
  }
}
