import ArgumentParser
import PlanDomain
import ProgressLedger

struct MissingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "missing",
      abstract: say(ja: "値がないことを理由つきで申告する", en: "Declare that there is no figure"),
      discussion: say(
        ja: """
          例
            planledger missing 08-1 --fy R6 --because no-survey

          no-survey は調査のない年、not-available は把握不能です。空欄はゼロではありません。
          """,
        en: """
          EXAMPLE
            planledger missing 08-1 --fy R6 --because no-survey

          no-survey: no survey that year; not-available: it cannot be known. A blank is
          never zero.
          """))
  }

  @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
  var indicator: String
  @Option(help: help("年度", "Fiscal year", value: "fy"))
  var fy: String
  @Option(help: help("no-survey 調査なし, not-available 把握不能", "no-survey or not-available"))
  var because: String
  @Option(help: help("メモ", "A note"))
  var note: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let code = try Words.indicator(indicator)
    let year = try Words.fiscalYear(fy)
    let because: MissingReason = try Words.word(because, of: "--because")
    let note = try note.map { try Words.note($0, of: "--note") }
    try session.write(writing) { _ in
      .indicator(code, .declareMissing(year, because, note: note))
    }
  }
}
