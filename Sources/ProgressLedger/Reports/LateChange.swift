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
  /// The correction that somebody asked for and that was made by it; nil where nobody had to ask.
  package var proposal: Step?
  /// The statement that was approved by it; nil for what approved none.
  package var approved: Step?
  /// Where the statement stands on its way to counting; nil for what is no statement.
  package var signOff: SignOffState?
  /// The approvals that stand, in order; of an approval itself, that one.
  package var approvals: [Approval]

  package init(
    fiscalYear: FiscalYear, event: ReportedEvent, figures: Figures? = nil, proposal: Step? = nil,
    approved: Step? = nil, signOff: SignOffState? = nil, approvals: [Approval] = []
  ) {
    self.fiscalYear = fiscalYear
    self.event = event
    self.figures = figures
    self.proposal = proposal
    self.approved = approved
    self.signOff = signOff
    self.approvals = approvals
  }

  package var number: EventNumber { event.number }

  /// Why, where that was said and was not erased.
  package var reason: String? { event.event.why }

  /// Who asked for it or, where nobody had to ask first, who wrote it; of an approval, who wrote
  /// what it approved.
  package var asked: Step {
    proposal ?? approved ?? Step(number: number, actor: event.actor)
  }

  /// Who approved it at a stage.
  package func approvers(at stage: SignOffStage) -> [ActorID] {
    approvals.filter { $0.stage == stage }.map(\.step.actor)
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
