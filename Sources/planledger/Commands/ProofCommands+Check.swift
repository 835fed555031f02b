import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

extension ProofCommands {
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: say(ja: "証明を、台帳なしで確かめる", en: "Check a proof without the ledger"),
        discussion: say(
          ja: """
            例
              planledger proof check 値.tlog-proof --vkey ledger.city.example.jp/plan+…
              planledger proof check つづき --old 昨年 --vkey …

            証明された事象を示します。公開鍵は計画書に印刷されたものを使ってください。
            事象がその番号で記録されたことは証明しますが、あとで訂正されていないことは
            証明しません。文章（理由、出典）は証明の中になく、要約値だけがあります。
            """,
          en: """
            EXAMPLES
              planledger proof check figure.tlog-proof --vkey ledger.city.example.jp/plan+…
              planledger proof check continued --old last-year --vkey …

            Shows the event that was proved. Take the vkey from the printed plan.
            It proves that the event was recorded under its number, not that it was never
            corrected since. Texts (reasons, sources) are not in a proof, only digests.
            """))
    }

    @Argument(help: help("証明のファイル", "The proof file", value: "file"))
    var file: String
    @OptionGroup var trust: TrustOptions
    @Option(
      help: help("つづきの証明で、前のチェックポイント", "The earlier checkpoint of a continuation", value: "file"))
    var old: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let keys = try trust.neededKeys()
      let bytes = try InputFile(file).bytes
      if let old {
        let earlier = try CheckpointFile(old).signed(trusting: keys).checkpoint
        try session.showContinuation(of: earlier, by: continuation(bytes, of: earlier, keys))
      } else {
        let (event, checkpoint) = try naming(file) { try proved(bytes, keys) }
        session.show(event, under: checkpoint)
      }
    }

    private func proved(
      _ bytes: [UInt8], _ keys: [TrustedKey]
    ) throws -> (ProvedEvent, SignedCheckpoint) {
      if (try? ConsistencyFile(parsing: bytes)) != nil {
        throw EvidenceFault(.proofMalformed, "it proves a continuation: give --old")
      }
      let proof = try InclusionFile(parsing: bytes)
      if (try? Checkpoint(unsigned: proof.checkpoint)) != nil {
        throw EvidenceFault(.noteUntrusted, "the checkpoint has no signature")
      }
      let (leaf, signed) = try proof.verified(trusting: keys)
      return (try ProvedEvent(leaf: leaf, index: proof.index), signed)
    }

    /// The checkpoint that is shown to continue the earlier one.
    private func continuation(
      _ bytes: [UInt8], of earlier: Checkpoint, _ keys: [TrustedKey]
    ) throws -> Checkpoint {
      try naming(file) {
        let proof = try ConsistencyFile(parsing: bytes)
        let signed = try SignedCheckpoint(parsing: proof.checkpoint, trusting: keys)
        try proof.check(from: earlier, to: signed.checkpoint)
        return signed.checkpoint
      }
    }
  }
}

extension Session {
  fileprivate func showContinuation(of earlier: Checkpoint, by later: Checkpoint) throws {
    switch form {
    case .json, .jsonl:
      show(.object(["earlier": .object(earlier.json), "later": .object(later.json)]))
    case .table, .markdown, .csv, .tsv:
      var facts = Facts()
      facts.add(later)
      facts.add(Wording(ja: "前の事象の数", en: "events before"), "#\(earlier.size)")
      facts.add(
        note: Wording(
          ja: "#\(earlier.size) までは前のチェックポイントのままで、何も変わっていません。",
          en: "Up to #\(earlier.size) it is what the earlier checkpoint said, unchanged."))
      show(facts.table)
    }
  }

  fileprivate func show(_ event: ProvedEvent, under signed: SignedCheckpoint) {
    let checkpoint = signed.checkpoint
    switch form {
    case .json, .jsonl:
      var meta = checkpoint.json
      meta["leaf_hash"] = .string(event.recorded.leafHash.base64)
      show(event.leaf, meta: meta)
    case .table, .markdown, .csv, .tsv:
      var facts = Facts()
      event.add(to: &facts)
      facts.add(
        note: Wording(
          ja: "\(checkpoint.origin) の #\(checkpoint.size) までに、このとおり記録されています。",
          en: "Recorded so in \(checkpoint.origin), up to #\(checkpoint.size)."))
      facts.add(
        note: Wording(
          ja: "その後に訂正や取消がないことの証明ではありません。",
          en: "This does not prove that it was never corrected or voided since."))
      show(facts.table)
    }
  }
}
