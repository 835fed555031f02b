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
  private let isReplacing: Bool

  /// Nil and `-` are the standard output.
  init(_ name: String?) throws {
    isReplacing = false
    guard let name, name != "-" else {
      target = nil
      return
    }
    guard !Self.isTaken(name) else { throw Told(LogFailure.alreadyExists(path: name)) }
    target = try Self.begin(name)
  }

  /// A file that takes the place of one that may be there: whoever reads finds the old one whole,
  /// then the new one whole.
  init(replacing name: String) throws {
    isReplacing = true
    target = try Self.begin(name)
  }

  private static func begin(
    _ name: String
  ) throws -> (name: String, unfinished: String, file: UnsafeMutablePointer<FILE>) {
    let unfinished = name + ".unfinished"
    guard let file = fopen(unfinished, "wb") else { throw failure(name) }
    return (name, unfinished, file)
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
  /// have yet unless it is to be replaced.
  func finish() throws {
    guard isReplacing, let target else { return try Self.finish([self]) }
    defer { unlink(target.unfinished) }
    try Self.store(target.file, for: target.name)
    guard rename(target.unfinished, target.name) == 0 else { throw Self.failure(target.name) }
  }

  /// Whether something bears the name already.
  static func isTaken(_ name: String) -> Bool { access(name, F_OK) == 0 }

  /// Whether a file of this name can be made: whether its folder is there and may be written.
  static func isWritable(folderOf name: String) -> Bool {
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? "."
    return access(folder, W_OK | X_OK) == 0
  }

  /// Several files that belong together: none is begun where one of the names is taken.
  static func together(_ names: [String]) throws -> [OutputFile] {
    if let taken = names.first(where: isTaken) {
      throw Told(LogFailure.alreadyExists(path: taken))
    }
    var files: [OutputFile] = []
    do {
      for name in names { files.append(try OutputFile(name)) }
    } catch {
      for file in files { file.discard() }
      throw error
    }
    return files
  }

  /// The same for several files: all of them get their names, or none.
  static func finish(_ files: [OutputFile]) throws {
    let targets = files.compactMap(\.target)
    defer { for target in targets { unlink(target.unfinished) } }
    for target in targets { try store(target.file, for: target.name) }
    for (index, target) in targets.enumerated() {
      // A link never replaces anything, where a rename would.
      guard link(target.unfinished, target.name) == 0 else {
        let isTaken = errno == EEXIST
        for named in targets[..<index] { unlink(named.name) }
        throw isTaken ? Told(LogFailure.alreadyExists(path: target.name)) : failure(target.name)
      }
    }
  }

  private static func store(_ file: UnsafeMutablePointer<FILE>, for name: String) throws {
    guard fflush(file) == 0, fsync(fileno(file)) == 0, fclose(file) == 0 else {
      throw failure(name)
    }
  }

  /// Leaves nothing of a file that was begun.
  func discard() {
    guard let target else { return }
    fclose(target.file)
    unlink(target.unfinished)
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
