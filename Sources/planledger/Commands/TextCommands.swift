import ArgumentParser
import PlanDomain
import ProgressLedger

struct TextCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "text", abstract: say(ja: "記録した文章の消去", en: "Erase texts that are recorded"),
      subcommands: [Redact.self])
  }

  struct Redact: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "redact", abstract: say(ja: "事象の文章を消去する", en: "Erase the texts of an event"),
        discussion: say(
          ja: """
            例
              planledger text redact '#12' --basis '個人情報の保護に関する法律第98条' --yes
              planledger text redact '#12' --text note --basis 個人情報保護条例第9条 --yes

            理由、出典、メモなどの文章が消えます。事象と値は残り、ハッシュ値は変わりません。
            --text がなければ、その事象の文章のすべてです（理由 reason、出典 source、メモ note、
            根拠 authority、氏名 name、証拠の名前 evidence_1）。元に戻すことはできません。
            言い直すときは、消去のあとで note amend を使います。
            根拠は台帳に永久に残ります。人の名前を書かないでください。端末では確認します。
            """,
          en: """
            EXAMPLES
              planledger text redact '#12' --basis 'City Ordinance 9' --yes
              planledger text redact '#12' --text note --basis 'City Ordinance 9' --yes

            Reasons, sources and notes go. The event and its figure stay, and so does every
            hash. Without --text, all texts of the event: reason, source, note, authority,
            name, evidence_1 (the name of a file). It cannot be undone. To say it anew in
            other words, use note amend afterwards.
            The basis stays in the ledger for ever: name nobody in it. Asks on a terminal.
            """))
    }

    @Argument(help: help("事象（#N）", "The event (#N)", value: "#N"))
    var event: String
    @Option(help: help("根拠となる法令など", "The law or rule it rests on"))
    var basis: String
    @Option(
      help: help("どの文章か（何度でも。なければすべて）", "Which text (may be repeated; all if not given)"))
    var text: [String] = []
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let number = try Words.number(event, of: "EVENT")
      let basis = try Words.name(basis, of: "--basis")
      let names = try text.map { try Words.line($0, of: "--text") }
      try Session(options).write(writing, asking: { try $0.erasureQuestion() }) { _ in
        .erase(.texts(of: number, named: names, basis: basis))
      }
    }
  }
}
