extension LogFailure {
  /// The same failure of a file by the name that somebody gave it: the one it bears while it is
  /// made is nobody's, and gone when the failure is told.
  func calling(_ unfinished: String, by name: String) -> LogFailure {
    func called(_ path: String) -> String { path == unfinished ? name : path }
    return switch self {
    case .missing(let path): .missing(path: called(path))
    case .missingFolder(let path): .missingFolder(path: called(path))
    case .alreadyExists(let path): .alreadyExists(path: called(path))
    case .empty(let path): .empty(path: called(path))
    case .notALedger(let path, let what): .notALedger(path: called(path), what)
    case .damaged(let path, let why): .damaged(path: called(path), why: why)
    case .readOnly(let path): .readOnly(path: called(path))
    case .busy(let path): .busy(path: called(path))
    case .storage(let path, let why): .storage(path: called(path), why: why)
    case .madeButNotOpened(let path, let failure):
      .madeButNotOpened(path: called(path), failure.calling(unfinished, by: name))
    case .needsReopening(let path): .needsReopening(path: called(path))
    case .newerSchema, .changedMigration, .conflict, .requestConflict, .preparedDiffers,
      .clockBehind, .refused, .notRestorable, .beyondEnd, .unknownOutcome:
      self
    }
  }
}
