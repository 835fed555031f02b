/// The closed list of what can be said of a thing and can differ: the word in `what` of a
/// comparison or an errata and in `fact` of a blame.
package enum FactKind: String, Hashable, Sendable, CaseIterable {
  // The plan as a whole
  case title, municipality, edition, section
  case labelStyle = "label-style"
  case firstFiscalYear = "first-fiscal-year"
  case lastFiscalYear = "last-fiscal-year"
  case defaultBaselineFiscalYear = "default-baseline-fiscal-year"
  case planTargetFiscalYear = "plan-target-fiscal-year"
  /// A mid-plan revision.
  case revision
  /// What the years are judged by.
  case ruleSet = "rule-set"
  /// The bands of a rule set, before the due year and from it on; its decimals and its own words.
  case pace, attainment, digits, words
  /// What signing off demands: by whom, whether of oneself, and whether closed years are locked.
  case signOffStages = "sign-off-stages"
  case ownApproval = "own-approval"
  case locksClosedYears = "locks-closed-years"

  // The round of a year
  case yearOpened = "year-opened"
  /// The last day for its figures.
  case due
  case yearClosed = "year-closed"
  case audited
  case reportedToCouncil = "reported-to-council"

  // Whatever has a code
  /// That the plan has it, or the city the department.
  case existence
  case name
  /// The departments in charge.
  case departments
  case policy
  /// Since when it is no more; of an indicator its last year.
  case closed
  /// What a department was divided into, itself going on.
  case successors

  // Policies, measures, items
  case page, issues, goals
  case relatedPlans = "related-plans"
  case number, mark
  case status, judgement, next

  // Yearly reviews (施策評価, 事務事業評価)
  case reviewJudgement = "review-judgement"
  case effectiveness, efficiency, cost
  case reviewNext = "review-next"
  /// What was said in words, of a review and of a judgement.
  case narrative, comment

  // Indicators
  case printedName = "printed-name"
  case unit, direction, limits, tracks
  /// Another version is a break: figures before and after cannot be compared.
  case version
  case baseline
  case baselineFiscalYear = "baseline-fiscal-year"
  case baselineVersion = "baseline-version"
  case target
  /// The one that the plan first had.
  case initialTarget = "initial-target"
  case targetFiscalYear = "target-fiscal-year"
  /// From which year on the target holds.
  case targetEffective = "target-effective-fiscal-year"
  case interimTarget = "interim-target"
  /// How it is judged, and the noise of its survey, where that was laid down for it.
  case method, noise
  /// Every how many years it is measured, one of those years, and when a figure is due.
  case interval
  case surveyYear = "survey-year"
  case daysUntilDue = "days-until-due"
  case figure
  /// How a year's figure is judged.
  case rating
  /// How far a figure or a review was approved.
  case signOff = "sign-off"
}

extension FactKind {
  /// The list in which a change of it stands; nil for figures, whose statements
  /// decide, for what is judged of them, and for the yearly cycle.
  package var list: PlanChange.List? {
    switch self {
    case .title, .municipality, .edition, .section, .labelStyle, .firstFiscalYear,
      .lastFiscalYear, .defaultBaselineFiscalYear, .planTargetFiscalYear, .revision, .baseline,
      .baselineFiscalYear, .baselineVersion, .target, .initialTarget, .targetFiscalYear,
      .targetEffective, .interimTarget, .method, .noise, .interval, .surveyYear, .daysUntilDue,
      .ruleSet, .pace, .attainment, .digits, .words, .signOffStages, .ownApproval,
      .locksClosedYears:
      .revised
    case .existence, .name, .departments, .policy, .closed, .successors, .page, .issues, .goals,
      .relatedPlans, .number, .mark, .printedName, .unit, .direction, .limits, .tracks, .version:
      .restructured
    case .status, .judgement, .next, .reviewJudgement, .effectiveness, .efficiency, .cost,
      .reviewNext, .narrative, .comment:
      .changed
    case .figure, .rating, .signOff, .yearOpened, .due, .yearClosed, .audited,
      .reportedToCouncil:
      nil
    }
  }

  /// Whether an event states this fact, or takes part in stating it.
  package func isStated(by event: PlanEvent) -> Bool {
    switch event {
    case .planAdopted, .planAmended: isOfPlan
    case .planRevised: self == .revision
    case .departmentRegistered: self == .existence || self == .name
    case .departmentRenamed: self == .name
    case .departmentMerged, .departmentAbolished, .departmentSplit:
      self == .closed || self == .successors
    case .dutyTransferred: self == .departments
    case .policyAdded, .measureAdded, .projectAdded:
      self == .existence || self == .departments || isOfPart
    case .policyAmended, .measureAmended, .projectAmended:
      // An item comes and goes with the words of its measure.
      isOfPart || self == .existence || self == .closed
    case .partClosed, .indicatorClosed, .indicatorSuperseded: self == .closed
    case .indicatorDefined:
      self == .existence || self == .departments || isOfDefinition
    case .indicatorAmended, .indicatorRedefined: isOfDefinition
    case .baselineSet, .baselineRestated:
      [.baseline, .baselineFiscalYear, .baselineVersion].contains(self)
    case .targetAdopted, .targetRevised, .targetWithdrawn:
      [.target, .initialTarget, .targetFiscalYear, .targetEffective].contains(self)
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementRetracted, .measurementDeclaredMissing:
      self == .figure
    case .statusChanged, .statusCorrected: [.status, .judgement, .next].contains(self)
    case .reviewRecorded, .reviewCorrected:
      [.reviewJudgement, .effectiveness, .efficiency, .cost, .reviewNext, .narrative]
        .contains(self)
    case .interimTargetSet: self == .interimTarget
    case .assessmentConfigured: [.method, .noise, .due].contains(self)
    case .ruleSetAdopted: self == .ruleSet
    case .yearOpened: self == .yearOpened || self == .due
    case .dueDateSet: self == .due
    case .yearClosed, .yearReopened: self == .yearClosed
    case .yearAttested(let attested):
      self == (attested.act == .audited ? .audited : .reportedToCouncil)
    case .signOffStep, .signOffPolicyAdopted: self == .signOff
    case .ledgerCreated, .actorRegistered, .actorMoved, .actorRetired, .keyEnrolled, .keyRevoked,
      .keyRotated, .signingPolicyAdopted, .noteAdded, .noteAmended, .factVoided,
      .checkpointAnchored, .textRedacted, .actorErased, .indicatorJudged, .correctionProposed,
      .publicationMade, .publicationWithdrawn:
      false
    }
  }

  private var isOfPlan: Bool {
    [
      .title, .municipality, .edition, .section, .labelStyle, .firstFiscalYear, .lastFiscalYear,
      .defaultBaselineFiscalYear, .planTargetFiscalYear,
    ].contains(self)
  }

  private var isOfPart: Bool {
    [.name, .policy, .page, .issues, .goals, .relatedPlans, .number, .mark].contains(self)
  }

  private var isOfDefinition: Bool {
    [.name, .printedName, .policy, .unit, .direction, .limits, .tracks, .version].contains(self)
  }
}
