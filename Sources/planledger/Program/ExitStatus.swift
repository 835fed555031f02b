import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// How a command ended, for scripts (`sysexits`, and 1 and 2 of our own).
enum ExitStatus: Int32, Sendable, CaseIterable {
  case ok = 0
  /// A check found something.
  case findings = 1
  /// A rule of the ledger said no; nothing was written.
  case refused = 2
  case usage = 64
  /// A file or a value that cannot be read.
  case badInput = 65
  /// No such file or code.
  case notFound = 66
  case ourFault = 70
  /// Input or output failed, a file is damaged or is no ledger.
  case storage = 74
  /// Busy, or somebody was first: read again and retry.
  case tryAgain = 75
  /// Nobody said who writes, or they may not.
  case notAllowed = 77
  /// Configuration, or a ledger of a newer program.
  case configuration = 78
  case interrupted = 130
}

extension ExitStatus {
  init(_ failure: LogFailure) {
    self =
      switch failure {
      case .missing, .missingFolder: .notFound
      case .alreadyExists: .refused
      case .busy, .conflict, .preparedDiffers: .tryAgain
      case .requestConflict, .clockBehind: .refused
      case .newerSchema, .changedMigration: .configuration
      case .notRestorable, .refused: .badInput
      case .beyondEnd: .badInput
      case .empty, .notALedger, .damaged, .readOnly, .storage, .unknownOutcome, .needsReopening,
        .madeButNotOpened:
        .storage
      }
  }

  init(_ failure: LedgerFailure) {
    self =
      switch failure {
      case .rejected(let rejection): ExitStatus(rejection)
      case .unknownCode, .otherPart, .noPlan, .unknownDepartment, .unknownActor, .unknownType,
        .unknownPublication, .unknownProjection, .unknownRuleSet:
        .notFound
      case .unregisteredActor, .retiredActor, .unsigned: .notAllowed
      case .staleExpectation: .tryAgain
      case .undecidable, .newerProjection, .newerRenderer: .configuration
      case .publicationDiffers: .findings
      case .beyondHead: .badInput
      case .noGenesis, .evidenceUnwritable: .storage
      }
  }

  /// A word that names nothing is not found; what somebody else may do is not allowed; every other
  /// rule says no.
  private init(_ rejection: Rejection) {
    self =
      switch rejection {
      case .noSuchDepartment, .ambiguousDepartment, .noSuchDuty: .notFound
      case .notTheirRole, .notTheirStage, .ownApproval: .notAllowed
      default: .refused
      }
  }
}
