import ArgumentParser
import CanonicalJSON
import PlanDomain
import ProgressLedger

struct DiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: say(ja: "二つの時点で何が違うか", en: "What differs between two points"),
      discussion: say(
        ja: """
          例
            planledger diff R7 R8                    令和7年度末と令和8年度末
            planledger diff 2025-09-30               その日の記録から今まで
            planledger diff '#96' '#120' --as-of R7  令和7年度末の状態が、記録の進みでどう変わったか
            planledger diff R7 R8 --known-at 2026-09-30
            planledger diff R7 R8 -O markdown

          時点は年度（その年度の末）、#N、日付（その日の終わりまでの記録）、@名前です。
          @名前はその公表の年度と記録です。後の時点を書かなければ今です。新たな実績、訂正、確定、改定、組み替え、状況の変化を、
          別々の一覧で示します。--exit-code を付けると、違いがあるとき終了コード 1 です。
          """,
        en: """
          EXAMPLES
            planledger diff R7 R8                    the ends of two fiscal years
            planledger diff 2025-09-30               from the entries of that day until now
            planledger diff '#96' '#120' --as-of R7  how R7 changed as entries went on
            planledger diff R7 R8 --known-at 2026-09-30
            planledger diff R7 R8 -O markdown

          A point is a fiscal year (its end), #N, a date (known at its end) or @name (its year and
          its entries); without the second it is now. Figures added, corrected and confirmed,
          what was revised, restructured and changed are lists of their own. With --exit-code it
          ends with 1 when something differs.
          """))
  }

  @Argument(
    help: help("前の時点（年度, #N, 日付, @名前）", "The first point: FY, #N, date, @name", value: "from"))
  var from: String
  @Argument(help: help("後の時点（省くと今）", "The second point; now when left out", value: "to"))
  var to: String?
  @OptionGroup var reading: ReadOptions
  @Flag(help: help("件数だけ", "Only the counts"))
  var stat = false
  @Flag(help: help("違いがあれば終了コード 1", "End with 1 when something differs"))
  var exitCode = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let points = (from: try ComparedPoint(from), to: try to.map(ComparedPoint.init))
    try ComparedPoint.check(points.from, points.to, reading.times, in: "diff")
    var isDifferent = false
    try session.read(points.from.times(else: reading.times)) { from in
      var to = try LedgerReading(
        from.ledger, from.view, points.to?.times(else: reading.times) ?? reading.times)
      // Since a moment of recording until now the same year is looked at, if any.
      if points.to == nil, !points.from.isYear { to.point.asOf = from.point.asOf }
      let page = try ComparisonPage(from: from, to: to)
      isDifferent = !page.isEmpty
      try session.show(page, onlyCounts: stat)
    }
    if exitCode && isDifferent { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}

extension Session {
  fileprivate func show(_ page: ComparisonPage, onlyCounts: Bool) throws {
    if onlyCounts { return show(page.counts) }
    switch form {
    case .json: show(.object(page.json), meta: page.records.meta)
    case .jsonl, .csv, .tsv: show(page.records)
    case .markdown: Console.write(try page.markdown(language: language))
    case .table where page.isEmpty:
      let lines = [say(ComparisonPage.nothingDiffers)] + page.citation
      Console.write(lines.map { TerminalText.escaped($0) + "\n" }.joined())
    case .table: show(page.tables)
    }
  }
}
