package import TransparencyLog

extension LogReader {
  /// Checks that a checkpoint is one of this log. Throws `origin-mismatch`, `rollback` and
  /// `consistency` of `EvidenceFault`.
  package func expect(_ checkpoint: Checkpoint, of origin: String) throws {
    guard checkpoint.origin == origin else {
      throw EvidenceFault(.originMismatch, "\(checkpoint.origin) is not \(origin)")
    }
    let end = try end()
    guard checkpoint.size <= end.number else {
      throw EvidenceFault(
        .rollback, "the ledger has \(end.number) events, \(checkpoint.size) were signed")
    }
    guard try root(at: Position(checkpoint.size)) == checkpoint.root else {
      throw EvidenceFault(
        .consistency, "the first \(checkpoint.size) events have another root than was signed")
    }
  }
}
