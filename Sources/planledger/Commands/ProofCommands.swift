import ArgumentParser
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

struct ProofCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "proof",
      abstract: say(
        ja: "一つの事象の証明を作る・台帳なしで確かめる", en: "Prove one event; check a proof without the ledger"),
      subcommands: [Make.self, Check.self])
  }

  struct Make: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "make", abstract: say(ja: "証明のファイルを作る", en: "Make a proof file"),
        discussion: say(
          ja: """
            例
              planledger proof make '#120' --checkpoint 最新 --out 値.tlog-proof
              planledger proof make --from-checkpoint 昨年 --checkpoint 最新 --out つづき

            #N は、その事象がチェックポイントの中にあることの証明です（tlog-proof）。事象も
            ファイルに入り、2 KB ほどで、台帳なしで確かめられます（proof check）。
            --from と --from-checkpoint は、チェックポイントが前のもののつづきであることの
            証明です（tlog-witness の形）。
            台帳と合わないチェックポイントからは作りません。
            """,
          en: """
            EXAMPLES
              planledger proof make '#120' --checkpoint latest --out figure.tlog-proof
              planledger proof make --from-checkpoint last-year --checkpoint latest

            #N: that the event is in the ledger of the checkpoint (tlog-proof). The event is
            in the file, too, in about 2 KB, and no ledger is needed to check it (proof check).
            --from and --from-checkpoint: that the checkpoint continues an earlier one (in
            the form of tlog-witness).
            Nothing is made from a checkpoint that does not fit the ledger.
            """))
    }

    @Argument(help: help("証明する事象（#N）", "The event to prove (#N)", value: "#N"))
    var event: String?
    @Option(help: help("前の番号", "The earlier size", value: "size"))
    var from: Int?
    @Option(help: help("前のチェックポイント", "The earlier checkpoint", value: "file"))
    var fromCheckpoint: String?
    @Option(help: help("チェックポイント", "The checkpoint", value: "file"))
    var checkpoint: String
    @OptionGroup var trust: TrustOptions
    @Option(help: help("書き出し先（- は標準出力）", "The file to write (- for stdout)", value: "file"))
    var out: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard [event != nil, from != nil, fromCheckpoint != nil].count(where: \.self) == 1 else {
        throw ValidationError(
          say(
            ja: "#N, --from, --from-checkpoint のどれか一つを示してください。",
            en: "Give one of #N, --from and --from-checkpoint."))
      }
      guard from ?? 0 >= 0 else {
        throw ValidationError(say(ja: "--from は 0 以上です。", en: "--from is 0 or more."))
      }
    }

    func run() throws {
      let session = try Session(options)
      let keys = try trust.keys()
      let event = try event.map { try Words.number($0, of: "#N") }
      let ledger = try Ledger.open(at: session.path(), access: .readOnly)
      let bytes = try ledger.log.read { log in
        let later = try fitting(checkpoint, keys, log, ledger)
        if let event { return try inclusion(of: event, in: log, later) }
        let old = try from ?? fitting(fromCheckpoint ?? "", keys, log, ledger).checkpoint.size
        return try consistency(from: old, in: log, later)
      }
      let file = try OutputFile(out)
      try file.write(bytes)
      try file.finish()
    }

    /// A checkpoint that the ledger agrees with.
    private func fitting(
      _ name: String, _ keys: [TrustedKey], _ log: LogReader, _ ledger: Ledger
    ) throws -> (checkpoint: Checkpoint, bytes: [UInt8]) {
      let file = try CheckpointFile(name)
      let checkpoint =
        try keys.isEmpty ? file.unchecked() : file.signed(trusting: keys).checkpoint
      try naming(name) { try log.expect(checkpoint, of: ledger.settings.origin) }
      return (checkpoint, file.bytes)
    }

    private func inclusion(
      of event: EventNumber, in log: LogReader, _ later: (checkpoint: Checkpoint, bytes: [UInt8])
    ) throws -> [UInt8] {
      try log.inclusionFile(
        of: Position(event.number), size: later.checkpoint.size, checkpoint: later.bytes
      ).bytes
    }

    private func consistency(
      from old: Int, in log: LogReader, _ later: (checkpoint: Checkpoint, bytes: [UInt8])
    ) throws -> [UInt8] {
      let hashes = try log.consistencyProof(
        from: Position(old), to: Position(later.checkpoint.size))
      return ConsistencyFile(old: old, hashes: hashes, checkpoint: later.bytes).bytes
    }
  }
}
