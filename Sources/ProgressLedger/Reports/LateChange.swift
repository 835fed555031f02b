package import PlanDomain

/// Something that changed how a year is told after it had been closed for the first time
/// (締め後の変更): a figure, a judgement, a review, an approval by which one came to count, or what
/// the year is judged by and what its sign-off demands. That it was reopened for it hides nothing.
package struct LateChange: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  /// The event that changed it, as a report tells it.
  package var event: ReportedEvent
  /// What was stated or asked for before, and came to count by the event; nil where the event
  /// states something itself.
  package var stated: ReportedEvent?
  /// What was stated of the year before and after; nil where no figure changed.
  package var figures: Figures?
  /// What else the year tells otherwise: what it is judged by, states, who was in charge.
  package var differences: [YearDifference]
  /// Where the statement stands on its way to counting; nil for what is no statement.
  package var signOff: SignOffState?
  /// The approvals of the statement that stand, in order, whatever is demanded today.
  package var approvals: [Approval]

  package init(
    fiscalYear: FiscalYear, event: ReportedEvent, stated: ReportedEvent? = nil,
    figures: Figures? = nil, differences: [YearDifference] = [], signOff: SignOffState? = nil,
    approvals: [Approval] = []
  ) {
    self.fiscalYear = fiscalYear
    self.event = event
    self.stated = stated
    self.figures = figures
    self.differences = differences
    self.signOff = signOff
    self.approvals = approvals
  }

  package var number: EventNumber { event.number }

  /// The event whose words say what changed and why: the statement where another event only made it
  /// count. A late correction says itself what was asked for.
  package var told: ReportedEvent {
    if case .measurementCorrectedLate = event.event { event } else { stated ?? event }
  }

  /// What changed, and how it came to count where that was not the statement itself.
  package func wording(for audience: Audience) -> Wording {
    let words = told.event.wording(for: audience)
    guard told.number != event.number else { return words }
    let how =
      if case .signOffStep = event.event {
        Wording(ja: "締め後に承認", en: "approved after closing")
      } else {
        Wording(ja: "承認の決まりの変更による", en: "by another sign-off policy")
      }
    return Wording(ja: "\(words.ja)（\(how.ja)）", en: "\(words.en) (\(how.en))")
  }

  /// Why, where that was said and was not erased.
  package var reason: String? { told.event.why }

  /// Who asked for it or stated it.
  package var asked: Step { (stated ?? event).step }

  /// Who approved it at a stage.
  package func approvers(at stage: SignOffStage) -> [ActorID] {
    approvals.filter { $0.stage == stage }.map(\.step.actor)
  }

  package struct Figures: Hashable, Sendable {
    /// Nil where nothing was stated before.
    package var before: Measurement?
    /// Nil where nothing is to be seen any more.
    package var after: Measurement?

    package init(before: Measurement?, after: Measurement?) {
      self.before = before
      self.after = after
    }
  }

  /// Somebody's approval, as head of the department or for the planning division.
  package struct Approval: Hashable, Sendable {
    package var stage: SignOffStage
    package var step: Step

    package init(_ stage: SignOffStage, _ step: Step) {
      self.stage = stage
      self.step = step
    }
  }

  /// An event of somebody's: a proposal, an approval.
  package struct Step: Hashable, Sendable {
    package var number: EventNumber
    package var actor: ActorID

    package init(number: EventNumber, actor: ActorID) {
      self.number = number
      self.actor = actor
    }
  }
}

extension ReportedEvent {
  var step: LateChange.Step { LateChange.Step(number: number, actor: actor) }
}

extension PlanEvent {
  /// Why somebody changed what was stated, or changed the plan, where it is still held.
  package var why: String? {
    switch self {
    case .measurementCorrected(let event): event.reason
    case .measurementCorrectedLate(let event): event.correction.reason
    case .measurementRetracted(let event): event.reason
    case .indicatorJudged(let event): event.comment
    case .reviewCorrected(let event): event.reason
    case .statusChanged(let event): event.reason
    case .statusCorrected(let event): event.status.reason
    case .signOffStep(let event): event.reason
    case .factVoided(let event): event.reason
    default: grounds?.reason
    }
  }
}
