import ArgumentParser
import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

extension PlanCommands {
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import", abstract: say(ja: "計画ファイルを採択する", en: "Adopt a plan file"),
        discussion: say(
          ja: """
            例
              planledger plan import Examples/tomakomai/plan.yaml
              planledger plan import plan.yaml --effective-fy R8 --reason 中間見直し \\
                --authority 議決第12号 --revision '#120' --dry-run

            同じファイルをもう一度取り込んでも、事象は増えません。別の版なら、今の計画との違いだけを
            書き込みます。ファイルにないものは終了し、端末では確認します。
            指標と目標は --effective-fy の年度から、取組・事業・担当は --effective の日から変わります。
            一方だけなら、年度はその4月1日、日はその年度を表します。
            変更には --reason、目標の改定には --authority も要ります。
            """,
          en: """
            EXAMPLES
              planledger plan import Examples/tomakomai/plan.yaml
              planledger plan import plan.yaml --effective-fy R8 --reason 'review' \\
                --authority 'resolution 12' --revision '#120' --dry-run

            Importing the same file again adds no event. Of another edition, only what
            differs from the present plan is written; what the file lacks is closed, and a
            terminal is asked. Indicators and targets change from the year of --effective-fy
            on; measures, projects and duties from the day of --effective on. One stands for
            the other: a year for its 1 April, a day for its year. A change needs --reason,
            a revised target --authority too.
            """))
    }

    @Argument(help: help("計画ファイル（YAML）", "The plan file (YAML)", value: "file"))
    var file: String
    @Option(
      help: help(
        "取組・事業・担当が変わる最初の日", "The first day of what changes (measures, projects, duties)",
        value: "date"))
    var effective: String?
    @Option(
      help: help(
        "指標・目標が変わる最初の年度", "The first fiscal year of what changes (indicators, targets)",
        value: "fy"))
    var effectiveFy: String?
    @OptionGroup var grounds: GroundsOptions
    @Flag(help: help("書き込まずに、何を書くかを見る", "Show what would be written, write nothing"))
    var dryRun = false
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let source = try InputFile(file)
      let document = try source.planDocument()
      let change = EditionChange(
        effective: try effective.map(Words.date),
        effectiveYear: try effectiveFy.map(Words.fiscalYear), grounds: try grounds.grounds(),
        file: EditionFile(digest: source.digest, base: try session.base(of: source)))
      let unchanged = Wording(
        ja: "すでにこの版です。書き込むことはありません。", en: "Already at this version: nothing to write.")
      if dryRun {
        try session.rehearse(document, change, unchanged: unchanged)
        return
      }
      try session.write(
        writing, channel: .import, fileDigest: source.digest, unchanged: unchanged,
        asking: { $0.decision.closings }
      ) { _ in .adopt(document, change) }
    }
  }
}

extension Decision {
  /// What the file lacks and the ledger has, in words; nil where nothing is closed.
  fileprivate var closings: Wording? {
    let codes = events.filter(\.isClosing).map(\.code)
    if codes.isEmpty { return nil }
    return Wording(
      ja: "計画ファイルにないものを終了します: \(codes.joined(separator: "、"))。",
      en: "What the file lacks is closed: \(codes.joined(separator: ", ")).")
  }
}

extension PlanEvent {
  fileprivate var isClosing: Bool {
    switch self {
    case .partClosed, .indicatorClosed: true
    default: false
    }
  }
}

extension Session {
  /// The event up to which this ledger was exported into the file.
  fileprivate func base(of source: InputFile) throws -> EventNumber? {
    guard let exported = PlanFile.exported(source.bytes) else { return nil }
    let origin = try Ledger.open(at: path(), access: .readOnly).settings.origin
    guard exported.hasPrefix(origin + "#") else { return nil }
    return Int(exported.dropFirst(origin.count + 1)).flatMap { $0 >= 1 ? EventNumber($0) : nil }
  }

  /// Shows what an edition would come to and writes nothing: for people a table, for programs a
  /// line for each event. What the import would still have to say is told beside.
  fileprivate func rehearse(
    _ document: PlanDocument, _ change: EditionChange, unchanged: Wording
  ) throws {
    let ledger = try Ledger.open(at: path(), access: .readOnly)
    var rehearsal = EditionRehearsal(change: change)
    let decision = try telling(ledger) { try rehearsal.decide(document, in: ledger) }
    let audience = try ledger.read { try Audience(ledger, $0) }
    tell(of: decision.notices, to: audience)
    switch form {
    case .json, .jsonl: Console.write(decision.events.map(Self.line).joined())
    case .csv, .tsv: show(Self.table(decision.events, audience))
    case .table, .markdown:
      if !decision.events.isEmpty { show(Self.table(decision.events, audience)) }
    }
    let count = decision.events.count
    tell(
      count == 0
        ? unchanged
        : Wording(
          ja: "\(count) 件の事象になります。何も書き込んでいません。",
          en: "\(count) event\(count == 1 ? "" : "s"); nothing was written."))
    if let missing = rehearsal.missing { tell(missing) }
  }

  private static func line(_ event: PlanEvent) -> String {
    let encoded = EventCodec.encode(event)
    let object: JSONObject = [
      "body": .object(encoded.body), "stream": .string(encoded.stream.text),
      "type": .string(encoded.type),
    ]
    return JSONValue.object(object).canonicalText + "\n"
  }

  private static func table(_ events: [PlanEvent], _ audience: Audience) -> Table {
    var table = Table(columns: [
      .init("code", title: Wording(ja: "対象", en: "about")),
      .init("what", title: Wording(ja: "内容", en: "what"), maximumWidth: 80),
      .init("type", title: Wording(ja: "種類", en: "type")),
    ])
    for event in events {
      table.append([
        .text(event.code), .text(say(event.wording(for: audience))),
        .text(EventCodec.encode(event).type),
      ])
    }
    return table
  }
}
