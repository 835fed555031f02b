import EventLog
import TransparencyLog

extension Sample {
  static let origin = "ledger.example.jp/plan"

  /// A log's key; another seed makes another.
  static func key(_ seed: UInt8 = 1, name: String = origin) throws -> SigningKey {
    try SigningKey(name: name, seed: [UInt8](repeating: seed, count: 32))
  }
}

extension Scratch {
  /// What a ledger comes to at a size, or at its end, signed.
  func checkpoint(
    of name: String = "plan.ledger", at size: Int? = nil, by key: SigningKey? = nil
  ) throws -> [UInt8] {
    let key = try key ?? Sample.key()
    var note = SignedNote(text: try text(of: name, at: size, origin: key.verifier.name))
    note.add(try key.sign(note.text))
    return note.bytes
  }

  /// The receipt of an event at the size after it, signed when there is a key.
  func receipt(
    of name: String = "plan.ledger", for position: Int, by key: SigningKey? = nil
  ) throws -> [UInt8] {
    let log = try EventLog.open(at: path(name), access: .readOnly)
    defer { try? log.close() }
    let place = Position(position)
    let hashes = try log.read { try $0.inclusionProof(of: place, at: place) }
    let checkpoint =
      try key.map { try self.checkpoint(of: name, at: position, by: $0) }
      ?? Array((text(of: name, at: position, origin: Sample.origin) + "\n").utf8)
    let leaf = try leaves(name)[position - 1]
    return InclusionFile(leaf: leaf, index: position - 1, hashes: hashes, checkpoint: checkpoint)
      .bytes
  }

  /// What an audit finds when it compares a ledger with what was kept outside of it, and its summary.
  func audit(
    _ name: String = "plan.ledger", after start: Int = 0, against kept: KeptCheckpoint...,
    origin: String? = Sample.origin
  ) throws -> (summary: AuditSummary, findings: [Finding]) {
    let log = try EventLog.open(at: path(name), access: .audit)
    defer { try? log.close() }
    return try log.audit(
      after: Position(start), against: OutsideEvidence(origin: origin, kept: kept))
  }

  private func text(of name: String, at size: Int?, origin: String) throws -> String {
    let log = try EventLog.open(at: path(name), access: .readOnly)
    defer { try? log.close() }
    return try log.read { reader in
      let position = try size.map { Position($0) } ?? reader.end()
      return Checkpoint(
        origin: origin, size: position.number, root: try reader.root(at: position)
      ).text
    }
  }
}

/// Reads a signed checkpoint as an auditor does who trusts the sample's key and those named.
func kept(
  _ checkpoint: [UInt8], as name: String = "kept.checkpoint", trusting keys: TrustedKey...
) throws -> KeptCheckpoint {
  let keys = try keys.isEmpty ? [TrustedKey(Sample.key().verifier)] : keys
  return try KeptCheckpoint(checkpoint: checkpoint, named: name, trusting: keys)
}
