import ArgumentParser
import PlanDomain
import ProgressLedger

extension IndicatorCommands {
  struct Declare: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set",
        abstract: say(ja: "向き・限度・担当、判定と測定の方法を決める", en: "Declare what is not printed; how to judge"),
        discussion: say(
          ja: """
            例
              planledger indicator set 05-3 --direction lower --reason 定義書による
              planledger indicator set 05-2 --limits 0..100 --dept 総務部
              planledger indicator set 08-1 --every 2 --survey-fy R4 --noise 3.0 \\
                --effective-fy R5 --reason 隔年の市民意識調査
              planledger indicator set 08-1 --noise none --effective-fy R8 --reason 全数調査へ

            向き・限度・担当は、計画に印刷のないことを補うだけで、どの年度にも効きます。
            実績があるのに向きを変えるときは、理由が要ります。
            担当が決まっているときは department transfer で移します。

            判定と測定の方法は --effective-fy の年度から効き、理由が要ります。
            示さないものは今のまま、none はその指標だけの定めをなくします。
            方法   change 基準値からの達成率  threshold 満たすか  level 目標比  narrative 人の判断
            """,
          en: """
            EXAMPLES
              planledger indicator set 05-3 --direction lower --reason 'as defined'
              planledger indicator set 05-2 --limits 0..100 --dept 総務部
              planledger indicator set 08-1 --every 2 --survey-fy R4 --noise 3.0 \\
                --effective-fy R5 --reason 'a survey every second year'
              planledger indicator set 08-1 --noise none --effective-fy R8 \\
                --reason 'a census'

            Direction, limits and department add what the plan did not print, in every
            year. Where a department is in charge already, department transfer moves the
            duty. Turning round how figures that are there are judged needs a reason.

            How it is judged and measured holds from --effective-fy on and needs a reason.
            What is not named stays; none takes a setting of the indicator's own away.
            METHODS  change threshold level narrative
            """))
    }

    @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
    var indicator: String
    @OptionGroup var sense: SenseOptions
    @Option(help: help("担当の部署（コードか名前）", "Department in charge (code or name)"))
    var dept: String?
    @OptionGroup var assessment: AssessmentOptions
    @Option(help: help("判定と測定の方法はどの年度から", "From which year on it is judged so", value: "fy"))
    var effectiveFy: String?
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      let declares = sense.direction != nil || sense.limits != nil || dept != nil
      if assessment.isEmpty != (effectiveFy == nil) || (declares && !assessment.isEmpty) {
        throw ValidationError(
          say(
            ja: "判定と測定の方法は --effective-fy を添えて、向き・限度・担当とは別に決めてください。",
            en: "How it is judged goes with --effective-fy, and apart from direction, limits "
              + "and department."))
      }
    }

    func run() throws {
      let code = try Words.indicator(indicator)
      let grounds = try grounds.grounds()
      guard let effectiveFy else {
        let declaration = IndicatorDeclaration(
          direction: try sense.typedDirection(), limits: try sense.typedLimits(),
          department: try dept.map { try Words.department($0, of: "--dept") })
        return try Session(options).write(writing) { _ in
          .indicator(code, .declare(declaration, grounds))
        }
      }
      let change = try assessment.change()
      let year = try Words.fiscalYear(effectiveFy)
      try Session(options).write(writing) { _ in
        .indicator(code, .configure(change, effective: year, grounds))
      }
    }
  }
}

/// How one indicator is judged and when it is measured.
struct AssessmentOptions: ParsableArguments {
  @Option(
    help: help(
      "判定の方法: change, threshold, level, narrative, none 目標の形による",
      "How it is judged: change, threshold, level, narrative, none: by its target's shape"))
  var method: String?
  @Option(help: help("調査の誤差の幅（指標の単位で）", "The noise band of its survey, in its unit"))
  var noise: String?
  @Option(help: help("何年ごとに測るか", "Measured every so many years", value: "years"))
  var every: String?
  @Option(help: help("測る年度の一つ", "A year in which it is measured", value: "fy"))
  var surveyFy: String?
  @Option(help: help("年度末から何日で期限か", "Due so many days after the year's end", value: "days"))
  var dueDays: String?

  var isEmpty: Bool { [method, noise, every, surveyFy, dueDays].allSatisfy { $0 == nil } }

  func change() throws -> AssessmentChange {
    var change = AssessmentChange()
    change.method = try Words.setting(method) { try Words.word($0, of: "--method") }
    change.noise = try Words.setting(noise) { try Words.plainFigure($0, of: "--noise") }
    change.interval = try Words.setting(every) { try Words.whole($0, of: "--every") }
    change.anchor = try Words.setting(surveyFy, Words.fiscalYear)
    change.daysUntilDue = try Words.setting(dueDays) { try Words.whole($0, of: "--due-days") }
    return change
  }
}
