import ArgumentParser
import PlanDomain
import ProgressLedger

struct TargetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "target", abstract: say(ja: "目標を改定する・取り下げる", en: "Revise or withdraw a target"),
      subcommands: [Revise.self, Withdraw.self, Interim.self])
  }

  struct Revise: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "revise",
        abstract: say(ja: "ある年度からの目標を改定する", en: "Revise a target from a year on"),
        discussion: say(
          ja: """
            例
              planledger target revise 05-2 --value 35.0 --effective-fy R8 \\
                --authority 議決第12号 --reason 中間見直し

            それより前の年度は、前の目標のままです。根拠と理由が要ります。
            種類   reach 到達  at_most 以下  at_least 以上  range 範囲（--value と --upper）
                   maintain 維持  qualitative 文章（--text）  undecided 未定
            """,
          en: """
            EXAMPLE
              planledger target revise 05-2 --value 35.0 --effective-fy R8 \\
                --authority 'resolution 12' --reason 'mid-plan review'

            Earlier years keep the target they had. Authority and reason are required.
            KINDS  reach at_most at_least range (--value and --upper) maintain
                   qualitative (--text) undecided
            """))
    }

    @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
    var indicator: String
    @Option(help: help("目標値", "The figure"))
    var value: String?
    @Option(help: help("範囲の上の値", "The upper figure of a range"))
    var upper: String?
    @Option(help: help("文章による目標", "A target in words"))
    var text: String?
    @Option(help: help("種類", "The kind"))
    var kind: String?
    @Option(help: help("目標の年度", "The year by which", value: "fy"))
    var targetFy: String?
    @Option(help: help("どの年度から", "From which fiscal year on", value: "fy"))
    var effectiveFy: String
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let code = try Words.indicator(indicator)
      let value = try value.map(Words.figure)
      let upper = try upper.map(Words.figure)
      let revision = TargetRevision(
        kind: try kind.map { try Words.word($0, of: "--kind") }, value: value?.value,
        upperValue: upper?.value, text: try Words.line(optional: text, of: "--text"),
        fiscalYear: try targetFy.map(Words.fiscalYear),
        effective: try Words.fiscalYear(effectiveFy), grounds: try grounds.grounds(),
        units: [value?.unit, upper?.unit].compactMap { $0 })
      try session.write(writing) { _ in .indicator(code, .reviseTarget(revision)) }
    }
  }

  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "withdraw",
        abstract: say(ja: "ある年度からの目標を取り下げる", en: "Withdraw a target from a year on"),
        discussion: say(
          ja: """
            例
              planledger target withdraw 05-4 --effective-fy R8 --authority 議決第12号 \\
                --reason 中間見直し

            --effective-fy は目標がない最初の年度です。それより前の年度は、前の目標のままです。
            根拠と理由が要ります。
            """,
          en: """
            EXAMPLE
              planledger target withdraw 05-4 --effective-fy R8 \\
                --authority 'resolution 12' --reason 'mid-plan review'

            --effective-fy is the first year without a target. Earlier years keep the one
            they had. Authority and reason are required.
            """))
    }

    @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
    var indicator: String
    @Option(help: help("目標がない最初の年度", "The first fiscal year without it", value: "fy"))
    var effectiveFy: String
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let code = try Words.indicator(indicator)
      let year = try Words.fiscalYear(effectiveFy)
      let grounds = try grounds.grounds()
      try Session(options).write(writing) { _ in
        .indicator(code, .withdrawTarget(effective: year, grounds))
      }
    }
  }
}
