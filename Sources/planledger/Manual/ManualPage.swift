import PlanDomain

/// The manual page planledger(1), made of what the commands say of themselves and of the topics.
struct ManualPage {
  private var page = Mdoc()

  /// The page as mdoc, the same for the same version and language.
  static var source: String {
    var manual = ManualPage()
    manual.write(CommandEntry(of: PlanLedgerTool.self))
    return manual.page.text
  }

  private mutating func write(_ program: CommandEntry) {
    page.raw(".\\\" " + say(ja: "planledger man が書いたもの", en: "Written by planledger man"))
    page.raw(".Dd \(Version.day)")
    page.raw(".Dt PLANLEDGER 1")
    page.raw(".Os PlanLedger \(Version.current)")
    page.raw(".Sh NAME")
    page.raw(".Nm planledger")
    page.macro("Nd", program.abstract ?? "")
    page.raw(".Sh SYNOPSIS")
    page.raw(".Nm planledger")
    page.raw(".Ar command")
    page.raw(".Op Ar argument ...")
    page.raw(".Sh DESCRIPTION")
    page.literal(program.discussion ?? "")
    section(.time, "TIME")
    section(.formats, "FORMATS")
    section(.identity, "IDENTITY")
    section(.encodings, "ENCODINGS")
    page.raw(".Sh OPTIONS")
    page.paragraph(say(ja: "どのコマンドにも", en: "Of every command:"))
    list(CommandEntry(of: GlobalOptions.self).options)
    page.paragraph(say(ja: "記録するコマンドに", en: "Of every command that writes:"))
    list(CommandEntry(of: WriteOptions.self).options.filter { !$0.typedNames.contains("--help") })
    page.raw(".Sh COMMANDS")
    for command in Self.below(program, as: []) { write(command.entry, as: command.names) }
    section(.environment, "ENVIRONMENT")
    section(.exitCodes, "EXIT STATUS")
  }

  private mutating func section(_ topic: HelpTopic, _ heading: String) {
    page.macro("Sh", heading)
    page.paragraph(say(topic.title))
    page.literal(say(topic.text))
  }

  /// Every command that does something, in the order of the help.
  private static func below(
    _ entry: CommandEntry, as names: [String]
  ) -> [(names: [String], entry: CommandEntry)] {
    let children = entry.subcommands ?? []
    if children.isEmpty { return [(names, entry)] }
    // The parser lists a `help` of its own behind ours.
    var seen: Set<String> = []
    return children.filter { seen.insert($0.commandName).inserted }
      .flatMap { below($0, as: names + [$0.commandName]) }
  }

  private mutating func write(_ command: CommandEntry, as names: [String]) {
    page.macro("Ss", names.joined(separator: " "))
    if let abstract = command.abstract { page.paragraph(abstract) }
    if let discussion = command.discussion { page.literal(discussion) }
    list(command.positionals + command.options.filter { !Self.isCommon($0) })
  }

  private mutating func list(_ arguments: [ArgumentEntry]) {
    guard !arguments.isEmpty else { return }
    page.raw(".Bl -tag -width Ds")
    for argument in arguments {
      page.raw(".It " + Self.heading(of: argument))
      page.paragraph(argument.abstract ?? "")
    }
    page.raw(".El")
  }

  /// What is said once under OPTIONS.
  private static func isCommon(_ option: ArgumentEntry) -> Bool {
    !common.isDisjoint(with: option.typedNames)
  }

  private static let common = Set(
    (CommandEntry(of: GlobalOptions.self).options + CommandEntry(of: WriteOptions.self).options)
      .flatMap(\.typedNames) + ["--version"])

  private static func heading(of argument: ArgumentEntry) -> String {
    let value = "Ar " + Mdoc.argument(argument.value) + (argument.isRepeating ? " ..." : "")
    if argument.kind == .positional { return value }
    let names = argument.typedNames.map { "Fl " + Mdoc.argument(String($0.dropFirst())) }
    let heading = names.joined(separator: " , ")
    return argument.kind == .option ? heading + " " + value : heading
  }
}
