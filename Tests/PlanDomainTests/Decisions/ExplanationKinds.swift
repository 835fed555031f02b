@testable import PlanDomain

// A number for each refusal and each notice: the compiler asks for the number of a new one, and the
// count tells whether its explanation is tried.

extension Rejection {
  static let kinds = 107

  var kind: Int {
    switch self {
    case .alreadyStated: 1
    case .nothingStated: 2
    case .unchanged: 3
    case .notProvisional: 4
    case .unitMismatch: 5
    case .beyondLimits: 6
    case .yearNotBegun: 7
    case .outsidePlan: 8
    case .reasonRequired: 9
    case .authorityRequired: 10
    case .effectiveRequired: 11
    case .noSuchRevision: 12
    case .targetShape: 13
    case .targetUnchanged: 14
    case .noTarget: 15
    case .baselineExists: 16
    case .noBaseline: 17
    case .baselineUnchanged: 18
    case .indicatorClosed: 19
    case .definitionOrder: 20
    case .successorInvalid: 21
    case .nothingDeclared: 22
    case .limitsExclude: 23
    case .statusUnchanged: 24
    case .endedStatusNeedsReason: 25
    case .noSuchStatus: 26
    case .emptyNote: 27
    case .notVoidable: 28
    case .factGone: 29
    case .actorExists: 30
    case .actorRetired: 31
    case .alreadyThere: 32
    case .noSuchDepartment: 33
    case .ambiguousDepartment: 34
    case .nameTaken: 35
    case .departmentEnded: 36
    case .departmentInvalid: 37
    case .notInCharge: 38
    case .alreadyInCharge: 39
    case .noSuchDuty: 40
    case .planDiffers: 41
    case .codeTwice: 42
    case .codeClosed: 43
    case .yearsReversed: 44
    case .yearsUnchanged: 45
    case .emptyText: 46
    case .lastActor: 47
    case .departmentNotBegun: 48
    case .laterStands: 49
    case .movedSince: 50
    case .statusStated: 51
    case .statusMovedSince: 52
    case .otherHistory: 53
    case .nothingVouches: 54
    case .basisRequired: 55
    case .noSuchText: 56
    case .keyEnrolled: 57
    case .keyOfNobody: 58
    case .unknownKey: 59
    case .keyEnded: 60
    case .sinceBeyond: 61
    case .sizeInvalid: 62
    case .signingPolicyUnchanged: 63
    case .nobodyCouldSign: 64
    case .yearLocked: 65
    case .yearClosed: 66
    case .yearNotClosed: 67
    case .yearNotOver: 68
    case .roundOpened: 69
    case .roundNotOpened: 70
    case .dueUnchanged: 71
    case .attestedDay: 72
    case .attestedBefore: 73
    case .notTheirRole: 74
    case .signOffPolicyUnchanged: 75
    case .nothingToSignOff: 76
    case .nothingReviewed: 77
    case .signOffNotDemanded: 78
    case .statementGone: 79
    case .signOffOutOfTurn: 80
    case .notTheirStage: 81
    case .ownApproval: 82
    case .alreadyProposed: 83
    case .proposalSettled: 84
    case .notForProposals: 85
    case .ruleSetTaken: 86
    case .ruleSetUnchanged: 87
    case .settingInvalid: 88
    case .interimNotAsked: 89
    case .interimUnchanged: 90
    case .alreadyJudged: 91
    case .noSuchJudgement: 92
    case .alreadyReviewed: 93
    case .noSuchReview: 94
    case .costOfPolicy: 95
    case .yearAhead: 96
    case .partEnded: 97
    case .alreadyPublished: 98
    case .publishedBeyond: 99
    case .nothingToPublish: 100
    case .alreadyWithdrawn: 101
    case .nobodyCouldApprove: 102
    case .severalWait: 103
    case .nothingWaits: 104
    case .dueBeforeYear: 105
    case .publishedAhead: 106
    case .proposalOvertaken: 107
    }
  }

  /// Whether a fact of the ledger stands in the way.
  var namesFact: Bool {
    switch self {
    case .alreadyStated, .unchanged, .notProvisional, .targetUnchanged, .statusUnchanged,
      .endedStatusNeedsReason, .actorExists, .baselineExists, .baselineUnchanged,
      .indicatorClosed, .definitionOrder, .limitsExclude, .actorRetired, .nameTaken,
      .departmentEnded, .departmentNotBegun, .laterStands, .codeClosed,
      .statusStated, .keyEnrolled, .signingPolicyUnchanged, .yearLocked, .yearClosed,
      .roundOpened, .attestedBefore, .signOffPolicyUnchanged, .statementGone, .ownApproval,
      .alreadyProposed, .proposalSettled, .proposalOvertaken, .ruleSetUnchanged, .alreadyJudged,
      .alreadyReviewed,
      .partEnded, .alreadyPublished, .alreadyWithdrawn:
      true
    default: false
    }
  }
}

extension Notice {
  static let kinds = 24

  var kind: Int {
    switch self {
    case .startedAndDoneAtOnce: 1
    case .sameEffectiveDate: 2
    case .laterStatusStands: 3
    case .departmentRegistered: 4
    case .dutiesRemain: 5
    case .figuresAfterClosing: 6
    case .retroactive: 7
    case .baselineBeforeBreak: 8
    case .keptSinceEdition: 9
    case .figuresBeforeBreak: 10
    case .erasedBefore: 11
    case .textsRemain: 12
    case .changedAfterClosing: 13
    case .correctionWaits: 14
    case .ownApproval: 15
    case .retractionWaits: 16
    case .judgementOverruled: 17
    case .publishedFigure: 18
    case .leftOpen: 19
    case .dueWithinYear: 20
    case .voidingWaits: 21
    case .proposalsOvertaken: 22
    case .proposalReturned: 23
    case .othersDuty: 24
    }
  }
}
