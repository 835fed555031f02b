import ArgumentParser
import PlanDomain
import ProgressLedger

extension TargetCommand {
  struct Interim: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "interim",
        abstract: say(ja: "途中の年度の中間目標を置く", en: "Set a value to be reached on the way"),
        discussion: say(
          ja: """
            例
              planledger target interim 05-2 --fy R7 27.0 --reason 実施計画
              planledger target interim 05-2 --fy R7 --withdraw --reason 見直し

            目標の年度までの進みぐあいは、中間目標があればそれで測ります。
            なければ、基準値から目標値へまっすぐ進むものとして測ります。
            """,
          en: """
            EXAMPLES
              planledger target interim 05-2 --fy R7 27.0 --reason 'action plan'
              planledger target interim 05-2 --fy R7 --withdraw --reason 'review'

            Before the due year the pace is measured by interim targets, where there are
            any, else by a straight way from the baseline to the target.
            """))
    }

    @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
    var indicator: String
    @Argument(help: help("値", "The figure", value: "value"))
    var value: String?
    @Option(help: help("年度", "Fiscal year"))
    var fy: String
    @Flag(help: help("取り下げる", "Withdraw it"))
    var withdraw = false
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      if withdraw != (value == nil) {
        throw ValidationError(
          say(ja: "値か --withdraw の一方を示してください。", en: "Give a figure or --withdraw."))
      }
    }

    func run() throws {
      let code = try Words.indicator(indicator)
      let figure = try value.map(Words.figure)
      let year = try Words.fiscalYear(fy)
      let grounds = try grounds.grounds()
      try Session(options).write(writing) { _ in
        .indicator(
          code, .setInterimTarget(year, figure?.value, unit: figure?.unit, grounds))
      }
    }
  }
}
