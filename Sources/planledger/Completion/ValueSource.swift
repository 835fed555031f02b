import PlanDomain
import ProgressLedger

/// Where the values of an argument come from, as far as they can be offered.
enum ValueSource: Equatable {
  case files
  case codes(Set<KnownCode.Kind>)
  case actors
  /// The names of publications, with their sign where other points in time may stand too.
  case publications(hasSign: Bool)
  case words([String])

  /// Told by what the help calls the value; nil where a person has to think.
  init?(of argument: ArgumentEntry, in command: [String]) {
    switch argument.value {
    case "file", "folder", "events", "file|#N": self = .files
    case "indicator": self = .codes([.indicator])
    case "what" where command == ["retract"]: self = .codes([.indicator])
    case "publication": self = .publications(hasSign: false)
    // `restore` has no ledger yet whose publications it could name.
    case "when" where argument.typedNames == ["--known-at"] && command != ["restore"]:
      self = .publications(hasSign: true)
    case "from",
      "to" where ["diff", "errata"].contains(command.first):
      self = .publications(hasSign: true)
    case "policy": self = .codes([.policy])
    case "dept": self = .codes([.department])
    case "code|#N": self = .codes([.policy, .project, .indicator])
    case "code": self = .codes(Self.codes(of: command))
    // The id of `actor add` is a new one.
    case "id" where argument.kind == .option || command != ["actor", "add"]: self = .actors
    default:
      guard let words = Self.words(argument, in: command) else { return nil }
      self = .words(words)
    }
  }

  private static func codes(of command: [String]) -> Set<KnownCode.Kind> {
    switch command {
    case ["status"]: [.measure, .item, .project]
    case ["review"]: [.policy, .project]
    case ["scorecard"]: [.policy, .indicator, .department]
    case ["department", "transfer"]: [.measure, .project, .indicator]
    case ["blame"]: [.measure, .item, .project, .indicator]
    default: Set(KnownCode.Kind.allCases)
    }
  }

  /// The closed lists.
  private static func words(_ argument: ArgumentEntry, in command: [String]) -> [String]? {
    switch argument.value {
    case "format": all(OutputForm.self)
    case "lang": all(Language.self)
    case "when" where argument.typedNames == ["--color"]: all(Style.ColorChoice.self)
    case "when" where argument.typedNames == ["--pager"]: all(Pager.Choice.self)
    case "state": all(FigureState.self)
    case "because": all(MissingReason.self)
    case "to" where command == ["status"]: all(Status.self)
    case "judgement": all(Judgement.self)
    case "next": all(NextDirection.self)
    case "stage" where command == ["judge"]: all(SignOffStage.self)
    case "effectiveness", "efficiency": all(Review.Grade.self)
    case "method": all(AssessmentMethod.self)
    case "direction": all(Direction.self)
    case "table": TableName.ofCommand(command).map(\.rawValue)
    case "by": all(ScorecardCommand.Grouping.self)
    case "kind": all(Aim.Kind.self)
    case "role": all(Role.self)
    case "readers": all(ReportReaders.self)
    case "stages": all(SignOffStage.self) + ["none"]
    case "entries": all(SigningPolicy.Entries.self)
    case "corrections": all(SigningPolicy.Corrections.self)
    case "what" where command == ["export"]: all(ExportCommand.What.self)
    case "shell": all(CompletionScript.self)
    case "topic": all(HelpTopic.self) + PlanLedgerTool.commandNames
    case "name" where command == ["rebuild"]: Ledger.projectionNames
    case "type": Ledger.eventTypes
    default: nil
    }
  }

  private static func all<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type
  ) -> [String] {
    Word.allCases.map(\.rawValue)
  }
}
