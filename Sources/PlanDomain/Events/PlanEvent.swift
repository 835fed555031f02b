/// Everything that can happen in a plan's ledger: the closed list.
///
/// An event is in the past tense and complete. It is added, never edited; what is true now is a
/// fold of them. Free texts (reason, source, note, name …) are nil where the ledger no longer
/// holds them: a text may be erased or travel apart, its event may not.
package enum PlanEvent: Hashable, Sendable {
  case ledgerCreated(LedgerCreated)
  case actorRegistered(ActorRegistered)
  case departmentRegistered(DepartmentRegistered)
  case planAdopted(PlanAdopted)
  case policyAdded(PolicyAdded)
  case measureAdded(MeasureAdded)
  case projectAdded(ProjectAdded)
  case indicatorDefined(IndicatorDefined)
  case baselineSet(BaselineSet)
  case targetAdopted(TargetAdopted)
  case targetRevised(TargetRevised)
  case measurementRecorded(MeasurementRecorded)
  case measurementConfirmed(MeasurementConfirmed)
  case measurementCorrected(MeasurementCorrected)
  case measurementRetracted(MeasurementRetracted)
  case measurementDeclaredMissing(MeasurementDeclaredMissing)
  case statusChanged(StatusChanged)
  case noteAdded(NoteAdded)
}

/// What an event is about: one consistency boundary, one stream.
package enum Subject: Hashable, Sendable {
  case ledger
  case plan
  case actor(ActorID)
  case department(DepartmentCode)
  case policy(PolicyCode)
  /// A measure together with its items.
  case measure(MeasureCode)
  case project(ProjectCode)
  case indicator(IndicatorCode)
}

extension PlanEvent {
  package var subject: Subject {
    switch self {
    case .ledgerCreated: .ledger
    case .actorRegistered(let event): .actor(event.actor)
    case .departmentRegistered(let event): .department(event.department)
    case .planAdopted: .plan
    case .policyAdded(let event): .policy(event.policy)
    case .measureAdded(let event): .measure(event.measure)
    case .projectAdded(let event): .project(event.project)
    case .indicatorDefined(let event): .indicator(event.indicator)
    case .baselineSet(let event): .indicator(event.indicator)
    case .targetAdopted(let event): .indicator(event.indicator)
    case .targetRevised(let event): .indicator(event.indicator)
    case .measurementRecorded(let event): .indicator(event.indicator)
    case .measurementConfirmed(let event): .indicator(event.indicator)
    case .measurementCorrected(let event): .indicator(event.indicator)
    case .measurementRetracted(let event): .indicator(event.indicator)
    case .measurementDeclaredMissing(let event): .indicator(event.indicator)
    case .statusChanged(let event): event.undertaking.subject
    case .noteAdded(let event): event.about.subject
    }
  }

  /// The fiscal year the event speaks of, where it speaks of one.
  package var fiscalYear: FiscalYear? {
    switch self {
    case .measurementRecorded(let event): event.fiscalYear
    case .measurementConfirmed(let event): event.fiscalYear
    case .measurementCorrected(let event): event.fiscalYear
    case .measurementRetracted(let event): event.fiscalYear
    case .measurementDeclaredMissing(let event): event.fiscalYear
    case .targetRevised(let event): event.effective
    case .statusChanged(let event): FiscalYear(containing: event.effective)
    case .ledgerCreated, .actorRegistered, .departmentRegistered, .planAdopted, .policyAdded,
      .measureAdded, .projectAdded, .indicatorDefined, .baselineSet, .targetAdopted, .noteAdded:
      nil
    }
  }
}
