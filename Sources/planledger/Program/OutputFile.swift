import EventLog
import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Where a command's data go: the standard output, or a file that appears under its name only
/// when whole.
struct OutputFile {
  /// The file's name and where it is written meanwhile; nil for the standard output.
  private let target: (name: String, unfinished: String, file: UnsafeMutablePointer<FILE>)?

  /// Nil and `-` are the standard output.
  init(_ name: String?) throws {
    guard let name, name != "-" else {
      target = nil
      return
    }
    guard access(name, F_OK) != 0 else { throw Told(LogFailure.alreadyExists(path: name)) }
    let unfinished = name + ".unfinished"
    guard let file = fopen(unfinished, "wb") else { throw Self.failure(name) }
    target = (name, unfinished, file)
  }

  func write(_ bytes: [UInt8]) throws {
    guard let target else { return Console.write(bytes) }
    guard fwrite(bytes, 1, bytes.count, target.file) == bytes.count else {
      throw Self.failure(target.name)
    }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Has the file written by something that wants a name to write to; the standard output has none.
  func write(by writing: (String) throws -> Void) throws {
    guard let target else { preconditionFailure("the standard output has no name") }
    do {
      try writing(target.unfinished)
    } catch {
      unlink(target.unfinished)
      throw error
    }
  }

  /// Makes sure that the disk has everything, then gives the file its name, which nothing may
  /// have yet.
  func finish() throws {
    guard let target else { return }
    defer { unlink(target.unfinished) }
    guard fflush(target.file) == 0, fsync(fileno(target.file)) == 0, fclose(target.file) == 0 else {
      throw Self.failure(target.name)
    }
    // A link never replaces anything, where a rename would.
    guard link(target.unfinished, target.name) == 0 else {
      throw errno == EEXIST
        ? Told(LogFailure.alreadyExists(path: target.name)) : Self.failure(target.name)
    }
  }

  /// That a file, or the standard output, cannot be written.
  static func failure(_ name: String?) -> Told {
    var told = Told(
      .storage, "unwritable",
      Explanation(
        name.map { Wording(ja: "\($0) に書けません。", en: "\($0) cannot be written.") }
          ?? Wording(ja: "標準出力に書けません。", en: "The standard output cannot be written."),
        advice: Wording(
          ja: "ディスクの空きと権限を確かめてください。", en: "Check free space and permissions.")))
    told.wroteNothing = false
    return told
  }
}
