import ArgumentParser
import PlanDomain
import ProgressLedger

struct BlameCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "blame",
      abstract: say(ja: "今の事実は、だれのどの記録によるか", en: "Which entry says each fact that holds"),
      discussion: say(
        ja: """
          例
            planledger blame 05-2                 定義、基準値、目標、年ごとの値
            planledger blame 05-2 --fy R6         令和6年度を測る事実だけ
            planledger blame M05-1 --as-of R7     取組と細目

          部署は記録した日の名称で示します。
          """,
        en: """
          EXAMPLES
            planledger blame 05-2                 definition, baseline, targets, figures
            planledger blame 05-2 --fy R6         only what FY2024 is judged by
            planledger blame M05-1 --as-of R7     a measure and its items

          Departments are called as on the day of recording.
          """))
  }

  @Argument(
    help: help("指標・取組・細目・事業のコード", "Code of an indicator, measure, item or project", value: "code"))
  var code: String
  @Option(help: help("この年度を測る事実だけ", "Only what this fiscal year is judged by", value: "fy"))
  var fy: String?
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let year = try fy.map(Words.fiscalYear)
    try session.read(reading.times) { reading in
      let part = try reading.view.part(Words.cleanCode(code))
      if case .policy = part { throw LedgerFailure.otherPart(part) }
      let facts = try reading.view.blame(part.reference, at: reading.point, in: year)
      // A part that came later is unknown at an earlier point, as in `show`.
      guard !facts.isEmpty else { throw LedgerFailure.unknownCode(part.code, known: []) }
      let page = BlamePage(facts, try reading.snapshot(about: part.reference.subject), reading)
      switch session.form {
      case .json, .jsonl, .csv, .tsv: session.show(page.records)
      case .table, .markdown: session.show(page.table)
      }
    }
  }
}
