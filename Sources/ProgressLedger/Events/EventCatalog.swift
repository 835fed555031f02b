import EventLog
import PlanDomain

/// Every kind of event, in the order of the domain's closed list.
enum EventCatalog {
  static let payloads: [any EventPayload.Type] = [
    LedgerCreated.self,
    ActorRegistered.self, ActorMoved.self, ActorRetired.self,
    DepartmentRegistered.self, DepartmentRenamed.self, DepartmentMerged.self, DepartmentSplit.self,
    DepartmentAbolished.self, DutyTransferred.self,
    PlanAdopted.self, PlanAmended.self, PlanRevised.self,
    PolicyAdded.self, PolicyAmended.self, MeasureAdded.self, MeasureAmended.self,
    ProjectAdded.self, ProjectAmended.self, PartClosed.self,
    IndicatorDefined.self, IndicatorAmended.self, IndicatorRedefined.self, IndicatorClosed.self,
    IndicatorSuperseded.self,
    BaselineSet.self, BaselineRestated.self,
    TargetAdopted.self, TargetRevised.self, TargetWithdrawn.self,
    MeasurementRecorded.self, MeasurementConfirmed.self, MeasurementCorrected.self,
    MeasurementRetracted.self, MeasurementDeclaredMissing.self,
    StatusChanged.self, StatusCorrected.self,
    RuleSetAdopted.self, AssessmentConfigured.self, InterimTargetSet.self, IndicatorJudged.self,
    ReviewRecorded.self, ReviewCorrected.self,
    YearOpened.self, DueDateSet.self, YearClosed.self, YearReopened.self, YearAttested.self,
    SignOffPolicyAdopted.self, SignOffStep.self, CorrectionProposed.self,
    MeasurementCorrectedLate.self, PublicationMade.self, PublicationWithdrawn.self,
    KeyEnrolled.self, KeyRevoked.self, KeyRotated.self, SigningPolicyAdopted.self,
    NoteAdded.self, NoteAmended.self, FactVoided.self,
    CheckpointAnchored.self,
    TextRedacted.self, ActorErased.self,
  ]

  private static let byType = EventTypes(payloads)

  /// Every type name.
  static var types: [String] { payloads.flatMap { $0.types } }

  /// Figures, which are most of a log: each speaks of one fiscal year.
  static let typesOfFigures = Set(
    [
      MeasurementRecorded.types, MeasurementConfirmed.types, MeasurementCorrected.types,
      MeasurementRetracted.types, MeasurementDeclaredMissing.types,
    ].joined())

  /// The types of which no state keeps a text, so that folding need not ask for any.
  static let typesFoldedWithoutTexts = Set(
    payloads.filter { $0.isFoldedWithoutTexts }.flatMap { $0.types })

  /// Whether folding asks for the texts of the events of a type.
  static func isFoldedWithTexts(_ type: UnsafeBufferPointer<UInt8>) -> Bool {
    !(byType[type]?.isFoldedWithoutTexts ?? true)
  }

  /// The payload for a type name; nil for a type of a newer program.
  static func payload(of type: String) -> (any EventPayload.Type)? {
    var type = type
    return type.withUTF8 { byType[$0] }
  }

  /// The same for an event.
  static func payload(of event: RecordedEvent) -> (any EventPayload.Type)? {
    withExtendedLifetime(event) { byType[event.lentType] }
  }
}

extension PlanEvent {
  var payload: any EventPayload {
    switch self {
    case .ledgerCreated(let event): event
    case .actorRegistered(let event): event
    case .actorMoved(let event): event
    case .actorRetired(let event): event
    case .departmentRegistered(let event): event
    case .departmentRenamed(let event): event
    case .departmentMerged(let event): event
    case .departmentSplit(let event): event
    case .departmentAbolished(let event): event
    case .dutyTransferred(let event): event
    case .planAdopted(let event): event
    case .planAmended(let event): event
    case .planRevised(let event): event
    case .policyAdded(let event): event
    case .policyAmended(let event): event
    case .measureAdded(let event): event
    case .measureAmended(let event): event
    case .projectAdded(let event): event
    case .projectAmended(let event): event
    case .partClosed(let event): event
    case .indicatorDefined(let event): event
    case .indicatorAmended(let event): event
    case .indicatorRedefined(let event): event
    case .indicatorClosed(let event): event
    case .indicatorSuperseded(let event): event
    case .baselineSet(let event): event
    case .baselineRestated(let event): event
    case .targetAdopted(let event): event
    case .targetRevised(let event): event
    case .targetWithdrawn(let event): event
    case .measurementRecorded(let event): event
    case .measurementConfirmed(let event): event
    case .measurementCorrected(let event): event
    case .measurementRetracted(let event): event
    case .measurementDeclaredMissing(let event): event
    case .statusChanged(let event): event
    case .statusCorrected(let event): event
    case .ruleSetAdopted(let event): event
    case .assessmentConfigured(let event): event
    case .interimTargetSet(let event): event
    case .indicatorJudged(let event): event
    case .reviewRecorded(let event): event
    case .reviewCorrected(let event): event
    case .yearOpened(let event): event
    case .dueDateSet(let event): event
    case .yearClosed(let event): event
    case .yearReopened(let event): event
    case .yearAttested(let event): event
    case .signOffPolicyAdopted(let event): event
    case .signOffStep(let event): event
    case .correctionProposed(let event): event
    case .measurementCorrectedLate(let event): event
    case .publicationMade(let event): event
    case .publicationWithdrawn(let event): event
    case .keyEnrolled(let event): event
    case .keyRevoked(let event): event
    case .keyRotated(let event): event
    case .signingPolicyAdopted(let event): event
    case .noteAdded(let event): event
    case .noteAmended(let event): event
    case .factVoided(let event): event
    case .checkpointAnchored(let event): event
    case .textRedacted(let event): event
    case .actorErased(let event): event
    }
  }
}
