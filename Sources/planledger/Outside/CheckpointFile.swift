import EventLog
import PlanDomain
import Signing
import TransparencyLog

/// A checkpoint in a file of its own: what is published, sent to a witness, kept by an auditor.
struct CheckpointFile {
  let input: InputFile

  init(_ name: String) throws { input = try InputFile(name) }

  var name: String { input.name }
  var bytes: [UInt8] { input.bytes }

  /// The checkpoint, believed as far as the keys go. Throws what `SignedCheckpoint` does, with the
  /// name of the file.
  func signed(trusting keys: [TrustedKey]) throws -> SignedCheckpoint {
    try naming(name) { try SignedCheckpoint(parsing: bytes, trusting: keys) }
  }

  /// What the file says, whoever signed it or nobody: for whoever has the ledger to compare it
  /// with.
  func unchecked() throws -> Checkpoint {
    try naming(name) {
      if let unsigned = try? Checkpoint(unsigned: bytes) { return unsigned }
      return try Checkpoint(text: SignedNote(parsing: bytes).text)
    }
  }
}

/// The file that a signed checkpoint is written to, in the place of an earlier one of the same log.
struct CheckpointTarget {
  let name: String
  private let earlier: SignedNote?
  private let published: Checkpoint?

  /// Refuses a file that holds anything but a checkpoint of the log.
  init(_ name: String, origin: String) throws {
    self.name = name
    guard OutputFile.isTaken(name) else {
      earlier = nil
      published = nil
      return
    }
    let bytes = try InputFile(name).bytes
    guard let note = try? SignedNote(parsing: bytes), let old = try? Checkpoint(text: note.text),
      old.origin == origin
    else { throw Told(LogFailure.alreadyExists(path: name)) }
    earlier = note
    published = old
  }

  /// Refuses to put a shorter log, or another history of the same length, in the place of what
  /// was published: the file is one half of a proof. Throws `rollback` and `equivocation`.
  func expectGrowth(to checkpoint: Checkpoint) throws {
    try naming(name) { try published?.expectGrowth(to: checkpoint) }
  }

  /// Writes the note; where it is the same checkpoint again, lines that others added stay.
  func write(_ note: SignedNote) throws {
    var merged = note
    if let earlier, earlier.text == note.text {
      merged = earlier
      for signature in note.signatures { merged.add(signature) }
    }
    try DurableFile.replace(merged.bytes, at: name, mode: 0o644)
  }
}
