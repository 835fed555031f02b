import CanonicalJSON
import EventLog
import FoundationEssentials
import PlanDomain
import ProgressLedger

/// One run of the program: what its options came to, and the ledger it opened.
struct Session {
  let language = CommandLanguage.current
  let form: OutputForm
  /// The form somebody asked for.
  let typedForm: OutputForm?
  let isQuiet: Bool
  private let options: GlobalOptions
  private let environment = ProcessInfo.processInfo.environment
  private let style: Style

  init(_ options: GlobalOptions) throws {
    self.options = options
    typedForm = try Self.form(options.format)
    form = typedForm ?? .table
    isQuiet = options.quiet
    if let lang = options.lang { _ = try Words.word(lang, of: "--lang") as Language }
    let color: Style.ColorChoice =
      try options.color.map { try Words.word($0, of: "--color") } ?? .auto
    style = Style(
      choice: color, isTerminal: Console.outputIsTerminal, environment: environment)
    let pager: Pager.Choice =
      try options.pager.map { try Words.word($0, of: "--pager") } ?? .auto
    Console.page(pager, environment: environment)
  }

  private static func form(_ word: String?) throws -> OutputForm? {
    try word.map { try Words.word($0, of: "--format") }
  }

  /// The ledger's file: named, or set for the shell.
  func path() throws -> String {
    if let path = options.ledger ?? environment["PLANLEDGER_FILE"], !path.isEmpty { return path }
    throw Told(
      .usage, "no-ledger",
      Explanation(
        Wording(
          ja: "どの台帳か分かりません。--ledger FILE か環境変数 PLANLEDGER_FILE で示してください。",
          en: "Which ledger? Name it with --ledger FILE or PLANLEDGER_FILE."),
        advice: Wording(ja: "新しい台帳を作るとき", en: "To make a new one"), command: "init FILE"))
  }

  /// Who writes, by the options or the shell; the login name is never taken for it.
  func author(_ options: WriteOptions, channel: Author.Channel = .cli, fileDigest: String? = nil)
    throws -> Author
  {
    let id = options.actor ?? environment["PLANLEDGER_ACTOR"]
    let actor: ActorID? = try id.flatMap { $0.isEmpty ? nil : $0 }
      .map { try Words.code($0, of: "--actor") }
    var author = Author(
      actor: actor, onBehalfOf: try Words.line(optional: options.onBehalfOf, of: "--on-behalf-of"),
      channel: channel, fileDigest: fileDigest)
    author.signers = try signers(options.signing)
    author.prepared = try options.prepared.map { try PreparedFile($0).events }
    return author
  }

  /// Who signs, by the options or the shell.
  func signers(_ options: SigningOptions) throws -> [any EventSigner] {
    let set = environment["PLANLEDGER_SIGN"].flatMap { $0.isEmpty ? nil : $0 }
    return try SignerFiles.signers(options.sign.isEmpty ? set.map { [$0] } ?? [] : options.sign)
  }

  /// Whether somebody is to be asked before something that is seldom meant.
  var asks: Bool { !options.yes }

  /// Asks before something that is seldom meant; `--yes` answers, a script without it is refused.
  func confirm(_ question: Wording) throws {
    guard asks else { return }
    guard !options.noInput, Console.inputIsTerminal else {
      throw Told(
        .usage, "needs-yes",
        Explanation(
          Wording(
            ja: "\(question.ja)確認が要る操作です。端末がないときや --no-input のときは --yes を付けてください。",
            en: "\(question.en) This asks first: "
              + "without a terminal, or with --no-input, it needs --yes.")))
    }
    let answer = Console.ask(say(question) + say(ja: " よろしいですか [y/N] ", en: " Go on? [y/N] "))
    guard ["y", "yes", "はい"].contains(answer?.lowercased() ?? "") else {
      throw Told(
        .refused, "not-confirmed", Explanation(Wording(ja: "取りやめました。", en: "Left as it was.")))
    }
  }

  /// A message beside the data; not with `--quiet`.
  func tell(_ wording: Wording) {
    if !isQuiet { Console.tell(say(wording)) }
  }

  // MARK: Showing

  func show(_ table: Table) { show([table]) }

  /// Tables one below the other; what they rest on is told once, with the last of them.
  func show(_ tables: [Table]) {
    var tables = tables
    for index in tables.indices.dropLast() { tables[index].citation = [] }
    Console.write(tables.map { renderer.text(of: $0, as: form) }.joined(separator: "\n"))
    if form.isRowsOnly { tell(citation: tables.last?.citation ?? []) }
  }

  private var renderer: TableRenderer {
    let width = CellWidth(
      ambiguous: CellWidth.Ambiguous(setting: environment["PLANLEDGER_AMBIGUOUS_WIDTH"]))
    return TableRenderer(language: language, width: width, style: style)
  }

  func text(of table: Table, as form: OutputForm) -> String {
    renderer.text(of: table, as: form)
  }

  /// A document for other programs, on one line.
  func show(_ data: JSONValue, meta: JSONObject = [:]) {
    let document: JSONObject = ["data": data, "meta": .object(meta), "schema": 1]
    Console.write(JSONValue.object(document).canonicalText + "\n")
  }
}
