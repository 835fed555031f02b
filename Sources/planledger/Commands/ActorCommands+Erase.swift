import ArgumentParser
import PlanDomain
import ProgressLedger

extension ActorCommands {
  struct Erase: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "erase", abstract: say(ja: "記録する人の氏名を消去する", en: "Erase an actor's name"),
        discussion: say(
          ja: """
            例
              planledger actor erase a01 --basis '個人情報の保護に関する法律第98条' --yes

            氏名だけが消えます。IDと記録は残り、ハッシュ値は変わりません。
            退いていない人の氏名も消せます。元に戻すことはできません。
            根拠は台帳に永久に残ります。人の名前を書かないでください。端末では確認します。
            """,
          en: """
            EXAMPLE
              planledger actor erase a01 --yes --basis 'Personal Information Act, Art. 98'

            Only the name goes. The id and every entry stay, and so does every hash. The
            name of somebody who still writes can be erased too. It cannot be undone.
            The basis stays in the ledger for ever: name nobody in it. Asks on a terminal.
            """))
    }

    @Argument(help: help("記録者ID", "The actor's id", value: "id"))
    var id: String
    @Option(help: help("根拠となる法令など", "The law or rule it rests on"))
    var basis: String
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let actor: ActorID = try Words.code(id, of: "ID")
      let basis = try Words.name(basis, of: "--basis")
      try Session(options).write(writing, asking: { try $0.erasureQuestion() }) { _ in
        .erase(.name(of: actor, basis: basis))
      }
    }
  }
}
