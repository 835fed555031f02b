extension PlanEvent {
  /// From when on what the event states holds; nil for what has no such moment of its own: a
  /// figure, a baseline, a note.
  package var effective: StandingFact.Beginning? {
    switch self {
    case .actorMoved(let event): .day(event.effective)
    case .actorRetired(let event): .day(event.effective)
    case .departmentRegistered(let event): event.effective.map(StandingFact.Beginning.day)
    case .departmentRenamed(let event): .day(event.effective)
    case .departmentMerged(let event): .day(event.effective)
    case .departmentSplit(let event): .day(event.effective)
    case .departmentAbolished(let event): .day(event.effective)
    case .dutyTransferred(let event): event.effective.map(StandingFact.Beginning.day)
    case .planRevised(let event): .day(event.decided)
    case .policyAdded(let event): event.effective.map(StandingFact.Beginning.day)
    case .policyAmended(let event): .day(event.effective)
    case .measureAdded(let event): event.effective.map(StandingFact.Beginning.day)
    case .measureAmended(let event): .day(event.effective)
    case .projectAdded(let event): event.effective.map(StandingFact.Beginning.day)
    case .projectAmended(let event): .day(event.effective)
    case .partClosed(let event): .day(event.effective)
    case .statusChanged(let event): .day(event.effective)
    case .statusCorrected(let event): .day(event.status.effective)
    case .indicatorDefined, .indicatorAmended, .indicatorRedefined, .indicatorClosed,
      .indicatorSuperseded, .targetRevised, .targetWithdrawn, .ruleSetAdopted,
      .assessmentConfigured, .signOffPolicyAdopted:
      fiscalYear.map(StandingFact.Beginning.year)
    case .ledgerCreated, .actorRegistered, .planAdopted, .planAmended, .baselineSet,
      .baselineRestated, .targetAdopted, .measurementRecorded, .measurementConfirmed,
      .measurementCorrected, .measurementRetracted, .measurementDeclaredMissing, .noteAdded,
      .noteAmended, .factVoided, .checkpointAnchored, .textRedacted, .actorErased, .keyEnrolled,
      .keyRevoked, .keyRotated, .signingPolicyAdopted, .interimTargetSet, .indicatorJudged,
      .reviewRecorded, .reviewCorrected, .yearOpened, .dueDateSet, .yearClosed, .yearReopened,
      .yearAttested, .signOffStep, .correctionProposed, .measurementCorrectedLate,
      .publicationMade, .publicationWithdrawn:
      nil
    }
  }
}
