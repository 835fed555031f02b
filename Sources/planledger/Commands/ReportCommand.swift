import ArgumentParser
import PlanDomain
import ProgressLedger
import Publication

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: say(ja: "計画の進捗報告書（HTML か Markdown）", en: "The progress report, HTML or Markdown"),
      discussion: say(
        ja: """
          例
            planledger report --as-of R6 --out 令和6年度.html
            planledger report --as-of R6 --known-at 2025-09-30 --out 9月の報告.html
            planledger report --as-of R6 --readers staff --out 部内用.html
            planledger report --as-of R6 -O markdown | less
            planledger report --publication 令和6年度公表版 --out 公表版.html

          それだけで完結する一つのファイルです。印刷すると A4 に収まります。
          名前が .md で終わるか -O markdown なら Markdown です。
          同じ時点の報告書は、どの機械でも同じバイト列になります。
          既定は公開用で、承認が要る数値は承認されたものだけを載せます。
          公表した報告書は、公表したときのデータにならないときと、本文が台帳にないときに
          断ります（終了コード 1）。
          """,
        en: """
          EXAMPLES
            planledger report --as-of R6 --out fy2024.html
            planledger report --as-of R6 --known-at 2025-09-30 --out september.html
            planledger report --as-of R6 --readers staff --out internal.html
            planledger report --as-of R6 -O markdown | less
            planledger report --publication fy2024-report --out report.html

          One file that needs nothing else and prints on A4. A name that ends in .md, or
          -O markdown, gives Markdown. The report of the same two times has the same bytes
          on every machine. By default it is for everybody: where sign-off is demanded,
          only figures that were signed off are in it. A published report that no longer
          comes to the data that were published, or whose texts are not in the ledger, is
          refused (exit status 1).
          """))
  }

  @Option(
    help: help(
      "書き出し先（- か省くと標準出力）", "The file to write; - or nothing: the standard output",
      value: "file"))
  var out: String?
  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    try report.check(options)
    _ = try PageForm.ofFile(out)
  }

  func run() throws {
    let session = try Session(options)
    let form = try form(session)
    let request = try report.typed()
    let file = try OutputFile(out)
    try session.read(report.reading.times) { reading in
      let (report, language) = try request.report(reading, in: session.language)
      try file.write(
        form == .markdown
          ? MarkdownReport(report, language: language).text
          : ReportPage(report, language: language).html)
      session.tellCaveats(of: report)
      try session.tellWithdrawal(of: report.moment.publication, reading)
    }
    try file.finish()
  }

  private func form(_ session: Session) throws -> PageForm {
    let named = try PageForm.ofFile(out)
    switch session.typedForm {
    case .markdown where named != .html: return .markdown
    case .markdown:
      throw ValidationError(
        say(
          ja: "-O markdown の書き出し先は .md です（\(out ?? "") は HTML になります）。",
          en: "-O markdown goes into a .md file; \(out ?? "") would be HTML."))
    case nil: return named ?? .html
    case .table, .csv, .tsv, .json, .jsonl:
      throw ValidationError(
        say(
          ja: "報告書は HTML か Markdown です。数値が要るときは planledger scorecard -O json が出します。",
          en: "A report is HTML or Markdown. Its figures come from: planledger scorecard -O json"))
    }
  }
}
