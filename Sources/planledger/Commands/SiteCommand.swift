import ArgumentParser
import PlanDomain
import ProgressLedger
import Publication

struct SiteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "site",
      abstract: say(ja: "進捗報告を静的なウェブページ一式に", en: "The report as a folder of web pages"),
      discussion: say(
        ja: """
          例
            planledger site 公開 --as-of R6
            planledger site r6 --as-of R6 --known-at 2025-09-30
            planledger site 公開 --publication 令和6年度公表版

          運営方針、指標、取組ごとのページと変更の履歴を、新しいフォルダに書きます。
          表ごとに同じ値の CSV を data に置き、表の下から開けます。
          そのままウェブサーバに置くことも、index.html をブラウザで開くこともできます。
          フォルダはすべて書き終わってから、その名前で現れます。
          """,
        en: """
          EXAMPLES
            planledger site public --as-of R6
            planledger site r6 --as-of R6 --known-at 2025-09-30
            planledger site public --publication fy2024-report

          A page for each policy, indicator and measure and one of all changes, in a new
          folder, with every table once more as CSV: for any web server, or open its
            index.html. The folder appears under its name when everything in it is written.
          """))
  }

  @Argument(help: help("新しいフォルダ", "A new folder", value: "folder"))
  var folder: String
  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws { try report.check(options) }

  func run() throws {
    let session = try Session(options)
    let request = try report.typed()
    try SiteFolder.check(folder)
    try session.read(report.reading.times) { reading in
      let (report, language) = try request.report(reading, in: session.language)
      let site = Site(report, language: language)
      try Interruption.watching { try SiteFolder.write(site, to: folder) }
      let count = site.pageCount
      session.tell(
        Wording(
          ja: "\(count) ページを \(folder) に書きました。\(folder)/index.html から始まります。",
          en: "\(count) pages are in \(folder); they begin with \(folder)/index.html."))
      session.tellCaveats(of: report)
      try session.tellWithdrawal(of: report.moment.publication, reading)
    }
  }
}
