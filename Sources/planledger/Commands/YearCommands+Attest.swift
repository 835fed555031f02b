import ArgumentParser
import PlanDomain
import ProgressLedger

extension YearCommands {
  struct Audited: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "audited",
        abstract: say(ja: "監査委員の審査を記録する", en: "Record that the auditors saw it"),
        discussion: say(
          ja: """
            例
              planledger year audited R6 --date 2025-08-20 --document 審査意見書第4号

            台帳の外であったことを、その日付と文書で記録します。
            """,
          en: """
            EXAMPLE
              planledger year audited R6 --date 2025-08-20 --document 'opinion 4'

            It records what happened outside, on which day and by which document.
            """))
    }

    @OptionGroup var year: YearArgument
    @OptionGroup var attestation: AttestationOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws { try year.write(try attestation.command(.audited), writing, options) }
  }

  struct Reported: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reported",
        abstract: say(ja: "議会への報告を記録する", en: "Record the report to the council"),
        discussion: say(
          ja: """
            例
              planledger year reported R6 --date 2025-09-10 --document 令和7年9月定例会

            値は変わりません。いつ、何によって報告したかが残ります。
            """,
          en: """
            EXAMPLE
              planledger year reported R6 --date 2025-09-10 \\
                --document 'session of September 2025'

            No figure changes: it says when it was reported, and by what.
            """))
    }

    @OptionGroup var year: YearArgument
    @OptionGroup var attestation: AttestationOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      try year.write(try attestation.command(.reportedToCouncil), writing, options)
    }
  }
}

/// When and by what something happened outside.
struct AttestationOptions: ParsableArguments {
  @Option(help: help("その日", "The day", value: "date"))
  var date: String
  @Option(help: help("文書・会議の名前", "The document or session", value: "text"))
  var document: String
  @Option(help: help("メモ", "A note"))
  var note: String?

  func command(_ act: YearAttested.Act) throws -> YearCommand {
    .attest(
      act, on: try Words.date(date), document: try Words.name(document, of: "--document"),
      note: try note.map { try Words.note($0, of: "--note") })
  }
}
