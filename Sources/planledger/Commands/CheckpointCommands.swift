import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import Signing
import TransparencyLog

struct CheckpointCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "checkpoint",
      abstract: say(
        ja: "チェックポイント: 台帳の外に残す証拠に署名する", en: "Checkpoints: sign what leaves the house as evidence"),
      subcommands: [
        Sign.self, Show.self, Anchor.self, Request.self, Answer.self, Memory.self, Remember.self,
      ])
  }

  struct Request: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "request",
        abstract: say(ja: "署名を求める書類を作る", en: "Make the request for a signature"),
        discussion: say(
          ja: """
            例
              planledger checkpoint request --from 120 |
                sudo -u signer planledger checkpoint sign --request - --key … --memory …
              planledger checkpoint request --memory /srv/signer/memory --out request

            今の台帳が、最後に署名された --from 件のつづきであることの証明と、署名されて
            いないチェックポイントです（tlog-witness の形）。--from がなければ 0（最初の
            署名）です。--memory は署名者の記憶が読めるときに、そこから番号を取ります。
            台帳には何も書き込みません。
            """,
          en: """
            EXAMPLES
              planledger checkpoint request --from 120 |
                sudo -u signer planledger checkpoint sign --request - --key … --memory …
              planledger checkpoint request --memory /srv/signer/memory --out request

            The proof that the ledger of now continues the one of --from events, which was
            signed last, and the unsigned checkpoint (in the form of tlog-witness). Without
            --from it begins at 0: for the very first signature. --memory takes the number
            from the signer's memory, where this user may read it.
            Nothing is written into the ledger.
            """))
    }

    @Option(help: help("最後に署名された番号", "The size that was signed last", value: "size"))
    var from: Int?
    @Option(help: help("署名者の記憶", "The signer's memory", value: "file"))
    var memory: String?
    @Option(help: help("書き出し先（- は標準出力）", "The file to write (- for stdout)", value: "file"))
    var out: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard from == nil || memory == nil else {
        throw ValidationError(
          say(ja: "--from と --memory は一つだけです。", en: "Give --from or --memory, not both."))
      }
      guard from ?? 0 >= 0 else {
        throw ValidationError(say(ja: "--from は 0 以上です。", en: "--from is 0 or more."))
      }
    }

    func run() throws {
      let session = try Session(options)
      let old = try from ?? memory.map { try SignerMemory(at: $0).remembered().size } ?? 0
      let request = try session.signingRequest(from: old)
      let file = try OutputFile(out)
      try file.write(request.bytes)
      try file.finish()
    }
  }

  struct Memory: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "memory",
        abstract: say(ja: "署名者が覚えている番号を見る", en: "What size the signer remembers"),
        discussion: say(
          ja: """
            例
              planledger checkpoint request --from $(planledger checkpoint memory FILE)

            最後に署名した番号だけを示します。-O json は台帳の名前と根も示します。
            """,
          en: """
            EXAMPLE
              planledger checkpoint request --from $(planledger checkpoint memory FILE)

            Prints the size that was signed last and nothing else; -O json also has the
            ledger's name and the root.
            """))
    }

    @Argument(help: help("署名者の記憶", "The signer's memory", value: "file"))
    var file: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let remembered = try SignerMemory(at: file).remembered()
      switch session.form {
      case .json, .jsonl: session.show(.object(remembered.json))
      case .table, .markdown, .csv, .tsv: Console.write("\(remembered.size)\n")
      }
    }
  }

  struct Remember: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remember",
        abstract: say(
          ja: "失われた署名者の記憶を、ほかの人が持つチェックポイントから作る",
          en: "Set up a lost memory from a checkpoint that others kept"),
        discussion: say(
          ja: """
            例
              planledger checkpoint remember 監査委員の控え --memory 記憶 --vkey VKEY

            監査委員や立会者など、台帳の外の人が持つ最も新しいものを使ってください。
            台帳から作ったものでは、巻き戻しや分岐を見分けられません。
            """,
          en: """
            EXAMPLE
              planledger checkpoint remember kept-by-the-auditor --memory memory \\
                --vkey VKEY

            Take the newest one that somebody outside kept: the audit office, a witness.
            One made from the ledger itself would tell no rollback and no fork.
            """))
    }

    @Argument(help: help("チェックポイント", "The checkpoint", value: "file"))
    var checkpoint: String
    @Option(help: help("作る記憶", "The memory to make", value: "file"))
    var memory: String
    @OptionGroup var trust: TrustOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let keys = try trust.neededKeys()
      let kept = try CheckpointFile(checkpoint).signed(trusting: keys).checkpoint
      try SignerMemory(at: memory).begin(with: kept)
      session.show(
        kept,
        saying: Wording(
          ja: "\(memory) は \(kept.origin) の #\(kept.size) までを覚えました。",
          en: "\(memory) remembers \(kept.origin) up to #\(kept.size)."))
    }
  }
}

extension Session {
  /// What a signer that remembers `old` events is asked. Reads the ledger only.
  func signingRequest(from old: Int) throws -> ConsistencyFile {
    let ledger = try Ledger.open(at: path(), access: .readOnly)
    return try ledger.log.read { log in
      try naming(path()) {
        try log.signingRequest(from: old, of: ledger.settings.origin)
      }
    }
  }

  /// A checkpoint for programs, a sentence about it for people.
  func show(_ checkpoint: Checkpoint, saying wording: Wording, file: String? = nil) {
    switch form {
    case .json, .jsonl:
      var json = checkpoint.json
      if let file { json["file"] = .string(file) }
      show(.object(json))
    case .table, .markdown, .csv, .tsv:
      Console.write(TerminalText.escaped(say(wording)) + "\n")
    }
  }
}

extension Checkpoint {
  var json: JSONObject {
    ["origin": .string(origin), "root": .string(root.base64), "size": .integer(Int64(size))]
  }
}
