import ArgumentParser
import PlanDomain
import ProgressLedger

struct RetractCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retract", abstract: say(ja: "記録を取り消す", en: "Take an entry back"),
      discussion: say(
        ja: """
          例
            planledger retract 05-2 --fy R5 --reason 別の指標の値だった --yes

          理由が要ります。事象は残り、その年度は空きになります。端末では確認します。
          """,
        en: """
          EXAMPLE
            planledger retract 05-2 --fy R5 --reason 'meant for another indicator' --yes

          A reason is required. The event stays; the year is free again. Asks on a terminal.
          """))
  }

  @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
  var indicator: String
  @Option(help: help("年度", "Fiscal year", value: "fy"))
  var fy: String
  @Option(help: help("理由", "Why"))
  var reason: String?
  @Option(help: help("見ていた事象（#N）", "The event you looked at (#N)", value: "#N"))
  var expect: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let code = try Words.indicator(indicator)
    let year = try Words.fiscalYear(fy)
    let reason = try Words.line(optional: reason, of: "--reason")
    let expected = try expect.map { try Words.number($0, of: "--expect") }
    try session.confirm(
      Wording(
        ja: "指標 \(code) の\(year.label(.era, language: .ja))の記録を取り消します。",
        en:
          "The entry of indicator \(code) for \(year.label(.western, language: .en)) is taken back."
      ))
    try session.write(writing, expecting: expected) { _ in
      .indicator(code, .retract(year, reason: reason))
    }
  }
}

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

          no-survey: no survey that year; not-available: it cannot be known. A blank is never zero.
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
