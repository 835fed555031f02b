import ArgumentParser
import PlanDomain
import ProgressLedger

struct YearCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "year",
      abstract: say(ja: "年度の照会・期限・締め", en: "A year's round: asked, due, closed"),
      subcommands: [
        Open.self, Due.self, Close.self, Reopen.self, Audited.self, Reported.self, Show.self,
      ])
  }

  struct Open: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "open", abstract: say(ja: "照会を始める", en: "Ask the departments"),
        discussion: say(
          ja: """
            例
              planledger year open R6 --due 2025-06-30 --authority 照会第3号

            --due は回答の最後の日です。過ぎても出ていない値は「未報告」になります。
            """,
          en: """
            EXAMPLE
              planledger year open R6 --due 2025-06-30 --authority 'inquiry 3'

            --due is the last day to answer; what is lacking after it counts as not reported.
            """))
    }

    @OptionGroup var year: YearArgument
    @Option(help: help("回答の期限", "The last day to answer", value: "date"))
    var due: String
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let command = YearCommand.open(due: try Words.date(due), try grounds.grounds())
      try year.write(command, writing, options)
    }
  }

  struct Due: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "due", abstract: say(ja: "期限を改める", en: "Set another due date"),
        discussion: say(
          ja: """
            例
              planledger year due R6 2025-07-15 --reason 決算の遅れ
              planledger year due R6 2025-10-31 --indicator 07-2 --reason 決算統計を待つ
              planledger year due R6 2025-07-31 --dept 財政部 --reason 機構改革

            指標の期限が部署の期限に、部署の期限が全体の期限に先立ちます。理由が要ります。
            """,
          en: """
            EXAMPLES
              planledger year due R6 2025-07-15 --reason 'late accounts'
              planledger year due R6 2025-10-31 --indicator 07-2 --reason 'settlement'
              planledger year due R6 2025-07-31 --dept 財政部 --reason 'reorganisation'

            An indicator's date goes before its department's, that before everybody's.
            A reason is required.
            """))
    }

    @OptionGroup var year: YearArgument
    @Argument(help: help("新しい期限", "The new date", value: "date"))
    var date: String
    @Option(help: help("この部署だけ（コードか名前）", "For this department only", value: "dept"))
    var dept: String?
    @Option(help: help("この指標だけ", "For this indicator only", value: "indicator"))
    var indicator: String?
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      if dept != nil && indicator != nil {
        throw ValidationError(
          say(ja: "--dept か --indicator のどちらか一つです。", en: "Give --dept or --indicator, not both."))
      }
    }

    func run() throws {
      let scope: YearCommand.DueScope =
        try dept.map { .department(try Words.department($0, of: "--dept")) }
        ?? indicator.map { .indicator(try Words.indicator($0)) } ?? .everybody
      let command = YearCommand.setDue(try Words.date(date), scope, try grounds.grounds())
      try year.write(command, writing, options)
    }
  }

  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "close", abstract: say(ja: "年度を締める", en: "Settle a year's figures"),
        discussion: say(
          ja: """
            例
              planledger year close R6 --authority 決裁第21号

            締めた年度の値は、訂正（correct）だけを受け付けます。承認の決まりがあれば企画部門の承認を経て、
            なければ注意を添えて、どちらも「締め後の変更」として残ります（year show）。
            まだ済んでいないものがあれば、その数を示します（見るとき: todo、sign-off list）。
            """,
          en: """
            EXAMPLE
              planledger year close R6 --authority 'decision 21'

            A closed year under a sign-off policy takes only corrections (correct) that the
            planning division approves; without one, changes go on with a warning. Either way
            they are listed as changes after closing (year show). It says how much is still
            open (to see it: todo, sign-off list).
            """))
    }

    @OptionGroup var year: YearArgument
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws { try year.write(.close(try grounds.grounds()), writing, options) }
  }

  struct Reopen: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reopen", abstract: say(ja: "年度の締めを解除する", en: "Open a closed year again"),
        discussion: say(
          ja: """
            例
              planledger year reopen R6 --reason 再集計

            理由が要ります。解除のあとの変更も「締め後の変更」です。
            """,
          en: """
            EXAMPLE
              planledger year reopen R6 --reason 'counted again'

            A reason is required. What changes then is still a change after closing.
            """))
    }

    @OptionGroup var year: YearArgument
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws { try year.write(.reopen(try grounds.grounds()), writing, options) }
  }
}

/// The fiscal year that a command is about.
struct YearArgument: ParsableArguments {
  @Argument(help: help("年度（R6, 2024）", "Fiscal year (R6, 2024)", value: "fy"))
  var year: String

  func write(
    _ command: YearCommand, _ writing: WriteOptions, _ options: GlobalOptions
  ) throws {
    let year = try Words.fiscalYear(year)
    try Session(options).write(writing) { _ in .year(year, command) }
  }
}
