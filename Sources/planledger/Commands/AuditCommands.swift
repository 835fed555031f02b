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
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
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
      session.show(OverviewTables(result.snapshot, reading), result.snapshot, reading)
    }
  }
}

struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: say(ja: "台帳全体を検査する", en: "Check the whole ledger"),
      discussion: say(
        ja: """
          例
            planledger verify
            planledger verify -O json

          葉のバイト列、ハッシュと木、列と名前、順序と時刻、文章と要約値、表の作り、
          すべての表が事象の再生と等しいことを調べ、見つけたことをすべて示します。
          何も書き込みません。見つかれば終了コード 1 です。
          """,
        en: """
          EXAMPLES
            planledger verify
            planledger verify -O json

          Leaf bytes, hashes and tree, columns and names, order and times, texts against digests,
          the schema, and every table against a replay. Every finding is told; nothing is written.
          Ends with 1 when there is any.
          """))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let verification = try LedgerAudit.verify(at: session.path())
    switch session.form {
    case .json, .jsonl: session.show(.object(verification.json))
    case .table where verification.findings.isEmpty:
      Console.write(verification.table.note.map { TerminalText.escaped($0) + "\n" }.joined())
    case .table, .markdown, .csv, .tsv: session.show(verification.table)
    }
    guard verification.findings.isEmpty else { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}

extension Verification {
  fileprivate var json: JSONObject {
    [
      "events": .integer(Int64(events)),
      "findings": .array(
        findings.map { finding in
          .object([
            "check": .string(finding.check), "message": .string(say(finding.message)),
            "position": finding.position.map { .integer(Int64($0.number)) } ?? .null,
          ])
        }),
      "notes": .array(notes.map { .string(say($0)) }),
      "root": .string(root),
    ]
  }

  fileprivate var table: Table {
    var table = Table(columns: [
      .init("check", title: Wording(ja: "検査", en: "check")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      .init("message", title: Wording(ja: "見つけたこと", en: "finding")),
    ])
    for finding in findings {
      table.append([
        .text(finding.check, emphasis: .red),
        finding.position.map { .integer($0.number, display: $0.description) }
          ?? .missing(display: "－"),
        .text(say(finding.message)),
      ])
    }
    let result =
      findings.isEmpty
      ? say(ja: "異常なし", en: "nothing found")
      : say(ja: "見つけたこと \(findings.count) 件", en: "\(findings.count) findings")
    table.note = notes.map { say(ja: "注: ", en: "note: ") + say($0) }
    table.note.append(
      say(
        ja: "検査: 事象 \(events) 件、\(result)。根 \(root)",
        en: "Checked \(events) events: \(result). Root \(root)"))
    return table
  }
}
