import ArgumentParser
import Exchange
import PlanDomain
import ProgressLedger
import Spreadsheets

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        ja: "部署の回答（実績・状況）をまとめて取り込む", en: "Take in what departments answered, in bulk"),
      discussion: say(
        ja: """
          例
            planledger import workbook 総務部R6.xlsx --dry-run
            planledger import workbook 総務部R6.xlsx
            planledger import measurements 実績.csv --errors 誤り.csv
            planledger import measurements 実績.csv --on-existing correct
            planledger import statuses 状況.jsonl

          様式（planledger template）の回答、CSV（UTF-8 か CP932）、JSON Lines を読みます。
          誤りが一つでもあれば何も書き込みません（--partial なら正しい行だけを書き込みます）。
          同じファイルをもう一度取り込んでも、事象は増えません。
          50 行を超えるときは確認します。端末がないときは --yes を付けてください。

          CSV の列: indicator_id, fiscal_year, obs_value
            ほかに obs_status, missing_reason, source, comment, correction_reason
            状況は undertaking_id, status, effective
            ほかに judgement, next_direction, reason, activity, issue
          様式の見出し（指標ID、対象年度、実績値 …）でもかまいません。
          """,
        en: """
          EXAMPLES
            planledger import workbook answers-R6.xlsx --dry-run
            planledger import workbook answers-R6.xlsx
            planledger import measurements figures.csv --errors faults.csv
            planledger import measurements figures.csv --on-existing correct
            planledger import statuses states.jsonl

          It reads the answers on a form (planledger template), CSV in UTF-8 or CP932, and
          JSON Lines. If anything is wrong, nothing is written (with --partial, the rows that
          are right). The same file taken in again adds no event. More than 50 rows ask
          first; without a terminal they need --yes.

          Columns of a CSV: indicator_id, fiscal_year, obs_value; and, where there is
            something to say, obs_status, missing_reason, source, comment, correction_reason.
            States: undertaking_id, status, effective; and judgement, next_direction,
            reason, activity, issue. The headings of the form will do as well.
          """))
  }

  /// What of a file is taken in.
  enum What: String, CaseIterable {
    case measurements, statuses
    /// Both sheets of a form.
    case workbook
  }

  @Argument(
    help: help(
      "measurements 実績, statuses 状況, workbook 様式の両方",
      "measurements, statuses or workbook (both sheets of a form)", value: "what"))
  var what: String
  @Argument(help: help("取り込むファイル（- は標準入力）", "The file (- for stdin)", value: "file"))
  var file: String
  @Flag(help: help("書き込まずに、何を書くかを見る", "Show what would be written, write nothing"))
  var dryRun = false
  @Option(
    help: help(
      "すでに記録があるとき: fail 誤りとする, skip-same 同じ値なら飛ばす, correct 理由があれば訂正する",
      "Where something is stated already: fail, skip-same, or correct (with its reason)",
      value: "how"))
  var onExisting = "fail"
  @Flag(
    help: help(
      "正しい行だけを、1万行ずつ書き込む", "Write the rows that are right, ten thousand at a time"))
  var partial = false
  @Option(help: help("誤りをすべて書き出す CSV", "A CSV for everything that is wrong", value: "file"))
  var errors: String?
  @Option(
    help: help("文字コード: utf8, cp932（ふつうは自動）", "Encoding: utf8, cp932 (usually found out)"))
  var encoding: String?
  @Flag(help: help("前に取り込んだファイルでも取り込む", "Take a file in that was taken in before"))
  var again = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let what: What = try Words.word(what, of: "WHAT")
    let encoding: TextEncoding? = try encoding.map { try Words.word($0, of: "--encoding") }
    let onExisting: OnExisting = try Words.word(onExisting, of: "--on-existing")
    try Interruption.watching {
      let source = try AnswerSource(file, as: what, encoding: encoding)
      let intake = try Intake(
        what, of: source, onExisting: onExisting, errors: try errors.map { try FaultFile($0) },
        writing, session)
      try session.telling(intake.ledger) {
        try session.run(intake, isRehearsal: dryRun, isPartial: partial, isAgain: again)
      }
    }
  }
}
