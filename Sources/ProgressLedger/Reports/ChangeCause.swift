package import PlanDomain

/// One thing that makes two reports tell a matter differently, with the event behind it. What came
/// about by several events has a cause for each.
package struct ChangeCause: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The figure, or why there is none.
    case value
    case target
    case baseline
    /// What the indicator is, or what a figure of it means.
    case definition
    /// The rule set, or how the indicator is to be judged.
    case rule
    /// What a person judged: of an indicator, or in a review.
    case judgement
    /// How a measure, an item or a project stands.
    case state
    /// Something ended, or another took its place.
    case closed
    /// The plan's own years, its parts and who is in charge of them.
    case plan
    /// What was stated before is shown now that it is signed off, or no more since it is not.
    case approval
    /// A year was asked, closed or reopened, audited or reported to the council.
    case round
    /// A due date came or was moved, or another year is looked at.
    case time
  }

  package var kind: Kind
  /// Nil where no event is behind it, or none that the readers may know of.
  package var event: ReportedEvent?
  /// What somebody asked for or stated, where the event only approved it.
  package var proposal: ReportedEvent?
  /// Who approved it, the department before the planning division; empty where nobody had to.
  package var approvals: [Fact<SignOffStage>]

  package init(
    kind: Kind, event: ReportedEvent? = nil, proposal: ReportedEvent? = nil,
    approvals: [Fact<SignOffStage>] = []
  ) {
    self.kind = kind
    self.event = event
    self.proposal = proposal
    self.approvals = approvals
  }

  /// The event whose texts say why: of an approval what was approved, else the event itself.
  package var explained: ReportedEvent? {
    guard case .signOffStep(let step)? = event?.event, case .approved = step.act else {
      return event
    }
    return proposal
  }

  /// Who recorded what the readers see now, and when.
  package var recorded: ReportedEvent? { proposal ?? event }
}
