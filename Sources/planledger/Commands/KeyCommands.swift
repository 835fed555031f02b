import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import Signing
import TransparencyLog

struct KeyCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: say(ja: "署名の鍵: 作成・登録・失効・交替", en: "Keys that sign: make, enrol, revoke, rotate"),
      subcommands: [
        New.self, Show.self, Enroll.self, Revoke.self, Rotate.self, List.self,
      ])
  }

  struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "new", abstract: say(ja: "新しい鍵を作る", en: "Make a new key"),
        discussion: say(
          ja: """
            例
              planledger key new --name ledger.city.example.jp/plan --out log.key
              planledger key new --name a01 --out a01.key

            秘密鍵を、持ち主だけが読めるファイルに書き、公開鍵（vkey）を示します。
            台帳の鍵の名前は台帳の名前（init --origin）、人の鍵の名前は記録者IDです。
            台帳の鍵は、台帳を管理する人の手の届かないところに置いてください。
            公開鍵は計画書に印刷してください。秘密鍵は失われると作り直せません。
            """,
          en: """
            EXAMPLES
              planledger key new --name ledger.city.example.jp/plan --out log.key
              planledger key new --name a01 --out a01.key

            Writes the private key to a file that only its owner may read, and shows the
            public key (vkey). The name of a ledger's key is the ledger's origin (init
            --origin), that of a person's key the person's id.
            Keep the ledger's key where the ledger's administrator has no hand.
            Print the vkey in the plan. A lost private key cannot be made again.
            """))
    }

    @Option(
      help: help("鍵の名前（台帳の名前か記録者ID）", "The key's name: an origin or an id", value: "name"))
    var name: String
    @Option(help: help("作るファイル", "The file to make", value: "file"))
    var out: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let name = try Words.line(name, of: "--name")
      guard KeyName.isValid(name) else {
        throw Told(
          .badInput, "vkey",
          Explanation(
            Wording(
              ja: "--name「\(name)」は鍵の名前にできません: 空白と + は使えません。",
              en: "--name \"\(name)\" names no key: it may have neither blanks nor plus."),
            advice: Wording(
              ja: "台帳の名前（init --origin）か記録者IDを。", en: "Give a ledger's origin or a person's id.")))
      }
      let key = try KeyFile.create(
        named: name, at: out,
        randomBytes: EventLogEnvironment.system.randomBytes)
      switch session.form {
      case .json, .jsonl:
        var json = key.verifier.json
        json["file"] = .string(out)
        session.show(.object(json))
      case .table, .markdown, .csv, .tsv:
        Console.write(TerminalText.escaped(key.verifier.text) + "\n")
        session.tell(
          Wording(
            ja: "秘密鍵は \(out) にあります。公開鍵（上の一行）を計画書とウェブページに載せてください。",
            en:
              "The private key is in \(out). Publish the public one (the line above): in the plan, "
              + "on the web page."))
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(ja: "鍵のファイルの公開鍵を見る", en: "The public half of a key file"),
        discussion: say(
          ja: """
            例
              planledger key show log.key

            秘密鍵は示しません。kid は事象の署名の中で鍵を指す名前です（RFC 7638）。
            """,
          en: """
            EXAMPLE
              planledger key show log.key

            The private key is never shown. The kid is how signatures of events name the
            key (RFC 7638).
            """))
    }

    @Argument(help: help("鍵のファイル", "The key file", value: "file"))
    var file: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let key = try naming(file) { try KeyFile.read(at: file) }.verifier
      switch session.form {
      case .json, .jsonl: session.show(.object(key.json))
      case .table, .markdown, .csv, .tsv:
        var facts = Facts()
        facts.add(Wording(ja: "名前", en: "name"), key.name)
        facts.add(Wording(ja: "公開鍵", en: "vkey"), key.text)
        facts.add(Wording(ja: "kid", en: "kid"), key.kid)
        session.show(facts.table)
      }
    }
  }
}

extension VerifierKey {
  /// How signatures of events name the key.
  fileprivate var kid: String { KeyThumbprint(of: publicKey).text }

  fileprivate var json: JSONObject {
    ["kid": .string(kid), "name": .string(name), "vkey": .string(text)]
  }
}
