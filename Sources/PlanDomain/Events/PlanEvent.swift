/// Everything that can happen in a plan's ledger: the closed list.
///
/// An event is in the past tense and complete. It is added, never edited; what is true now is a
/// fold of them. Free texts (reason, source, note, name …) are nil where the ledger no longer
/// holds them: a text may be erased or travel apart, its event may not.
///
/// Indirect, so that handing an event on counts one reference and copies none of what it says.
package indirect enum PlanEvent: Hashable, Sendable {
  case ledgerCreated(LedgerCreated)

  case actorRegistered(ActorRegistered)
  case actorMoved(ActorMoved)
  case actorRetired(ActorRetired)
  case departmentRegistered(DepartmentRegistered)
  case departmentRenamed(DepartmentRenamed)
  case departmentMerged(DepartmentMerged)
  case departmentSplit(DepartmentSplit)
  case departmentAbolished(DepartmentAbolished)
  case dutyTransferred(DutyTransferred)

  case planAdopted(PlanAdopted)
  case planAmended(PlanAmended)
  case planRevised(PlanRevised)
  case policyAdded(PolicyAdded)
  case policyAmended(PolicyAmended)
  case measureAdded(MeasureAdded)
  case measureAmended(MeasureAmended)
  case projectAdded(ProjectAdded)
  case projectAmended(ProjectAmended)
  case partClosed(PartClosed)

  case indicatorDefined(IndicatorDefined)
  case indicatorAmended(IndicatorAmended)
  case indicatorRedefined(IndicatorRedefined)
  case indicatorClosed(IndicatorClosed)
  case indicatorSuperseded(IndicatorSuperseded)
  case baselineSet(BaselineSet)
  case baselineRestated(BaselineRestated)
  case targetAdopted(TargetAdopted)
  case targetRevised(TargetRevised)
  case targetWithdrawn(TargetWithdrawn)

  case measurementRecorded(MeasurementRecorded)
  case measurementConfirmed(MeasurementConfirmed)
  case measurementCorrected(MeasurementCorrected)
  case measurementRetracted(MeasurementRetracted)
  case measurementDeclaredMissing(MeasurementDeclaredMissing)

  case statusChanged(StatusChanged)
  case statusCorrected(StatusCorrected)

  case ruleSetAdopted(RuleSetAdopted)
  case assessmentConfigured(AssessmentConfigured)
  case interimTargetSet(InterimTargetSet)
  case indicatorJudged(IndicatorJudged)
  case reviewRecorded(ReviewRecorded)
  case reviewCorrected(ReviewCorrected)

  case yearOpened(YearOpened)
  case dueDateSet(DueDateSet)
  case yearClosed(YearClosed)
  case yearReopened(YearReopened)
  case yearAttested(YearAttested)
  case signOffPolicyAdopted(SignOffPolicyAdopted)
  case signOffStep(SignOffStep)
  case correctionProposed(CorrectionProposed)
  case measurementCorrectedLate(MeasurementCorrectedLate)
  case publicationMade(PublicationMade)
  case publicationWithdrawn(PublicationWithdrawn)

  case keyEnrolled(KeyEnrolled)
  case keyRevoked(KeyRevoked)
  case keyRotated(KeyRotated)
  case signingPolicyAdopted(SigningPolicyAdopted)

  case noteAdded(NoteAdded)
  case noteAmended(NoteAmended)
  case factVoided(FactVoided)

  case checkpointAnchored(CheckpointAnchored)
  case textRedacted(TextRedacted)
  case actorErased(ActorErased)
}

extension PlanEvent {
  package var subject: Subject {
    switch self {
    case .ledgerCreated, .checkpointAnchored: .ledger
    case .actorRegistered(let event): .actor(event.actor)
    case .actorMoved(let event): .actor(event.actor)
    case .actorRetired(let event): .actor(event.actor)
    case .departmentRegistered(let event): .department(event.department)
    case .departmentRenamed(let event): .department(event.department)
    case .departmentMerged(let event): .department(event.department)
    case .departmentSplit(let event): .department(event.department)
    case .departmentAbolished(let event): .department(event.department)
    case .dutyTransferred(let event): event.duty.subject
    case .planAdopted, .planAmended, .planRevised, .ruleSetAdopted, .signOffPolicyAdopted: .plan
    case .policyAdded(let event): .policy(event.policy)
    case .policyAmended(let event): .policy(event.policy)
    case .measureAdded(let event): .measure(event.measure)
    case .measureAmended(let event): .measure(event.measure)
    case .projectAdded(let event): .project(event.project)
    case .projectAmended(let event): .project(event.project)
    case .partClosed(let event): event.part.subject
    case .indicatorDefined(let event): .indicator(event.indicator)
    case .indicatorAmended(let event): .indicator(event.indicator)
    case .indicatorRedefined(let event): .indicator(event.indicator)
    case .indicatorClosed(let event): .indicator(event.indicator)
    case .indicatorSuperseded(let event): .indicator(event.indicator)
    case .baselineSet(let event): .indicator(event.indicator)
    case .baselineRestated(let event): .indicator(event.indicator)
    case .targetAdopted(let event): .indicator(event.indicator)
    case .targetRevised(let event): .indicator(event.indicator)
    case .targetWithdrawn(let event): .indicator(event.indicator)
    case .measurementRecorded(let event): .indicator(event.indicator)
    case .measurementConfirmed(let event): .indicator(event.indicator)
    case .measurementCorrected(let event): .indicator(event.indicator)
    case .measurementRetracted(let event): .indicator(event.indicator)
    case .measurementDeclaredMissing(let event): .indicator(event.indicator)
    case .assessmentConfigured(let event): .indicator(event.indicator)
    case .interimTargetSet(let event): .indicator(event.indicator)
    case .indicatorJudged(let event): .indicator(event.indicator)
    case .reviewRecorded(let event): event.review.of.subject
    case .reviewCorrected(let event): event.review.of.subject
    case .yearOpened(let event): .year(event.fiscalYear)
    case .dueDateSet(let event): .year(event.fiscalYear)
    case .yearClosed(let event): .year(event.fiscalYear)
    case .yearReopened(let event): .year(event.fiscalYear)
    case .yearAttested(let event): .year(event.fiscalYear)
    case .signOffStep(let event): event.about.subject
    case .correctionProposed(let event): .indicator(event.correction.indicator)
    case .measurementCorrectedLate(let event): .indicator(event.correction.indicator)
    case .publicationMade, .publicationWithdrawn: .publications
    case .statusChanged(let event): event.undertaking.subject
    case .statusCorrected(let event): event.status.undertaking.subject
    case .keyEnrolled(let event): event.holder.subject
    case .keyRevoked(let event): event.holder.subject
    case .keyRotated, .signingPolicyAdopted: .ledger
    case .noteAdded(let event): event.about.subject
    case .noteAmended(let event): event.about.subject
    case .factVoided(let event): event.about.subject
    case .textRedacted(let event): event.about.subject
    case .actorErased(let event): .actor(event.actor)
    }
  }

  /// The code people use for what the event is about; an item's own, where it is about an item.
  package var code: String {
    switch self {
    case .statusChanged(let event): event.undertaking.code
    case .statusCorrected(let event): event.status.undertaking.code
    case .noteAdded(let event): event.about.code
    case .noteAmended(let event): event.about.code
    case .factVoided(let event): event.about.code
    case .textRedacted(let event): event.about.code
    case .signOffStep(let event): event.about.code
    default: subject.code
    }
  }

  /// What the event is about, with the item where it is about one.
  package var reference: Reference {
    switch self {
    case .statusChanged(let event): event.undertaking.reference
    case .statusCorrected(let event): event.status.undertaking.reference
    case .noteAdded(let event): event.about.reference
    case .noteAmended(let event): event.about
    case .factVoided(let event): event.about
    case .textRedacted(let event): event.about
    case .signOffStep(let event): event.about
    default: Reference(subject)
    }
  }

  /// The fiscal year the event speaks of, or from which it takes effect; nil where it speaks of
  /// none.
  package var fiscalYear: FiscalYear? {
    switch self {
    case .measurementRecorded(let event): event.fiscalYear
    case .measurementConfirmed(let event): event.fiscalYear
    case .measurementCorrected(let event): event.fiscalYear
    case .measurementRetracted(let event): event.fiscalYear
    case .measurementDeclaredMissing(let event): event.fiscalYear
    case .measurementCorrectedLate(let event): event.correction.fiscalYear
    case .correctionProposed(let event): event.correction.fiscalYear
    case .ruleSetAdopted(let event): event.effective
    case .assessmentConfigured(let event): event.effective
    case .interimTargetSet(let event): event.fiscalYear
    case .indicatorJudged(let event): event.fiscalYear
    case .reviewRecorded(let event): event.review.fiscalYear
    case .reviewCorrected(let event): event.review.fiscalYear
    case .yearOpened(let event): event.fiscalYear
    case .dueDateSet(let event): event.fiscalYear
    case .yearClosed(let event): event.fiscalYear
    case .yearReopened(let event): event.fiscalYear
    case .yearAttested(let event): event.fiscalYear
    case .signOffPolicyAdopted(let event): event.policy.effective
    case .signOffStep(let event): event.fiscalYear
    case .publicationMade(let event): event.terms.asOf
    case .indicatorDefined(let event): event.effective
    case .indicatorAmended(let event): event.effective
    case .indicatorRedefined(let event): event.effective
    case .indicatorClosed(let event): event.effective
    case .indicatorSuperseded(let event): event.effective
    case .targetRevised(let event): event.effective
    case .targetWithdrawn(let event): event.effective
    case .actorMoved(let event): event.effective.fiscalYear
    case .actorRetired(let event): event.effective.fiscalYear
    case .departmentRegistered(let event): event.effective?.fiscalYear
    case .departmentRenamed(let event): event.effective.fiscalYear
    case .departmentMerged(let event): event.effective.fiscalYear
    case .departmentSplit(let event): event.effective.fiscalYear
    case .departmentAbolished(let event): event.effective.fiscalYear
    case .dutyTransferred(let event): event.effective?.fiscalYear
    case .planRevised(let event): event.decided.fiscalYear
    case .policyAdded(let event): event.effective?.fiscalYear
    case .policyAmended(let event): event.effective.fiscalYear
    case .measureAdded(let event): event.effective?.fiscalYear
    case .measureAmended(let event): event.effective.fiscalYear
    case .projectAdded(let event): event.effective?.fiscalYear
    case .projectAmended(let event): event.effective.fiscalYear
    case .partClosed(let event): event.effective.fiscalYear
    case .statusChanged(let event): event.effective.fiscalYear
    case .statusCorrected(let event): event.status.effective.fiscalYear
    case .ledgerCreated, .actorRegistered, .planAdopted, .planAmended, .baselineSet,
      .baselineRestated, .targetAdopted, .noteAdded, .noteAmended, .factVoided, .checkpointAnchored,
      .textRedacted, .actorErased, .keyEnrolled, .keyRevoked, .keyRotated, .signingPolicyAdopted,
      .publicationWithdrawn:
      nil
    }
  }
}
