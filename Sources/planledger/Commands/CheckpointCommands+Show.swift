import ArgumentParser
import CanonicalJSON
import PlanDomain
import ProgressLedger
import TransparencyLog

extension CheckpointCommands {
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(ja: "チェックポイントを確かめて見る", en: "Check a checkpoint and show it"),
        discussion: say(
          ja: """
            例
              planledger checkpoint show 最新 --vkey ledger.city.example.jp/plan+…

            台帳は要りません。台帳の鍵の署名が合わなければ示しません。立会者の公開鍵も
            --witness-key で示せば、その署名も確かめます。
            """,
          en: """
            EXAMPLE
              planledger checkpoint show latest --vkey ledger.city.example.jp/plan+…

            It needs no ledger. Nothing is shown unless the ledger's key has signed it. With
            --witness-key the signatures of witnesses are checked, too.
            """))
    }

    @Argument(help: help("チェックポイント", "The checkpoint", value: "file"))
    var file: String
    @OptionGroup var trust: TrustOptions
    @Option(help: help("立会者の公開鍵（何度でも）", "A witness's key (may be repeated)", value: "vkey"))
    var witnessKey: [String] = []
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let keys = try trust.neededKeys()
      let witnesses = try witnessKey.map { try VerifierKey($0) }
      let signed = try CheckpointFile(file).signed(trusting: keys)
      let signatures = try naming(file) {
        try CheckedSignature.all(of: signed.note, keys.map(\.key) + witnesses)
      }
      switch session.form {
      case .json, .jsonl:
        var json = signed.checkpoint.json
        json["signatures"] = .array(signatures.map { .object($0.json) })
        session.show(.object(json))
      case .table, .markdown, .csv, .tsv:
        var facts = Facts()
        facts.add(signed.checkpoint)
        for signature in signatures { facts.add(signature) }
        session.show(facts.table)
      }
    }
  }
}

/// A signature line, and what the given keys make of it.
struct CheckedSignature {
  let line: NoteSignature
  /// Nil for a line that no given key can judge.
  let key: VerifierKey?

  /// Throws `note-bad-signature` where a line of a given key, a witness's included, does not fit.
  static func all(
    of note: SignedNote, _ keys: [VerifierKey]
  ) throws(EvidenceFault) -> [CheckedSignature] {
    let known = try note.signers(among: keys)
    return note.signatures.map { line in
      CheckedSignature(
        line: line, key: known.first { $0.name == line.name && $0.id == line.keyID })
    }
  }

  /// When a witness saw the checkpoint.
  var seen: PlanDomain.Instant? {
    guard key?.algorithm == .cosignature, let time = Cosignature(line)?.time,
      let seconds = Int64(exactly: time), seconds <= Self.lastSecond
    else { return nil }
    return Instant(seconds: seconds)
  }

  /// The end of the year 9999.
  private static let lastSecond: Int64 = 253_402_300_799

  var json: JSONObject {
    [
      "by": .string(key.map { $0.algorithm == .note ? "ledger" : "witness" } ?? "unknown"),
      "name": .string(line.name), "seen": seen.map { .string($0.text) } ?? .null,
    ]
  }

  var wording: Wording {
    let name = line.name
    guard let key else {
      return Wording(
        ja: "\(name)（鍵が示されていないので確かめていません）", en: "\(name) (not checked: its key was not given)")
    }
    if key.algorithm == .note {
      return Wording(ja: "\(name)（台帳の鍵）", en: "\(name) (the ledger's key)")
    }
    let seen = seen?.text ?? ""
    return Wording(ja: "\(name)（立会者、\(seen)）", en: "\(name) (a witness, \(seen))")
  }
}

extension Facts {
  mutating func add(_ checkpoint: Checkpoint) {
    add(Wording(ja: "台帳", en: "ledger"), checkpoint.origin)
    add(Wording(ja: "事象の数", en: "events"), "#\(checkpoint.size)")
    add(Wording(ja: "根", en: "root"), checkpoint.root.base64)
  }

  mutating func add(_ signature: CheckedSignature) {
    add(Wording(ja: "署名", en: "signed by"), say(signature.wording))
  }
}
