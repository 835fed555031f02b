/// Which signatures a ledger demands.
package struct SigningPolicy: Hashable, Sendable {
  package var entries: Entries
  package var corrections: Corrections

  /// Whether whoever writes must sign.
  package enum Entries: String, Sendable, CaseIterable { case optional, required }

  /// How many must sign what takes back or replaces an entry, or changes who may sign.
  package enum Corrections: String, Sendable, CaseIterable {
    /// As any entry.
    case one
    /// Whoever writes, and somebody of another department.
    case twoDepartments = "two-departments"
  }

  package init(entries: Entries = .optional, corrections: Corrections = .one) {
    self.entries = entries
    self.corrections = corrections
  }

  /// What the policy asks of an event; nil stands for one that this program cannot read.
  func demand(on event: PlanEvent?) -> SignatureDemand {
    if corrections == .twoDepartments, event?.isCorrection == true { return .twoDepartments }
    return entries == .required ? .own : .none
  }
}

/// Who must have signed an event.
package enum SignatureDemand: Int, Comparable, Sendable {
  case none
  /// Whoever wrote it.
  case own
  /// Whoever wrote it and somebody of another department.
  case twoDepartments

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension PlanEvent {
  /// Whether the event takes back or replaces what was said, or changes who may sign what.
  package var isCorrection: Bool {
    switch self {
    case .measurementCorrected, .measurementCorrectedLate, .measurementRetracted,
      .statusCorrected, .reviewCorrected, .yearReopened, .publicationWithdrawn, .factVoided,
      .textRedacted, .actorErased, .keyEnrolled, .keyRevoked, .keyRotated,
      .signingPolicyAdopted:
      true
    case .indicatorJudged(let event): event.replaces != nil
    case .ledgerCreated, .actorRegistered, .actorMoved, .actorRetired, .departmentRegistered,
      .departmentRenamed, .departmentMerged, .departmentSplit, .departmentAbolished,
      .dutyTransferred, .planAdopted, .planAmended, .planRevised, .policyAdded, .policyAmended,
      .measureAdded, .measureAmended, .projectAdded, .projectAmended, .partClosed,
      .indicatorDefined, .indicatorAmended, .indicatorRedefined, .indicatorClosed,
      .indicatorSuperseded, .baselineSet, .baselineRestated, .targetAdopted, .targetRevised,
      .targetWithdrawn, .measurementRecorded, .measurementConfirmed,
      .measurementDeclaredMissing, .statusChanged, .noteAdded, .noteAmended, .checkpointAnchored,
      .ruleSetAdopted, .assessmentConfigured, .interimTargetSet,
      .reviewRecorded, .yearOpened, .dueDateSet, .yearClosed, .yearAttested,
      .signOffPolicyAdopted, .signOffStep, .correctionProposed, .publicationMade:
      false
    }
  }
}
