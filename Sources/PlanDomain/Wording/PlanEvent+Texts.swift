extension PlanEvent {
  /// Why somebody said so, and on what ground, as far as the ledger still holds the words.
  package var texts: [(name: Wording, text: String)] {
    let texts: [(String, String?)] =
      switch self {
      case .measurementRecorded(let event): [("source", event.source), ("note", event.note)]
      case .measurementConfirmed(let event): [("source", event.source), ("note", event.note)]
      case .measurementCorrected(let event): event.texts
      case .measurementCorrectedLate(let event): event.correction.texts
      case .correctionProposed(let event): event.correction.texts
      case .signOffStep(let event): [("reason", event.reason)]
      case .indicatorJudged(let event): [("comment", event.comment)]
      case .reviewRecorded(let event): event.review.texts
      case .reviewCorrected(let event): event.review.texts + [("reason", event.reason)]
      case .yearAttested(let event):
        [("document", event.document), ("note", event.note)]
      case .publicationWithdrawn(let event): [("reason", event.reason)]
      case .measurementRetracted(let event): [("reason", event.reason)]
      case .measurementDeclaredMissing(let event): [("note", event.note)]
      case .statusChanged(let event): [("reason", event.reason)]
      case .statusCorrected(let event): [("reason", event.status.reason)]
      case .noteAdded(let event): [("note", event.note)]
      case .noteAmended(let event): [("note", event.note), ("reason", event.reason)]
      case .factVoided(let event): [("reason", event.reason)]
      case .actorRegistered(let event): [("name", event.name)]
      case .actorMoved(let event): [("reason", event.reason)]
      case .actorRetired(let event): [("reason", event.reason)]
      case .keyRevoked(let event): [("reason", event.reason)]
      case .keyRotated(let event): [("reason", event.reason)]
      default:
        [
          ("authority", grounds?.authority), ("reason", grounds?.reason),
        ]
      }
    return texts.compactMap { name, text in text.map { (ErasedText.wording(ofName: name), $0) } }
  }

  /// What a change rests on; nil for events that are no change of the plan or the organisation.
  package var grounds: Grounds? {
    switch self {
    case .departmentRegistered(let event): event.grounds
    case .departmentRenamed(let event): event.grounds
    case .departmentMerged(let event): event.grounds
    case .departmentSplit(let event): event.grounds
    case .departmentAbolished(let event): event.grounds
    case .dutyTransferred(let event): event.grounds
    case .ruleSetAdopted(let event): event.grounds
    case .assessmentConfigured(let event): event.grounds
    case .interimTargetSet(let event): event.grounds
    case .yearOpened(let event): event.grounds
    case .dueDateSet(let event): event.grounds
    case .yearClosed(let event): event.grounds
    case .yearReopened(let event): event.grounds
    case .signOffPolicyAdopted(let event): event.grounds
    case .planAmended(let event): event.grounds
    case .planRevised(let event): event.grounds
    case .policyAdded(let event): event.grounds
    case .policyAmended(let event): event.grounds
    case .measureAdded(let event): event.grounds
    case .measureAmended(let event): event.grounds
    case .projectAdded(let event): event.grounds
    case .projectAmended(let event): event.grounds
    case .partClosed(let event): event.grounds
    case .indicatorDefined(let event): event.grounds
    case .indicatorAmended(let event): event.grounds
    case .indicatorRedefined(let event): event.grounds
    case .indicatorClosed(let event): event.grounds
    case .indicatorSuperseded(let event): event.grounds
    case .baselineSet(let event): event.grounds
    case .baselineRestated(let event): event.grounds
    case .targetRevised(let event): event.grounds
    case .targetWithdrawn(let event): event.grounds
    case .signingPolicyAdopted(let event): event.grounds
    case .ledgerCreated, .actorRegistered, .actorMoved, .actorRetired, .planAdopted,
      .targetAdopted, .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementRetracted, .measurementDeclaredMissing, .statusChanged, .statusCorrected,
      .keyEnrolled, .keyRevoked, .keyRotated, .noteAdded, .noteAmended, .factVoided,
      .textRedacted, .actorErased, .checkpointAnchored, .indicatorJudged, .reviewRecorded,
      .reviewCorrected, .yearAttested, .signOffStep, .correctionProposed,
      .measurementCorrectedLate, .publicationMade, .publicationWithdrawn:
      nil
    }
  }
}

extension Review {
  fileprivate var texts: [(String, String?)] {
    [("narrative", narrative)]
  }
}

extension MeasurementCorrected {
  fileprivate var texts: [(String, String?)] {
    [("reason", reason), ("source", source), ("note", note)]
  }
}
