import ArgumentParser
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

/// What a ledger is compared with: files that were kept where whoever owns it cannot reach them.
struct OutsideOptions: ParsableArguments {
  @Option(
    help: help(
      "外に保管したチェックポイント（何度でも）", "A checkpoint kept outside (may be repeated)", value: "file"))
  var checkpoint: [String] = []

  @Option(
    help: help(
      "書き込みのときに受け取った受領書（何度でも）", "A receipt kept from a write (may be repeated)",
      value: "file"))
  var receipt: [String] = []

  @Option(
    help: help(
      "確かめ済みのチェックポイントのファイル（か #N）より後だけを調べる",
      "Only what came after a verified checkpoint, its file or #N", value: "file|#N"))
  var since: String?

  @OptionGroup var trust: TrustOptions

  /// Audits a ledger against all of it. Every file is read before anything is checked.
  func verification(of path: String, showingProgress isShown: Bool) throws -> Verification {
    let keys = try trust.keys()
    var evidence = OutsideEvidence()
    for name in checkpoint { try evidence.take(.checkpoint, in: InputFile(name), keys) }
    for name in receipt { try evidence.take(.receipt, in: InputFile(name), keys) }
    let start = try beginning(keys, &evidence)
    var progress = Progress(total: nil, isShown: isShown, noun: ProgressMeasure.checks)
    defer { progress.end() }
    return try LedgerAudit.verify(at: path, after: start, against: evidence) {
      progress.show($0, of: $1)
    }
  }

  private func beginning(
    _ keys: [TrustedKey], _ evidence: inout OutsideEvidence
  ) throws -> Position {
    guard let since else { return .start }
    if ["#", "＃"].contains(since.prefix(1)) || since.allSatisfy(\.isNumber) {
      return Position(try Words.number(since, of: "--since").number)
    }
    // Not a finding here: where the beginning is in doubt there is nothing to continue from.
    let file = try InputFile(since)
    do {
      let kept = try EvidenceKind.checkpoint.read(file, keys)
      if !evidence.kept.contains(kept) { evidence.kept.append(kept) }
      return Position(kept.checkpoint.size)
    } catch let fault as EvidenceFault {
      throw fault.told(in: file.name)
    }
  }
}

/// What a file that was kept is said to be.
private enum EvidenceKind {
  case checkpoint
  case receipt

  func read(_ file: InputFile, _ keys: [TrustedKey]) throws -> KeptCheckpoint {
    let needsKey =
      switch self {
      case .checkpoint: true
      case .receipt: try KeptCheckpoint.isSigned(receipt: file.bytes)
      }
    guard !needsKey || !keys.isEmpty else { throw Told.noKey(for: file.name) }
    return switch self {
    case .checkpoint:
      try KeptCheckpoint(checkpoint: file.bytes, named: file.name, trusting: keys)
    case .receipt: try KeptCheckpoint(receipt: file.bytes, named: file.name, trusting: keys)
    }
  }
}

extension OutsideEvidence {
  /// Takes a file. One that cannot be read ends the command; one that can be read and is not to be
  /// believed is a finding, because somebody handed it out.
  fileprivate mutating func take(
    _ kind: EvidenceKind, in file: InputFile, _ keys: [TrustedKey]
  ) throws {
    do {
      kept.append(try kind.read(file, keys))
    } catch let fault as EvidenceFault {
      let told = fault.told(in: file.name)
      guard told.status == .findings else { throw told }
      let what = told.explanation.what
      refused.append(
        RefusedEvidence(
          name: file.name, kind: fault.kind, message: BilingualText(ja: what.ja, en: what.en)))
    }
  }
}

extension Told {
  /// A signature means nothing as long as nobody says whose it must be.
  fileprivate static func noKey(for file: String) -> Told {
    Told(
      .usage, "no-vkey",
      Explanation(
        Wording(
          ja: "\(file) の署名を確かめる公開鍵がありません。計画書に印刷された鍵を --vkey で示してください。",
          en: "Whose signature must \(file) bear? Give the printed public key with --vkey.")))
  }
}
