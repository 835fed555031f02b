package import TransparencyLog

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The last checkpoint that was signed, in a file that lies where the ledger's administrator has no
/// hand: what a signer refuses a rollback and a fork by.
///
/// The file is the text of the checkpoint: origin, size, root, a line each. It is no secret.
package struct SignerMemory: Sendable {
  package let path: String

  /// Names a memory that may not be there yet.
  ///
  /// A symbolic link is followed now: two ways to one memory must come to the same lock.
  package init(at path: String) {
    guard let real = realpath(path, nil) else {
      self.path = path
      return
    }
    defer { free(real) }
    self.path = String(cString: real)
  }

  /// What was signed last. Throws `noMemory`, `damagedMemory`, `openToOthers` and `storage`.
  package func remembered() throws(SigningFault) -> Checkpoint {
    let file: DurableFile.Content
    do throws(SigningFault) {
      file = try DurableFile.read(path)
    } catch .missing {
      throw .noMemory(path: path)
    }
    // Whoever can change it can make the signer forget.
    guard file.modeOfOthers & 0o022 == 0 else { throw .openToOthers(path: path) }
    do throws(EvidenceFault) {
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw EvidenceFault(.checkpointMalformed, "it is not UTF-8")
      }
      return try Checkpoint(text: text)
    } catch {
      throw .damagedMemory(path: path, error)
    }
  }

  /// Makes the memory of a signer that lost it, from a checkpoint that somebody else kept.
  ///
  /// Throws `exists` and `storage`.
  package func begin(with checkpoint: Checkpoint) throws(SigningFault) {
    try DurableFile.create(Array(checkpoint.text.utf8), at: path, mode: 0o644)
  }

  /// Remembers another checkpoint; it is on the disk, its name too, before this returns.
  func remember(_ checkpoint: Checkpoint) throws(SigningFault) {
    try DurableFile.replace(Array(checkpoint.text.utf8), at: path, mode: 0o644)
  }

  /// Whether there is a memory, good or bad.
  var exists: Bool { access(path, F_OK) == 0 }

  /// Lets one signer at a time from looking to remembering; others wait.
  ///
  /// The lock is a file of its own that stays: the memory itself is exchanged for another file
  /// with every signature.
  func exclusively<Answer>(_ body: () throws -> Answer) throws -> Answer {
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else {
      throw SigningFault.storage(path: path, why: DurableFile.reason(errno))
    }
    defer { _ = DurableFile.closed(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw SigningFault.storage(path: path, why: DurableFile.reason(errno))
      }
    }
    return try body()
  }
}
