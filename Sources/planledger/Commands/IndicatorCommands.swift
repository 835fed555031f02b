import ArgumentParser
import PlanDomain
import ProgressLedger

struct IndicatorCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicator",
      abstract: say(ja: "指標の定義・再定義・終了・引継ぎ", en: "Indicators: define, redefine, close, supersede"),
      discussion: say(
        ja: """
          例
            planledger indicator define 05-5 --policy 05 --name 有給休暇取得率 --unit ％ \\
              --direction higher --limits 0..100 --effective-fy R8 --reason 中間見直し
            planledger indicator redefine 06-3 --name マイナンバーカード保有率 --effective-fy R5 \\
              --reason 国の公表が交付率から保有率へ
            planledger indicator close 06-2 --last-fy R6 --reason ICT推進プランの終了 --yes

          新しい決まりは --effective-fy の年度から効き、それより前の年度は前の決まりのままです。
          """,
        en: """
          EXAMPLES
            planledger indicator define 05-5 --policy 05 --name 'paid leave' --unit ％ \\
              --direction higher --limits 0..100 --effective-fy R8 --reason 'review'
            planledger indicator redefine 06-3 --name 'cards held' --effective-fy R5 \\
              --reason 'the ministry now counts cards held'
            planledger indicator close 06-2 --last-fy R6 --reason 'its plan ended' --yes

          A new rule holds from the year of --effective-fy on; earlier years keep the one
          they had.
          """),
      subcommands: [
        Define.self, Redefine.self, Close.self, Supersede.self, Declare.self,
      ])
  }

  struct Redefine: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "redefine",
        abstract: say(ja: "ある年度から測るものが変わる", en: "Measure something else from a year on"),
        discussion: say(
          ja: """
            例
              planledger indicator redefine 06-3 --name マイナンバーカード保有率 --effective-fy R5 \\
                --reason 国の公表が交付率から保有率へ

            --effective-fy は新しい定義で測る最初の年度です。それより前の値とは比べられなくなり、
            baseline restate で基準値を改めて示すまで達成率は出ません。
            名前の表記だけを直すときは plan import です。数え方だけが変わったときは、
            名前や単位を示さずに理由を書きます。
            """,
          en: """
            EXAMPLE
              planledger indicator redefine 06-3 --name 'cards held' --effective-fy R5 \\
                --reason 'the ministry now counts cards held'

            --effective-fy is the first year measured by the new definition. It is a break:
            no rate crosses it until the baseline is restated (baseline restate). To mend
            the words only, use plan import. Where only the way of counting changed, give
            neither name nor unit, and the reason.
            """))
    }

    @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
    var indicator: String
    @Option(help: help("新しい名前", "The new name"))
    var name: String?
    @Option(help: help("新しい単位", "The new unit"))
    var unit: String?
    @OptionGroup var sense: SenseOptions
    @Option(help: help("新しい定義の最初の年度", "The first year of the new definition", value: "fy"))
    var effectiveFy: String
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let code = try Words.indicator(indicator)
      let redefinition = IndicatorRedefinition(
        name: try name.map { try Words.name($0, of: "--name") },
        unit: try unit.map { UnitLabel(try Words.name($0, of: "--unit")) },
        direction: try sense.typedDirection(), limits: try sense.typedLimits(),
        effective: try Words.fiscalYear(effectiveFy), grounds: try grounds.grounds())
      try Session(options).write(writing) { _ in .indicator(code, .redefine(redefinition)) }
    }
  }
}

/// Which way is better, and what no value can go beyond.
struct SenseOptions: ParsableArguments {
  @Option(
    help: help(
      "向き: higher 高いほどよい, lower 低いほどよい, none なし",
      "Which way is better: higher, lower, none"))
  var direction: String?
  @Option(
    help: help(
      "値の限度（0..100, 0.., ..100）", "Limits of values (0..100, 0.., ..100)", value: "min..max"))
  var limits: String?

  func typedDirection() throws -> Direction? {
    try direction.map { try Words.word($0, of: "--direction") }
  }

  func typedLimits() throws -> Limits? {
    try limits.map { try Words.limits($0, of: "--limits") }
  }
}
