package import TransparencyLog

/// Signs checkpoints of one log, and only such as continue what it signed before.
///
/// It believes nothing but its own memory and a proof. So it may stand beside an application that
/// is not believed: a restored backup and a rewritten history are refused here, before anything is
/// published.
package struct Signer: Sendable {
  /// The log's name: what every key is called.
  package let origin: String
  private let keys: [SigningKey]
  private let memory: SignerMemory

  /// Takes the log's key; while it is being replaced, the old and the new one. Throws `keysDiffer`.
  package init(keys: [SigningKey], memory: SignerMemory) throws(SigningFault) {
    guard let origin = keys.first?.verifier.name,
      keys.allSatisfy({ $0.verifier.name == origin && $0.verifier.algorithm == .note })
    else { throw .keysDiffer }
    self.origin = origin
    self.keys = keys
    self.memory = memory
  }

  /// Signs what `request` gives when told what was signed last.
  ///
  /// The same checkpoint again is signed again: the program may have been ended after the memory
  /// went on and before the signature was out.
  ///
  /// - Parameters:
  ///   - isFirst: whether there is no memory because nothing was ever signed. Said by a person:
  ///     a memory that is lost would otherwise be a way to have a fork signed.
  ///   - request: the proof from what was signed last, or from size 0, to the unsigned checkpoint.
  ///
  /// Throws what `request` throws, `SigningFault`, and the `EvidenceFault` of a request that cannot
  /// be read or is of another log, shorter, another history of one size, or not proved.
  package func sign(
    isFirst: Bool = false, _ request: (_ remembered: Checkpoint) throws -> ConsistencyFile
  ) throws -> SignedNote {
    // Asked before the lock as well, so that a refusal leaves no file behind.
    if !isFirst { _ = try remembered() }
    return try memory.exclusively {
      let remembered = isFirst ? try beginning() : try remembered()
      let request = try request(remembered)
      let new = try Checkpoint(unsigned: request.checkpoint)
      try remembered.expectGrowth(to: new)
      guard request.old == remembered.size else {
        throw SigningFault.otherSize(asked: request.old, remembered: remembered.size)
      }
      try request.check(from: remembered, to: new)
      // Made before, released after: the memory is never behind a signature that is out.
      var note = SignedNote(text: new.text)
      for key in keys { note.add(try key.sign(new.text)) }
      try memory.remember(new)
      return note
    }
  }

  private func remembered() throws -> Checkpoint {
    let remembered = try memory.remembered()
    guard remembered.origin == origin else {
      throw EvidenceFault(
        .originMismatch, "the key is of \(origin), the memory of \(remembered.origin)")
    }
    return remembered
  }

  /// The log before its first event, which everybody knows.
  private func beginning() throws(SigningFault) -> Checkpoint {
    guard !memory.exists else {
      throw .notFirst(path: memory.path, size: try memory.remembered().size)
    }
    return Checkpoint(origin: origin, size: 0, root: MerkleTree.emptyRoot)
  }
}
