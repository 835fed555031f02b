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
          公表した報告書は、公表したときのデータにならなければ断ります（終了コード 1）。
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
          comes to the data that were published is refused (exit status 1).
          """))
  }

  @Option(
    help: help(
      "書き出し先（- か省くと標準出力）", "The file to write; - or nothing: the standard output",
      value: "file"))
  var out: String?
  @Option(
    help: help(
      "公表した報告書を作り直す（公表の名前）", "Make a published report again, by its name",
      value: "publication"))
  var publication: String?
  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if publication != nil && (report.isNarrowed || options.lang != nil) {
      throw ValidationError(
        say(
          ja: "公表した報告書の時点・読み手・判定・言葉は決まっています。--publication だけにしてください。",
          en: "A published report has its times, readers, rules and language: "
            + "give --publication alone."))
    }
  }

  func run() throws {
    let session = try Session(options)
    let isMarkdown = try isMarkdown(session)
    let request = try report.typed()
    let file = try OutputFile(out)
    try session.read(report.reading.times) { reading in
      let terms = try publication.map {
        try reading.view.publications().known(Words.publicationText($0)).content
      }
      let report =
        try terms.map { try reading.ledger.report(of: $0, in: reading.view) }
        ?? request.report(reading)
      let language = terms?.language ?? session.language
      try file.write(
        isMarkdown
          ? MarkdownReport(report, language: language).text
          : ReportPage(report, language: language).html)
    }
    try file.finish()
  }

  private func isMarkdown(_ session: Session) throws -> Bool {
    switch session.typedForm {
    case .markdown: true
    case nil: out?.hasSuffix(".md") ?? false
    case .table, .csv, .tsv, .json, .jsonl:
      throw ValidationError(
        say(
          ja: "報告書は HTML か Markdown です。数値が要るときは planledger scorecard -O json が出します。",
          en: "A report is HTML or Markdown. Its figures come from: planledger scorecard -O json"))
    }
  }
}

/// Which report: its two times, its readers and the rule set.
struct ReportOptions: ParsableArguments {
  @OptionGroup var reading: ReadOptions

  @Option(
    help: help(
      "だれに見せるか: everybody（公開用）, staff（承認の途中のものも）",
      "For whom: everybody, or staff (also what is not signed off yet)", value: "readers"))
  var readers: String?

  @Option(
    help: help(
      "どの年度もこの評価規則で判定したら", "What if every year were judged by this rule set",
      value: "rule-set"))
  var ruleSet: String?

  /// Whether anything was typed of it.
  var isNarrowed: Bool {
    [reading.asOf, reading.knownAt, readers, ruleSet].contains { $0 != nil }
  }

  /// The words as values; read before anything is written.
  func typed() throws -> TypedReport {
    TypedReport(
      readers: try readers.map { try Words.word($0, of: "--readers") } ?? .everybody,
      ruleSet: try ruleSet.map { try Words.code($0, of: "--rule-set") })
  }
}

/// What was typed of a report beside its two times.
struct TypedReport {
  let readers: ReportReaders
  let ruleSet: RuleSetID?

  /// Throws `LedgerFailure.noPlan` where there is nothing to report on.
  func report(_ reading: LedgerReading) throws -> PlanReport {
    let position = reading.point.knownAt
    let report = try reading.ledger.report(
      of: ReportRequest(
        asOf: reading.point.asOf, knownAt: position,
        day: try reading.ledger.day(at: position, in: reading.view), readers: readers,
        ruleSet: ruleSet), in: reading.view)
    guard report.plan != nil else { throw LedgerFailure.noPlan }
    return report
  }
}
