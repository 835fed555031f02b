import ArgumentParser
import PlanDomain
import ProgressLedger

struct JudgeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "judge",
      abstract: say(ja: "指標の年度を人が判断する", en: "Judge an indicator's year"),
      discussion: say(
        ja: """
          例
            planledger judge 05-1 --fy R6 --judgement mostly --comment '採用は計画どおり、退職が多い'
            planledger judge 05-1 --fy R6 --judgement on-plan --stage planning \\
              --comment 総合判断
            planledger judge 05-1 --fy R6 --judgement behind --comment 欠員あり \\
              --correct '#120'

          数値によらない目標の年度を判断し、または計算による判定に人の判断を添えます。コメントが要ります。
          --stage planning（企画部門）の判断は department（担当部）の判断に優先し、どちらも残ります。
          同じ年度・段階の判断に代えるときは、その事象を --correct で示します。
          判断   on-plan 計画どおり  mostly 概ね  behind 遅れ  cannot-judge 評価困難
          """,
        en: """
          EXAMPLES
            planledger judge 05-1 --fy R6 --judgement mostly --comment 'hired as planned'
            planledger judge 05-1 --fy R6 --judgement on-plan --stage planning \\
              --comment agreed
            planledger judge 05-1 --fy R6 --judgement behind --comment vacant \\
              --correct '#120'

          It judges a year whose target is in words, or adds a person's judgement to the
          arithmetic. A comment is required. The planning stage goes before the
          department's, and both are kept. To put another in the place of a judgement of
          the same year and stage, name its event with --correct.
          JUDGEMENTS on-plan mostly behind cannot-judge
          """))
  }

  @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
  var indicator: String
  @Option(help: help("年度", "Fiscal year"))
  var fy: String
  @Option(help: help("判断", "The judgement"))
  var judgement: String
  @Option(help: help("コメント", "The comment"))
  var comment: String
  @Option(help: help("段階: department, planning", "The stage: department, planning"))
  var stage = SignOffStage.department.rawValue
  @Option(help: help("これに代わる前の判断（#N）", "The judgement that this replaces (#N)", value: "#N"))
  var correct: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let code = try Words.indicator(indicator)
    let entry = JudgementEntry(
      fiscalYear: try Words.fiscalYear(fy),
      judgement: try Words.word(judgement, of: "--judgement"),
      stage: try Words.word(stage, of: "--stage"),
      comment: try Words.note(comment, of: "--comment"),
      replaces: try correct.map { try Words.number($0, of: "--correct") })
    try session.write(writing) { _ in .indicator(code, .judge(entry)) }
  }
}
