import ArgumentParser
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

extension CheckpointCommands {
  struct Anchor: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "anchor",
        abstract: say(
          ja: "外で証明されたことを台帳に綴じる", en: "Enter what was vouched for outside into the ledger"),
        discussion: say(
          ja: """
            例
              planledger checkpoint anchor checkpoint \\
                --vkey ledger.city.example.jp/plan+… --token checkpoint.tsr \\
                --ca tsa.pem --witness-key witness.example.jp+…

            時刻印と立会者の署名を確かめ、その時刻を事象に記し、ファイルを台帳の脇に保管します。
            verify は以後、記録日時がその前後に合わない事象を見つけます。
            次の時刻印はこの事象も覆うので、古い時刻印も守られます。年に一度は行ってください。
            """,
          en: """
            EXAMPLE
              planledger checkpoint anchor checkpoint \\
                --vkey ledger.city.example.jp/plan+… --token checkpoint.tsr \\
                --ca tsa.pem --witness-key witness.example.jp+…

            Tokens and cosignatures are checked, their times enter the event, and the files are kept
            beside the ledger. From then on verify finds events dated outside that bracket.
            The next token covers this event too, and so renews the old ones: once a year at least.
            """))
    }

    @Argument(help: help("チェックポイント", "The checkpoint", value: "file"))
    var checkpoint: String
    @Option(help: help("時刻認証局の答え（何度でも）", "An authority's answer (may be repeated)", value: "file"))
    var token: [String] = []
    @OptionGroup var authority: AuthorityOptions
    @Option(
      help: help("立会者の公開鍵（何度でも）", "A witness's public key (may be repeated)", value: "vkey"))
    var witnessKey: [String] = []
    @OptionGroup var trust: TrustOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let file = try TrustedCheckpoint(checkpoint, trusting: trust.keys())
      let signed = file.signed.checkpoint
      try raisingAlarm {
        try Ledger.open(at: session.path(), access: .readOnly).expect(signed)
      }
      guard signed.size > 0 else {
        throw EvidenceFault(.checkpointMalformed, "it covers no event").told(in: checkpoint)
      }
      let note = try EvidenceOption.file(file.input, as: "text/plain")
      let papers = try token.map {
        try EvidenceOption.file(InputFile($0), as: "application/timestamp-reply")
      }
      let anchored = CheckpointAnchored(
        size: EventNumber(signed.size), root: signed.root.base64, sha256: note.evidence.sha256,
        tokens: try tokens(papers, over: file, session), cosignatures: try cosignatures(under: file)
      )
      try session.write(writing, attaching: [note] + papers) { _ in .anchor(anchored) }
    }

    private func tokens(
      _ papers: [EvidenceFile], over file: TrustedCheckpoint, _ session: Session
    ) throws -> [CheckpointAnchored.Token] {
      guard !token.isEmpty else { return [] }
      let authorities = try authority.authorities()
      let digest = try SignedNote.stampedDigest(of: file.input)
      let tokens = try zip(token, papers).map { name, paper in
        let proof = try TimestampToken(file: name).proof(over: digest, by: authorities)
        if proof.isRenewalDue { session.tellOfRenewal() }
        return CheckpointAnchored.Token(sha256: paper.evidence.sha256, time: proof.time)
      }
      return tokens
    }

    private func cosignatures(
      under file: TrustedCheckpoint
    ) throws -> [CheckpointAnchored.Cosignature] {
      let keys = try witnessKey.map { try VerifierKey($0) }
      return try file.cosigners(among: keys).map { key, time in
        CheckpointAnchored.Cosignature(witness: key.name, time: time)
      }
    }
  }
}
