import PlanDomain

extension Model {
  /// What taking back an event by its number comes to.
  func judge(voiding number: EventNumber, _ reason: String?, _ ruling: inout Ruling) {
    guard number.number <= log.count else { return ruling.refuse("beyondHead") }
    ruling.refuse("reasonRequired", if: isBlank(reason))
    let event = log[number.number - 1].event
    switch event {
    case .measurementRetracted: ruling.refuse("notVoidable")
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementCorrectedLate, .measurementDeclaredMissing:
      guard case .indicator(let code) = event.subject, let year = event.fiscalYear else { return }
      ruling.refuse("factGone", if: history(of: code, year).last?.number != number.number)
      ruling.events = [
        .measurementRetracted(
          MeasurementRetracted(
            indicator: code, fiscalYear: year, retracts: number, reason: said(reason)))
      ]
    case .actorMoved, .actorRetired, .departmentRenamed, .departmentMerged, .departmentSplit,
      .departmentAbolished, .dutyTransferred, .planAmended, .planRevised, .policyAmended,
      .measureAmended, .projectAmended, .partClosed, .indicatorAmended, .indicatorRedefined,
      .indicatorClosed, .indicatorSuperseded, .baselineSet, .baselineRestated, .targetAdopted,
      .targetRevised, .targetWithdrawn, .statusChanged, .statusCorrected, .ruleSetAdopted,
      .assessmentConfigured, .interimTargetSet, .indicatorJudged, .reviewRecorded,
      .reviewCorrected, .dueDateSet, .yearAttested:
      ruling.refuse("factGone", if: !stands(number.number))
      ruling.events = [
        .factVoided(FactVoided(about: event.reference, voids: number, reason: said(reason)))
      ]
    case .ledgerCreated, .actorRegistered, .departmentRegistered, .planAdopted, .policyAdded,
      .measureAdded, .projectAdded, .indicatorDefined, .noteAdded, .noteAmended, .factVoided,
      .checkpointAnchored, .textRedacted, .actorErased, .keyEnrolled, .keyRevoked, .keyRotated,
      .signingPolicyAdopted, .yearOpened, .yearClosed, .yearReopened, .signOffPolicyAdopted,
      .signOffStep, .correctionProposed, .publicationMade, .publicationWithdrawn:
      ruling.refuse("notVoidable")
    }
  }

  /// What adding to the words of an event comes to.
  func judge(
    amending number: EventNumber, _ note: String?, _ reason: String?, _ ruling: inout Ruling
  ) {
    guard number.number <= log.count else { return ruling.refuse("beyondHead") }
    ruling.refuse("emptyNote", if: isBlank(note) && isBlank(reason))
    ruling.events = [
      .noteAmended(
        NoteAmended(
          about: log[number.number - 1].event.reference, amends: number, note: said(note),
          reason: said(reason)))
    ]
  }
}
