import ArgumentParser

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// The way in: words become a command, the command runs, and whatever happened becomes an exit
/// status.
@main
enum Main {
  static func main() {
    // Whoever reads no further, as `head` does, ends the program without a word.
    signal(SIGPIPE, SIG_DFL)
    let typed = CommandLine.arguments.dropFirst()
    if typed.first == CompletionDoor.word {
      CompletionDoor.answer(typed.dropFirst())
      Console.end(.ok)
    }
    let words = GlobalArguments.moved(behindTheCommandIn: Array(typed))
    do {
      try TypedWords.check(words)
      var command = try PlanLedgerTool.parseAsRoot(words)
      try command.run()
    } catch {
      let failure = Failure(error, words: words)
      Console.report(failure)
      Console.end(failure.status)
    }
    Console.end(.ok)
  }
}

/// The root of the commands.
struct PlanLedgerTool: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "planledger",
      abstract: say(
        ja: "計画の進捗台帳: 毎年の実績と取組の状況を、消えない事象として記録します。",
        en: "A progress ledger for public plans: figures and statuses as events that stay."),
      discussion: say(
        ja: """
          はじめに
            planledger init 市の計画.ledger
            export PLANLEDGER_FILE=市の計画.ledger
            planledger actor add a01 --name 佐藤花子 --dept 総合政策部
            export PLANLEDGER_ACTOR=a01
            planledger plan import plan.yaml

          毎年
            planledger record 05-2 --fy R5 25.1 --source 人事課調べ
            planledger status M05-1 --to in-progress --effective 2024-04-01

          計画や組織が変わったら
            planledger plan export --out plan.yaml   直して plan import --dry-run へ
            planledger target revise 05-2 --value 35.0 --effective-fy R8 …
            planledger department rename 総務部 総務企画部 --effective 2026-04-01 …
            planledger retract '#120' --reason …     誤った決定を取り消す

          確かめる
            planledger state --as-of R5          令和5年度末の状態
            planledger state --known-at 2024-06-30   その日までの記録による状態
            planledger log 05-2                  だれが、いつ、なぜ
            planledger verify                    台帳全体の検査
          """,
        en: """
          TO BEGIN
            planledger init city.ledger
            export PLANLEDGER_FILE=city.ledger
            planledger actor add a01 --name 'Hanako Sato' --dept 総合政策部
            export PLANLEDGER_ACTOR=a01
            planledger plan import plan.yaml

          EVERY YEAR
            planledger record 05-2 --fy R5 25.1 --source 'personnel section'
            planledger status M05-1 --to in-progress --effective 2024-04-01

          WHEN THE PLAN OR THE OFFICE CHANGES
            planledger plan export --out plan.yaml   edit it; plan import --dry-run
            planledger target revise 05-2 --value 35.0 --effective-fy R8 …
            planledger department rename 総務部 総務企画部 --effective 2026-04-01 …
            planledger retract '#120' --reason …     takes a wrong decision back

          TO LOOK
            planledger state --as-of R5          the end of fiscal year 2023
            planledger state --known-at 2024-06-30   by what was recorded that day
            planledger log 05-2                  who, when and why
            planledger verify                    the whole ledger checked
          """),
      version: Version.current,
      subcommands: [],
      groupedSubcommands: [
        CommandGroup(
          name: say(ja: "はじめる", en: "Begin"),
          subcommands: [InitCommand.self, ActorCommands.self, PlanCommands.self]),
        CommandGroup(
          name: say(ja: "記録する", en: "Record"),
          subcommands: [
            RecordCommand.self, CorrectCommand.self, ConfirmCommand.self, RetractCommand.self,
            MissingCommand.self, StatusCommand.self, JudgeCommand.self, ReviewCommand.self,
            NoteCommand.self, TemplateCommand.self,
            ImportCommand.self,
          ]),
        CommandGroup(
          name: say(ja: "計画を改める", en: "Change the plan"),
          subcommands: [
            TargetCommand.self, BaselineCommands.self, IndicatorCommands.self,
            DepartmentCommands.self, RuleSetCommands.self,
          ]),
        CommandGroup(
          name: say(ja: "一年を回す", en: "The yearly cycle"),
          subcommands: [YearCommands.self, SignOffCommands.self]),
        CommandGroup(
          name: say(ja: "見る", en: "Look"),
          subcommands: [
            ShowCommand.self, ScorecardCommand.self, TodoCommand.self, SeriesCommand.self,
            StateCommand.self, SearchCommand.self,
          ]),
        CommandGroup(
          name: say(ja: "公表する", en: "Publish"),
          subcommands: [
            ReportCommand.self, SiteCommand.self, PublishCommand.self, PublicationCommands.self,
            ErrataCommand.self,
          ]),
        CommandGroup(
          name: say(ja: "監査する", en: "Audit"),
          subcommands: [
            LogCommand.self, BlameCommand.self, DiffCommand.self, ReplayCommand.self,
            VerifyCommand.self, DoctorCommand.self,
          ]),
        CommandGroup(
          name: say(ja: "署名する", en: "Sign"),
          subcommands: [
            KeyCommands.self, SigningPolicyCommands.self, SignCommand.self, SubmitCommand.self,
          ]),
        CommandGroup(
          name: say(ja: "台帳の外に証拠を残す", en: "Evidence outside"),
          subcommands: [
            CheckpointCommands.self, ProofCommands.self, WitnessCommands.self,
            TimestampCommands.self,
          ]),
        CommandGroup(
          name: say(ja: "保つ", en: "Keep"),
          subcommands: [
            ExportCommand.self, RestoreCommand.self, BackupCommand.self, RebuildCommand.self,
            TextCommands.self, SalvageCommand.self,
          ]),
        CommandGroup(
          name: say(ja: "道具", en: "Tools"),
          subcommands: [CompletionsCommand.self, ManualCommand.self, HelpCommand.self]),
      ])
  }
}

extension PlanLedgerTool {
  /// The names of all commands.
  static var commandNames: [String] {
    var names: [String] = []
    for group in configuration.groupedSubcommands {
      for command in group.subcommands { names.append(command.configuration.commandName ?? "") }
    }
    return names
  }
}

extension PlanLedgerTool {
  /// The names of the commands below one: `import`, `show`, `lint` of `plan`.
  static func subcommandNames(of name: String) -> [String] {
    group(name)?.subcommands.map { $0.configuration.commandName ?? "" } ?? []
  }

  /// Whether the words behind a command need not begin with one of the commands below it.
  static func hasDefault(_ name: String) -> Bool { group(name)?.defaultSubcommand != nil }

  private static func group(_ name: String) -> CommandConfiguration? {
    for group in configuration.groupedSubcommands {
      for command in group.subcommands where command.configuration.commandName == name {
        return command.configuration
      }
    }
    return nil
  }
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
  /// The day of this version, as the manual page names it.
  static let day = "November 23, 2026"
}
