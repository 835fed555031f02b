import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// A signed checkpoint in a file that leaves the house, and to which witnesses add their lines.
struct CheckpointFile {
  let input: InputFile
  let signed: SignedCheckpoint

  /// Throws `EvidenceFault`, told with the file's name, for what none of the keys makes good.
  init(_ name: String, trusting keys: [TrustedKey]) throws {
    input = try InputFile(name)
    do throws(EvidenceFault) {
      signed = try SignedCheckpoint(parsing: input.bytes, trusting: keys)
    } catch {
      throw error.told(in: name)
    }
  }

  var name: String { input.name }

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
  func adding(_ line: NoteSignature, trusting keys: [TrustedKey]) throws -> CheckpointFile {
    // Read again: another witness may have signed meanwhile.
    var note = try CheckpointFile(name, trusting: keys).signed.note
    guard note.text == signed.note.text else {
      throw Told(
        .tryAgain, "conflict",
        Explanation(
          Wording(
            ja: "\(name) はその間に別のチェックポイントに替わりました。",
            en: "\(name) has become another checkpoint meanwhile.")))
    }
    note.add(line)
    try Self.replace(name, with: note.bytes)
    return try CheckpointFile(name, trusting: keys)
  }

  private static func replace(_ name: String, with bytes: [UInt8]) throws {
    let unfinished = "\(name).unfinished-\(getpid())"
    guard let file = fopen(unfinished, "wb") else { throw OutputFile.failure(name) }
    var status = stat()
    let isWhole =
      fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
      && fsync(fileno(file)) == 0
    guard fclose(file) == 0, isWhole, stat(name, &status) == 0,
      chmod(unfinished, status.st_mode) == 0, rename(unfinished, name) == 0
    else {
      unlink(unfinished)
      throw OutputFile.failure(name)
    }
    // The name, too, is to survive a power cut.
    let folder = open(name.lastIndex(of: "/").map { String(name[...$0]) } ?? ".", O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
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
