import ArgumentParser
import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: say(ja: "だれが、いつ、何を、なぜ", en: "Who, when, what and why"),
      discussion: say(
        ja: """
          例
            planledger log 05-2
            planledger log --fy R5 --dept 総務部
            planledger log --actor a01 --since 2024-04-01 -n 20
            planledger log --type measurement.corrected -O json
            planledger log --dept 財政部 --fy R7 -O markdown > 財政部-R7.md

          新しいものから並びます（--reverse で古いものから）。
          -O markdown は、綴じて保存できる頁になります（古いものから）。
          """,
        en: """
          EXAMPLES
            planledger log 05-2
            planledger log --fy R5 --dept 総務部
            planledger log --actor a01 --since 2024-04-01 -n 20
            planledger log --type measurement.corrected -O json
            planledger log --dept 財政部 --fy R7 -O markdown > 財政部-R7.md

          Newest first; --reverse for oldest first.
          -O markdown is a page to print and file, oldest first.
          """))
  }

  @Argument(help: help("コード・部署・記録者", "A code, department or actor", value: "code"))
  var code: String?
  @Option(help: help("この人の記録", "Entries of this actor", value: "id"))
  var actor: String?
  @Option(help: help("この部署の記録（コードか名前）", "Entries of this department", value: "dept"))
  var dept: String?
  @Option(help: help("この種類の事象", "Events of this type"))
  var type: String?
  @Option(help: help("この年度についての事象", "Events about this fiscal year", value: "fy"))
  var fy: String?
  @Option(help: help("この日から記録", "Recorded from this day on", value: "date"))
  var since: String?
  @Option(help: help("この日まで記録", "Recorded up to this day", value: "date"))
  var until: String?
  @Option(name: .customShort("n"), help: help("件数", "How many at most"))
  var limit: Int?
  @Flag(help: help("古いものから", "Oldest first"))
  var reverse = false
  @Option(help: help("この時までの記録による", "By what was recorded until then", value: "when"))
  var knownAt: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let limit, limit < 0 {
      throw ValidationError(say(ja: "-n は 0 以上です。", en: "-n is 0 or more."))
    }
  }

  func run() throws {
    let session = try Session(options)
    try session.read(TypedTimes(knownAt: knownAt)) { reading in
      var filter = HistoryFilter(knownAt: reading.point.knownAt)
      filter.code = code
      filter.actor = try actor.map { try Words.code($0, of: "--actor") }
      filter.department = dept
      filter.type = type
      filter.fiscalYear = try fy.map(Words.fiscalYear)
      filter.since = try since.map(Words.date)
      filter.until = try until.map(Words.date)
      filter.limit = limit
      filter.isAscending = reverse
      if session.form == .markdown {
        var page = try FiledLog(LogScope(filter: filter, typed: typed), reading)
        try reading.ledger.history(filter, in: reading.view) { entry in
          page.append(entry)
          return true
        }
        Console.write(try page.text(language: session.language))
        return
      }
      var page = HistoryPage(reading)
      try reading.ledger.history(filter, in: reading.view) { entry in
        try page.append(entry)
        return true
      }
      session.show(page, reading)
    }
  }

  /// The words of this question, for the page that says how to ask it again.
  private var typed: [(option: String?, text: String)] {
    [
      (nil, code), ("--actor", actor), ("--dept", dept), ("--type", type), ("--fy", fy),
      ("--since", since), ("--until", until), ("-n", limit.map(String.init)),
    ].compactMap { option, text in text.map { (option, $0) } }
  }
}

extension Session {
  fileprivate func show(_ page: HistoryPage, _ reading: LedgerReading) {
    switch form {
    case .json: show(.array(page.documents.map(JSONValue.object)), meta: reading.meta)
    case .jsonl:
      Console.write(page.documents.map { JSONValue.object($0).canonicalText + "\n" }.joined())
      tell(citation: page.records.citation)
    case .table, .markdown: show(page.table)
    case .csv, .tsv: show(page.records)
    }
  }
}

struct ReplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay",
      abstract: say(ja: "表を使わず、事象そのものから状態を作る", en: "Fold the log itself, without the tables"),
      discussion: say(
        ja: """
          例
            planledger replay -O json              state と同じ形
            planledger replay --trace 05-2         05-2 が一歩ずつどう変わったか
          """,
        en: """
          EXAMPLES
            planledger replay -O json              the same form as state
            planledger replay --trace 05-2         step by step
          """))
  }

  @Option(help: help("このコードの変化を一歩ずつ", "Each step of this code", value: "code"))
  var trace: String?
  @OptionGroup var tables: TableOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let table = try tables.typed(of: "replay")
    try session.read(reading.times) { reading in
      var steps = TracePage(reading)
      let traced = try trace.map { try reading.view.part($0).subject }
      let result = try reading.ledger.replay(at: reading.point, in: reading.view.log) {
        recorded, event, state in
        guard let traced, event.subject == traced, let trace else { return }
        steps.append(recorded, event, state.snapshot(asOf: reading.point.asOf), trace)
      }
      guard trace == nil else {
        session.show(steps.table)
        return
      }
      try session.show(result.snapshot, only: table, reading)
    }
  }
}
