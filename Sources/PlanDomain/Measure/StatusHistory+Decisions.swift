/// What somebody wants to say of an undertaking's state.
package struct StatusChange: Hashable, Sendable {
  package var to: Status
  package var effective: CivilDate
  package var judgement: Judgement?
  package var next: NextDirection?
  package var reason: String?
  /// The event whose state was wrong and is replaced; nil for a new state.
  package var corrects: EventNumber?

  package init(
    to: Status, effective: CivilDate, judgement: Judgement? = nil, next: NextDirection? = nil,
    reason: String? = nil, corrects: EventNumber? = nil
  ) {
    self.to = to
    self.effective = effective
    self.judgement = judgement
    self.next = next
    self.reason = reason
    self.corrects = corrects
  }
}

extension StatusHistory {
  /// Whether the state may change so, or the wrong one be corrected so.
  ///
  /// Throws `statusUnchanged` for the same state from the same date again,
  /// `endedStatusNeedsReason` for a way back out of an end without saying why (domain 2.3); of a
  /// correction `noSuchStatus` and `reasonRequired`.
  package func decide(
    _ change: StatusChange, on undertaking: Undertaking
  ) throws(Rejection) -> Decision {
    if let number = change.corrects { return try correct(number, change, on: undertaking) }
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

  /// The state as it should have been stated; everything else is judged as if the wrong one had
  /// never been.
  private func correct(
    _ number: EventNumber, _ change: StatusChange, on undertaking: Undertaking
  ) throws(Rejection) -> Decision {
    guard let wrong = timeline.entry(statedBy: number) else {
      throw .noSuchStatus(undertaking, number)
    }
    guard let reason = change.reason.flatMap(nonblank) else {
      throw .reasonRequired(undertaking.code)
    }
    var rest = self
    rest.timeline.void(number)
    let present = rest.current(on: change.effective)
    for same in [wrong.fact, present].compactMap({ $0 }) where same.content.says(change) {
      throw .statusUnchanged(undertaking, same)
    }
    let status = StatusChanged(
      undertaking: undertaking, from: present?.content.to, to: change.to,
      effective: change.effective, judgement: change.judgement, next: change.next, reason: reason)
    return Decision(
      [.statusCorrected(StatusCorrected(status: status, replaces: number))],
      notices: rest.notices(for: status, after: present))
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
  func says(_ change: StatusChange) -> Bool {
    to == change.to && effective == change.effective && judgement == change.judgement
      && next == change.next
  }
}
