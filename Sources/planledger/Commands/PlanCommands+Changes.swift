import ArgumentParser
import PlanDomain

extension PlanCommands {
  struct SetYears: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set", abstract: say(ja: "計画の年度を改める", en: "Set the plan's fiscal years"),
        discussion: say(
          ja: """
            例
              planledger plan set --last-fy R9 --reason 計画本文による
              planledger plan set --first-fy R5 --last-fy R9 --default-baseline-fy R4

            示さない年度はそのままです。年度が知られていれば、その外の年度の記録は断られます。
            """,
          en: """
            EXAMPLES
              planledger plan set --last-fy R9 --reason 'as the plan says'
              planledger plan set --first-fy R5 --last-fy R9 --default-baseline-fy R4

            What is not given stays. Once a bound is known, years beyond it are refused.
            """))
    }

    @Option(help: help("計画の最初の年度", "The plan's first fiscal year", value: "fy"))
    var firstFy: String?
    @Option(help: help("計画の最後の年度", "The plan's last fiscal year", value: "fy"))
    var lastFy: String?
    @Option(
      help: help("年度の印刷がない基準値の年度", "The year of baselines that print none", value: "fy"))
    var defaultBaselineFy: String?
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard firstFy != nil || lastFy != nil || defaultBaselineFy != nil else {
        throw ValidationError(
          say(
            ja: "--first-fy、--last-fy、--default-baseline-fy のどれかを示してください。",
            en: "Give --first-fy, --last-fy or --default-baseline-fy."))
      }
    }

    func run() throws {
      let years = PlanYears(
        first: try firstFy.map(Words.fiscalYear), last: try lastFy.map(Words.fiscalYear),
        defaultBaseline: try defaultBaselineFy.map(Words.fiscalYear))
      let grounds = try grounds.grounds()
      try Session(options).write(writing) { _ in .setYears(years, grounds) }
    }
  }

  struct Revise: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "revise", abstract: say(ja: "中間見直しを記録する", en: "Enter a mid-plan revision"),
        discussion: say(
          ja: """
            例
              planledger plan revise 中間見直し --decided 2026-03-24 --document 第7次基本計画（改定版） \\
                --authority 議決第12号

            いつ、何により見直したかだけを記録します。計画の中身は変わりません。
            目標の改定や指標の再定義などは、この事象の番号を --revision '#N' で添えて記録します。
            """,
          en: """
            EXAMPLE
              planledger plan revise 'mid-plan review' --decided 2026-03-24 \\
                --document 'basic plan, revised' --authority 'resolution 12'

            It says when and by what document the plan was revised, and changes nothing
            itself. Revised targets, redefined indicators and the rest name its event:
            --revision '#N'.
            """))
    }

    @Argument(help: help("見直しの名前", "What the revision is called", value: "title"))
    var title: String
    @Option(help: help("決定した日", "The day of the decision", value: "date"))
    var decided: String
    @Option(help: help("見直した計画の文書", "The document that holds it"))
    var document: String
    @Option(help: help("根拠（議決・決裁）", "The decision it rests on"))
    var authority: String?
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let title = try Words.name(title, of: "TITLE")
      let decided = try Words.date(decided)
      let document = try Words.name(document, of: "--document")
      let grounds = Grounds(
        authority: try Words.line(optional: authority, of: "--authority"),
        reason: try Words.line(optional: reason, of: "--reason"))
      try Session(options).write(writing) { _ in
        .revisePlan(title: title, decided: decided, document: document, grounds)
      }
    }
  }
}
