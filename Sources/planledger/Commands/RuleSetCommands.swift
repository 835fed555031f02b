import ArgumentParser
import PlanDomain
import ProgressLedger

struct RuleSetCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rule-set",
      abstract: say(ja: "評価規則: 採択・一覧・内容", en: "Rule sets: adopt, list, show"),
      discussion: say(
        ja: "何も採択していなければ、組込みの jp-basic-1 で判定します。",
        en: "Until one is adopted, the built-in jp-basic-1 judges."),
      subcommands: [Adopt.self, List.self, Show.self])
  }

  struct Adopt: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "adopt", abstract: say(ja: "ある年度からの評価規則を採択する", en: "Judge by a rule set"),
        discussion: say(
          ja: """
            例
              planledger rule-set adopt jp-basic-2 --pace 100,85,60 --noise 3.0 \\
                --effective-fy R8 --reason 中間見直し --authority 決裁第12号
              planledger rule-set adopt jp-basic-1 --effective-fy R9 --reason 元に戻す
              planledger rule-set adopt tomakomai-1 --word on-track=順調 \\
                --word behind=大幅な遅れ --effective-fy R8 --reason 市の言葉に合わせる

            --effective-fy より前の年度は、前の評価規則のままです。理由が要ります。
            示さないものは、その年度に今効いている評価規則から受け継ぎます。
            一度使った名前は、ずっと同じ中身を指します。中身を変えるには別の名前にします。
            --pace        目標の年度より前: 順調・概ね順調・やや遅れの下限（％）
            --attainment  目標の年度から:   達成・概ね達成・一部達成の下限（％）
            """,
          en: """
            EXAMPLES
              planledger rule-set adopt jp-basic-2 --pace 100,85,60 --noise 3.0 \\
                --effective-fy R8 --reason 'mid-plan review' --authority 'No. 12'
              planledger rule-set adopt jp-basic-1 --effective-fy R9 --reason 'as it was'
              planledger rule-set adopt tomakomai-1 --word on-track=順調 \\
                --word behind=大幅な遅れ --effective-fy R8 --reason 'our own words'

            Years before --effective-fy keep the rule set they had. A reason is required.
            What is not named comes from the rule set now in force for that year. An id once
            used means the same content for ever; another content takes another id.
            --pace        before the due year: the least of on-track, mostly-on-track and
                          slightly-behind, in percent of the pace
            --attainment  from the due year on: of achieved, mostly- and partly-achieved
            """))
    }

    @Argument(help: help("評価規則の名前", "The rule set's id", value: "rule-set"))
    var id: String
    @Option(help: help("どの年度から", "From which fiscal year on", value: "fy"))
    var effectiveFy: String
    @Option(help: help("目標の年度より前の区切り", "Bounds before the due year", value: "100,80,50"))
    var pace: String?
    @Option(help: help("目標の年度からの区切り", "Bounds from the due year on", value: "100,80,50"))
    var attainment: String?
    @Option(help: help("率の小数のけた数（0～3）", "Decimals of a rate (0 to 3)", value: "0-3"))
    var digits: String?
    @Option(help: help("調査の誤差の幅。none でなし", "The noise band of surveys; none", value: "figure"))
    var noise: String?
    @Option(
      help: help(
        "判定の言葉（on-track=順調、何度でも）", "The word for a rating (may be repeated)",
        value: "rating=text"))
    var word: [String] = []
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let id: RuleSetID = try Words.code(id, of: "ID", otherwise: .usage)
      let year = try Words.fiscalYear(effectiveFy)
      let grounds = try grounds.grounds()
      let change = try change()
      try Session(options).write(writing) { view in
        let plan = try view.stream(of: .plan, through: view.head).state
        var rules = plan.rules(named: id) ?? plan.rules(for: year)
        rules.id = id
        change(&rules)
        return .adoptRules(rules, from: year, grounds)
      }
    }

    /// What the options change of a rule set.
    private func change() throws -> (inout RuleSet) -> Void {
      let pace = try pace.map { try Words.cuts($0, of: "--pace") }
      let attainment = try attainment.map { try Words.cuts($0, of: "--attainment") }
      let digits = try digits.map { try Words.whole($0, of: "--digits") }
      let noise = try Words.setting(noise) { try Words.plainFigure($0, of: "--noise") }
      let words = try word.map { try Words.ratingWord($0, of: "--word") }
      return { rules in
        rules.pace = pace ?? rules.pace
        rules.attainment = attainment ?? rules.attainment
        rules.digits = digits ?? rules.digits
        rules.noise = noise.applied(to: rules.noise)
        for (rating, word) in words { rules.words[rating] = word }
      }
    }
  }
}
