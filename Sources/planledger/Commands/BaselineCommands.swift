import ArgumentParser
import PlanDomain
import ProgressLedger

struct BaselineCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "baseline", abstract: say(ja: "基準値を設定する・改める", en: "Set or restate a baseline"),
      subcommands: [SetFirst.self, Restate.self])
  }

  struct SetFirst: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set", abstract: say(ja: "ない基準値を設定する", en: "Set a baseline that is lacking"),
        discussion: say(
          ja: """
            例
              planledger baseline set 05-5 61.2 --fy R6 --reason 令和6年度の調査による
              planledger baseline set 05-2 24.0 --fy R4 --reason 年度の確認

            再定義した指標では、新しい定義による基準値になります。
            すでに基準値があるときは改められません（baseline restate）。その年度だけがないときは、
            同じ値に --fy を添えて補えます。
            """,
          en: """
            EXAMPLES
              planledger baseline set 05-5 61.2 --fy R6 --reason 'survey of 2024'
              planledger baseline set 05-2 24.0 --fy R4 --reason 'the year was found'

            Of a redefined indicator it is measured by the new definition. One that stands
            is not replaced (baseline restate); where it lacks only its year, the same value
            with --fy adds it.
            """))
    }

    @OptionGroup var baseline: BaselineArguments

    func run() throws { try baseline.write(IndicatorCommand.setBaseline) }
  }

  struct Restate: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "restate", abstract: say(ja: "基準値を改める", en: "State a baseline anew"),
        discussion: say(
          ja: """
            例
              planledger baseline restate 06-3 65.4 --fy R4 --reason 保有率による基準値
              planledger baseline restate 07-1 --value=-1.2 --reason 集計誤り

            再定義のあとでは新しい定義による基準値を示し、達成率はそこから数えます。
            前の基準値は消えず、--fy を示さなければその年度のままです。
            """,
          en: """
            EXAMPLES
              planledger baseline restate 06-3 65.4 --fy R4 --reason 'as cards held'
              planledger baseline restate 07-1 --value=-1.2 --reason 'counted wrong'

            After a break it is measured by the new definition, and rates count from it.
            The earlier one stays on record; without --fy its year stays.
            """))
    }

    @OptionGroup var baseline: BaselineArguments

    func run() throws { try baseline.write(IndicatorCommand.restateBaseline) }
  }
}

/// A baseline as both commands take it.
struct BaselineArguments: ParsableArguments {
  @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
  var indicator: String
  @OptionGroup var figure: FigureArguments
  @Option(help: help("基準値の年度", "The year of the baseline", value: "fy"))
  var fy: String?
  @OptionGroup var grounds: GroundsOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func write(_ command: (Baseline, String?, Grounds) -> IndicatorCommand) throws {
    let code = try Words.indicator(indicator)
    let figure = try figure.read()
    let command = command(
      Baseline(value: figure.value, fiscalYear: try fy.map(Words.fiscalYear)), figure.unit,
      try grounds.grounds())
    try Session(options).write(writing) { _ in .indicator(code, command) }
  }
}
