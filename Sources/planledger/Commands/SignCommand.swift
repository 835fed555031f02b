import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

struct SignCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sign", abstract: say(ja: "用意された記録に署名する", en: "Sign what another prepared"),
      discussion: say(
        ja: """
          例
            planledger sign 訂正.json --sign b02.key

          --prepare で用意された事象を全部示し、その内容そのものに署名します。
          署名はファイルに加わります。台帳には planledger submit が記録します。
          鍵を示さなければ、見るだけです。台帳は要りません。
          """,
        en: """
          EXAMPLE
            planledger sign correction.json --sign b02.key

          Shows the events that --prepare made in full and signs these very bytes. The
          signature goes into the file; planledger submit writes it to the ledger.
          Without a key it only shows. It needs no ledger.
          """))
  }

  @Argument(help: help("--prepare で作られたファイル", "The file that --prepare made", value: "file"))
  var file: String
  @OptionGroup var signing: SigningOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let signers = try session.signers(signing)
    var prepared = try PreparedFile(file)
    for index in prepared.events.indices {
      for signer in signers { try prepared.events[index].sign(by: signer) }
    }
    let page = PreparedPage(prepared)
    switch session.form {
    case .json, .jsonl: session.show(.object(page.json))
    case .table, .markdown, .csv, .tsv: session.show(page.table)
    }
    guard !signers.isEmpty else { return }
    try prepared.replace(file)
    session.tell(
      Wording(
        ja: "署名を \(file) に加えました。記録するとき: planledger submit \(file)",
        en: "The signature is in \(file). To write it: planledger submit \(file)"))
  }
}

struct SubmitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit",
      abstract: say(ja: "署名のそろった記録を台帳に書く", en: "Write what was prepared and signed"),
      discussion: say(
        ja: """
          例
            planledger submit 訂正.json

          用意した言葉をもう一度実行し、署名された内容と一字も違わないときだけ記録します。
          その間に台帳が変わっていれば断ります（終了状態 75）。用意し直してください。
          """,
        en: """
          EXAMPLE
            planledger submit correction.json

          Runs the prepared words again and writes only what comes out as it was signed, byte
          for byte. Where the ledger has changed meanwhile it refuses (exit 75): prepare it
          again.
          """))
  }

  @Argument(help: help("署名のそろったファイル", "The file with its signatures", value: "file"))
  var file: String
  @OptionGroup var signing: SigningOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    // Everybody who signed has seen what it is about, so nothing is asked again.
    var leading = ["--prepared", file, "--yes", "--ledger", try session.path()]
    for path in signing.sign { leading += ["--sign", path] }
    for (name, value) in [("--format", options.format), ("--lang", options.lang)] {
      if let value { leading += [name, value] }
    }
    if options.quiet { leading.append("--quiet") }
    let words = leading + (try PreparedFile(file).words)
    var command = try PlanLedgerTool.parseAsRoot(
      GlobalArguments.moved(behindTheCommandIn: words))
    try command.run()
  }
}

/// What is about to be signed, as a person reads it.
private struct PreparedPage {
  let json: JSONObject
  private(set) var table = Table(columns: [
    .init("number", title: Wording(ja: "番", en: "no."), alignment: .trailing),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("dept", title: Wording(ja: "部署", en: "department")),
    .init("code", title: Wording(ja: "対象", en: "about")),
    .init("type", title: Wording(ja: "内容", en: "what"), maximumWidth: 60),
    .init("texts", title: Wording(ja: "理由・出典", en: "why, source"), maximumWidth: 60),
    .init("signatures", title: Wording(ja: "署名", en: "signed with"), maximumWidth: 44),
  ])

  init(_ prepared: PreparedFile) {
    json = [
      "events": .array(prepared.events.map { .object($0.shown) }),
      "words": .array(prepared.words.map { .string($0) }),
    ]
    for (index, event) in prepared.events.enumerated() {
      append(event, as: index + 1)
    }
    table.note = [
      say(
        ja: "用意した言葉: \(prepared.words.joined(separator: " "))",
        en: "prepared by: \(prepared.words.joined(separator: " "))")
    ]
  }

  private mutating func append(_ event: PreparedEvent, as number: Int) {
    guard let recorded = event.recorded(at: Position(number), Timestamp(seconds: 0)) else { return }
    let entry = HistoryEntry(recorded)
    let departments = [recorded.department] + (recorded.onBehalfOf.map { [$0] } ?? [])
    let what = entry.event.map { say($0.wording(for: .plain)) }
    table.append([
      .integer(number), .text(recorded.actor), .text(departments.joined(separator: "/")),
      .text(entry.event?.code ?? recorded.stream.text),
      .text(recorded.type, display: what ?? recorded.type),
      .text(entry.words.joined(separator: " / ")),
      .text(event.signatures.map(\.kid.text).joined(separator: " ")),
    ])
  }
}

extension PreparedEvent {
  /// The event itself with its texts, for programs.
  fileprivate var shown: JSONObject {
    [
      "event": .object(event), "signatures": .array(signatures.map(\.json)),
      "texts": .object(
        texts.reduce(into: JSONObject()) { $0[$1.key] = .string($1.value) }),
    ]
  }
}
