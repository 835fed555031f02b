import ArgumentParser
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

struct WitnessCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "witness",
      abstract: say(ja: "外の立会者に見てもらう", en: "Have a witness outside see the ledger grow"),
      subcommands: [Post.self, Check.self])
  }

  struct Post: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "post",
        abstract: say(ja: "チェックポイントを立会者に送る", en: "Post a checkpoint to a witness"),
        discussion: say(
          ja: """
            例
              planledger witness post checkpoint --to https://witness.example.jp \\
                --witness-key witness.example.jp+… --vkey ledger.city.example.jp/plan+…

            立会者（C2SP tlog-witness）は、前に見た記録の続きであるときだけ署名します。
            その署名を確かめ、チェックポイントのファイルに一行加えます。台帳には何も書き込みません。
            立会者が別の記録を見ていれば、終了コード 1 です。ファイルを残し、監査委員に知らせてください。
            通信には curl を使います。
            """,
          en: """
            EXAMPLE
              planledger witness post checkpoint --to https://witness.example.jp \\
                --witness-key witness.example.jp+… --vkey ledger.city.example.jp/plan+…

            A witness (C2SP tlog-witness) signs only what continues what it saw before.
            Its signature is checked and added to the checkpoint's file as one line; nothing is
            written into the ledger. Where it has seen another history, the command ends with 1:
            keep the files and call the auditor. Needs the program curl.
            """))
    }

    @Argument(help: help("チェックポイント", "The checkpoint", value: "file"))
    var checkpoint: String
    @Option(help: help("立会者の場所", "Where the witness is", value: "url"))
    var to: String
    @Option(help: help("立会者の公開鍵", "The witness's public key", value: "vkey"))
    var witnessKey: String
    @Option(
      help: help(
        "立会者が前に見た事象の数（普段は書かない: 立会者が答える）",
        "How many events the witness saw last (seldom needed: it says so itself)", value: "size"))
    var from: Int = 0
    @OptionGroup var trust: TrustOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      if from < 0 { throw ValidationError(say(ja: "--from は 0 以上です。", en: "--from is 0 or more.")) }
    }

    func run() throws {
      let session = try Session(options)
      let witness = try Witness(at: to, key: witnessKey)
      let file = try TrustedCheckpoint(checkpoint, trusting: trust.keys())
      let known = try file.cosigners(among: [witness.key])
      guard known.isEmpty else {
        session.tell(
          Wording(ja: "この立会者の署名はもうあります。", en: "This witness has signed it already."))
        return session.show(known, of: file.signed.checkpoint)
      }
      let ledger = try Ledger.open(at: session.path(), access: .readOnly)
      let line = try raisingAlarm {
        try ledger.expect(file.signed.checkpoint)
        return try cosignature(of: witness, under: file, in: ledger)
      }
      let cosigned = try file.adding(line, trusting: trust.keys())
      session.show(try cosigned.cosigners(among: [witness.key]), of: cosigned.signed.checkpoint)
    }

    /// Posts and, where the witness remembers another size, posts once more from there.
    private func cosignature(
      of witness: Witness, under file: TrustedCheckpoint, in ledger: Ledger
    ) throws -> NoteSignature {
      let size = file.signed.checkpoint.size
      var answer = try witness.post(ledger.growth(to: file.signed, from: from))
      if case .remembers(let seen) = answer, seen <= size, seen != from {
        answer = try witness.post(ledger.growth(to: file.signed, from: seen))
      }
      switch answer {
      case .cosigned(let line): return line
      case .remembers(let seen):
        let end = try ledger.log.read { try $0.end().number }
        guard seen <= end else {
          throw EvidenceFault(
            .rollback, "\(witness.key.name) has seen \(seen) events, the ledger has \(end)")
        }
        throw Told(
          .tryAgain, "witness-ahead",
          Explanation(
            Wording(
              ja: "立会者 \(witness.key.name) はもう #\(seen) まで見ています。\(file.name) は #\(size) までです。",
              en: "The witness \(witness.key.name) has seen #\(seen) already; "
                + "\(file.name) ends at #\(size)."),
            advice: Wording(
              ja: "新しいチェックポイントに署名して送ってください", en: "Sign a newer checkpoint and post that"),
            command: "checkpoint --help"))
      }
    }
  }
}

extension Ledger {
  /// The proof that this ledger only grew from a size to a checkpoint, with the checkpoint as its
  /// log signed it. Throws `LogFailure`.
  fileprivate func growth(to signed: SignedCheckpoint, from old: Int) throws -> ConsistencyFile {
    let hashes = try log.read {
      try $0.consistencyProof(from: Position(old), to: Position(signed.checkpoint.size))
    }
    return ConsistencyFile(old: old, hashes: hashes, checkpoint: try signed.note.stamped().bytes)
  }
}

extension Session {
  /// Which witnesses have seen a checkpoint, and when.
  func show(_ witnesses: [(key: VerifierKey, time: PlanDomain.Instant)], of checkpoint: Checkpoint)
  {
    var table = Table(columns: [
      .init("witness", title: Wording(ja: "立会者", en: "witness")),
      .init("time", title: Wording(ja: "見た時", en: "seen")),
      .init("size", title: Wording(ja: "事象まで", en: "up to"), alignment: .trailing),
      .init("origin", title: Wording(ja: "台帳", en: "ledger")),
    ])
    for (key, time) in witnesses {
      table.append([
        .text(key.name), .text(time.text),
        .integer(checkpoint.size, display: "#\(checkpoint.size)"), .text(checkpoint.origin),
      ])
    }
    show(table)
  }
}
