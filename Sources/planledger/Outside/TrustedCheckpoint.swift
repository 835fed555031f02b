import EventLog
import PlanDomain
import ProgressLedger
import Signing
import TransparencyLog

/// A checkpoint file that the given keys make good, and to which witnesses add their lines.
struct TrustedCheckpoint {
  let file: CheckpointFile
  let signed: SignedCheckpoint

  /// Throws `EvidenceFault`, told with the file's name, for what none of the keys makes good.
  init(_ name: String, trusting keys: [TrustedKey]) throws {
    file = try CheckpointFile(name)
    signed = try file.signed(trusting: keys)
  }

  var input: InputFile { file.input }
  var name: String { file.name }

  /// The witnesses among the keys that have signed it, each with its earliest time.
  ///
  /// Throws `note-bad-signature` where a line claims to be of one of them and is not.
  func cosigners(
    among keys: [VerifierKey]
  ) throws(EvidenceFault) -> [(key: VerifierKey, time: PlanDomain.Instant)] {
    let times = Dictionary(
      try signed.note.signatures(by: keys).compactMap { line in
        Cosignature(line.signature).map { (line.key, $0.time) }
      }, uniquingKeysWith: min)
    guard times.values.allSatisfy({ $0 < Self.endOfTime }) else {
      throw EvidenceFault(.noteBadSignature, "a witness names a time that no calendar has")
    }
    return keys.compactMap { key in
      times[key].map { (key, PlanDomain.Instant(seconds: Int64($0))) }
    }
  }

  /// The year 10000, in seconds since 1970.
  private static let endOfTime: UInt64 = 253_402_300_800

  /// Adds a line to the file, which has at every moment either all of its old lines or the new one
  /// too. Throws `Told` where it cannot be written, or is another checkpoint by now.
  func adding(_ line: NoteSignature, trusting keys: [TrustedKey]) throws -> TrustedCheckpoint {
    // Read again: another witness may have signed meanwhile.
    var note = try TrustedCheckpoint(name, trusting: keys).signed.note
    guard note.text == signed.note.text else {
      throw Told(
        .tryAgain, "conflict",
        Explanation(
          Wording(
            ja: "\(name) はその間に別のチェックポイントに替わりました。",
            en: "\(name) has become another checkpoint meanwhile.")))
    }
    note.add(line)
    try DurableFile.replace(note.bytes, at: name, mode: 0o644)
    return try TrustedCheckpoint(name, trusting: keys)
  }
}

extension Ledger {
  /// Whether a checkpoint is of this ledger's own past. Throws `origin-mismatch`, `rollback` and
  /// `consistency`.
  func expect(_ checkpoint: Checkpoint) throws {
    try log.read { try $0.expect(checkpoint, of: settings.origin) }
  }
}

extension EvidenceFault {
  /// An alarm, and not a mistake: what to do before anything else.
  var alarm: Told {
    var told = told
    told.details = [
      Wording(
        ja: "台帳とチェックポイントのファイルをそのまま残し、写しを取り、監査委員に知らせてください。",
        en: "Keep the ledger and the checkpoint as they are, copy them, and call the auditor."),
      Wording(
        ja: "直したり、署名し直したりしないでください。", en: "Repair nothing, and sign nothing again."),
    ]
    return told
  }

  /// Whether it says that history is not what somebody saw.
  var isAlarm: Bool { [.consistency, .rollback, .equivocation].contains(kind) }
}

/// Does something with evidence; what shows that history was changed is told as an alarm.
func raisingAlarm<Answer>(_ work: () throws -> Answer) throws -> Answer {
  do {
    return try work()
  } catch let fault as EvidenceFault where fault.isAlarm {
    throw fault.alarm
  }
}
