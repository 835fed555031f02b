package import PlanDomain

/// Something that changed how a year is told after it had been closed for the first time
/// (締め後の変更): a figure, a judgement, a review, an approval, or what the year is judged by. That
/// the year was reopened for it hides nothing.
package struct LateChange: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  /// The event that changed it, as a report tells it.
  package var event: ReportedEvent
  /// What was stated of the year before and after; nil where no figure changed.
  package var figures: Figures?
  /// What was approved by it; nil where nobody had to ask first.
  package var proposal: Step?
  /// Where the statement stands on its way to counting; nil for what is no statement.
  package var signOff: SignOffState?
  /// Who approved it, in order.
  package var approvals: [Step]

  package init(
    fiscalYear: FiscalYear, event: ReportedEvent, figures: Figures? = nil, proposal: Step? = nil,
    signOff: SignOffState? = nil, approvals: [Step] = []
  ) {
    self.fiscalYear = fiscalYear
    self.event = event
    self.figures = figures
    self.proposal = proposal
    self.signOff = signOff
    self.approvals = approvals
  }

  package var number: EventNumber { event.number }

  /// Why, where that was said and was not erased.
  package var reason: String? { event.event.why }

  /// Who asked for it or, where nobody had to ask first, who wrote it.
  package var askedBy: [ActorID] { [proposal?.actor ?? event.actor] }

  /// Who approved it; whoever decides on a proposal approves by the very event.
  package var approvedBy: [ActorID] {
    proposal == nil ? approvals.map(\.actor) : [event.actor]
  }

  package struct Figures: Hashable, Sendable {
    /// Nil where nothing was stated before.
    package var before: Measurement?
    package var after: Measurement

    package init(before: Measurement?, after: Measurement) {
      self.before = before
      self.after = after
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
