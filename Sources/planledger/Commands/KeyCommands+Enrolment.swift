import ArgumentParser
import PlanDomain
import ProgressLedger
import TransparencyLog

extension KeyCommands {
  struct Enroll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "enroll", abstract: say(ja: "公開鍵を登録する", en: "Enrol a public key"),
        discussion: say(
          ja: """
            例
              planledger key enroll a01+1f0a2b3c+AZsf…
              planledger key enroll --recovery ledger.example.jp/plan+77486971+AZsf…

            鍵の名前が持ち主です: 記録者IDならその人の、台帳の名前（init --origin）なら台帳の鍵です。
            この次の事象から、その鍵の署名が有効です。
            """,
          en: """
            EXAMPLES
              planledger key enroll a01+1f0a2b3c+AZsf…
              planledger key enroll --recovery ledger.example.jp/plan+77486971+AZsf…

            The key's name says whose it is: an actor's id, or the ledger's origin (init
            --origin). Its signatures count from the next event on.
            """))
    }

    @Argument(help: help("公開鍵（vkey）", "The public key (vkey)", value: "vkey"))
    var vkey: String
    @Flag(help: help("台帳の鍵を失ったときのための予備の鍵", "For the day the ledger's key is lost"))
    var recovery = false
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let key = try Words.publicKey(vkey)
      try Session(options).write(writing) { _ in
        .signing(.enroll(key, isRecovery: recovery))
      }
    }
  }

  struct Revoke: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "revoke", abstract: say(ja: "鍵を失効させる", en: "Let a key count no more"),
        discussion: say(
          ja: """
            例
              planledger key revoke c-4sFln509h2Gmk5GOrvrkrDMG-IuCHD2pHRy6m9qKM --reason 紛失
              planledger key revoke a01+1f0a2b3c+AZsf… --reason 盗難 --since '#120'

            鍵は vkey か kid で示します（key list）。それまでの署名は有効なままです。
            --since からの署名は、盗まれた鍵によるものかもしれないと示されます。
            """,
          en: """
            EXAMPLES
              planledger key revoke c-4sFln509h2Gmk5GOrvrkrDMG-IuCHD2pHRy6m9qKM \\
                --reason lost
              planledger key revoke a01+1f0a2b3c+AZsf… --reason stolen --since '#120'

            Name the key by its vkey or kid (key list). What it signed before stays signed;
            signatures from --since on are shown as doubtful: somebody else may have had it.
            """))
    }

    @Argument(help: help("鍵（vkey か kid）", "The key (vkey or kid)", value: "key"))
    var key: String
    @Option(help: help("理由", "Why"))
    var reason: String?
    @Option(help: help("疑わしい署名の最初の事象（#N）", "The first doubtful event (#N)", value: "#N"))
    var since: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let key = try Words.line(key, of: "KEY")
      let reason = try Words.line(optional: reason, of: "--reason")
      let since = try since.map { try Words.number($0, of: "--since") }
      try Session(options).write(writing) { _ in
        .signing(.revoke(key, since: since, reason: reason))
      }
    }
  }

  struct Rotate: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "rotate", abstract: say(ja: "台帳の鍵を替える", en: "Replace the ledger's key"),
        discussion: say(
          ja: """
            例
              planledger key rotate --from VKEY --to VKEY

            台帳の名前は変わりません。古い鍵は --last-size の大きさまで有効です（なければこの事象まで）。
            しばらくは両方の鍵でチェックポイントに署名し、古い公開鍵も公開し続けてください。
            """,
          en: """
            EXAMPLE
              planledger key rotate --from VKEY --to VKEY

            The ledger keeps its origin. The old key counts up to the size --last-size (this
            event if not given). Sign the next checkpoints with both, and go on publishing the
            old public key.
            """))
    }

    @Option(help: help("今の鍵（vkey か kid）", "The present key (vkey or kid)", value: "key"))
    var from: String
    @Option(help: help("新しい公開鍵", "The new public key", value: "vkey"))
    var to: String
    @Option(
      help: help("古い鍵が署名してよい最後の大きさ", "The last size the old key may have signed", value: "size"))
    var lastSize: Int?
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let old = try Words.line(from, of: "--from")
      let new = try Words.publicKey(to)
      let reason = try Words.line(optional: reason, of: "--reason")
      try Session(options).write(writing) { _ in
        .signing(.rotate(from: old, to: new, lastSize: lastSize, reason: reason))
      }
    }
  }
}

extension Words {
  /// The text form of a key, as it is printed: never normalised, because it is compared by bytes.
  fileprivate static func publicKey(_ text: String) throws -> PublicKey {
    guard let key = PublicKey(vkey: text) else {
      _ = try VerifierKey(text)
      throw EvidenceFault(.key, "a witness's key signs checkpoints only")
    }
    return key
  }
}
