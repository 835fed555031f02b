import EventLog
import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Where a command's data go: the standard output, or a file that appears under its name only
/// when whole. Of one that is let go of before, nothing is left.
final class OutputFile {
  /// The file's name and where it is written meanwhile.
  private typealias Target = (name: String, unfinished: String)

  /// Nil for the standard output.
  private let target: Target?
  private let isReplacing: Bool
  /// Nil once everything is on the disk.
  private var stream: UnsafeMutablePointer<FILE>?

  /// Nil and `-` are the standard output.
  init(_ name: String?) throws {
    isReplacing = false
    guard let name, name != "-" else {
      target = nil
      return
    }
    guard !Self.isTaken(name) else { throw Told(LogFailure.alreadyExists(path: name)) }
    let begun = try Self.begin(name)
    target = begun.target
    stream = begun.stream
  }

  /// A file that takes the place of one that may be there: whoever reads finds the old one whole,
  /// then the new one whole.
  init(replacing name: String) throws {
    isReplacing = true
    let begun = try Self.begin(name)
    target = begun.target
    stream = begun.stream
  }

  deinit {
    if let stream { fclose(stream) }
    if let target { unlink(target.unfinished) }
  }

  private static func begin(
    _ name: String
  ) throws -> (target: Target, stream: UnsafeMutablePointer<FILE>) {
    let unfinished = name + ".unfinished"
    guard let stream = fopen(unfinished, "wb") else {
      try checkFolder(of: name)
      throw failure(name)
    }
    return ((name, unfinished), stream)
  }

  func write(_ bytes: [UInt8]) throws {
    guard let target else { return Console.write(bytes) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw Self.failure(target.name)
    }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Has the file written by something that wants a name to write to; the standard output has none.
  func write(by writing: (String) throws -> Void) throws {
    guard let target else { preconditionFailure("the standard output has no name") }
    try writing(target.unfinished)
  }

  /// Makes sure that the disk has everything, then gives the file its name, which nothing may
  /// have yet unless it is to be replaced.
  func finish() throws {
    guard isReplacing, let target else { return try Self.finish([self]) }
    try store()
    guard rename(target.unfinished, target.name) == 0 else { throw Self.failure(target.name) }
    try Self.storeName(target.name)
  }

  /// Whether something bears the name already.
  static func isTaken(_ name: String) -> Bool { access(name, F_OK) == 0 }

  /// Throws where the folder that a name lies in is not there: none is made, because a mistyped one
  /// would hide what was written.
  static func checkFolder(of name: String) throws {
    let folder = folder(of: name)
    guard isTaken(folder) else { throw Told(LogFailure.missingFolder(path: folder)) }
  }

  /// Whether a file of this name can be made: whether its folder is there and may be written.
  static func isWritable(folderOf name: String) -> Bool {
    access(folder(of: name), W_OK | X_OK) == 0
  }

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? "."
  }

  /// Several files that belong together: none is begun where one of the names is taken.
  static func together(_ names: [String]) throws -> [OutputFile] {
    if let taken = names.first(where: isTaken) {
      throw Told(LogFailure.alreadyExists(path: taken))
    }
    return try names.map { try OutputFile($0) }
  }

  /// The same for several files: all of them get their names, or none.
  static func finish(_ files: [OutputFile]) throws {
    for file in files { try file.store() }
    var named: [String] = []
    do {
      for target in files.compactMap(\.target) {
        // A link never replaces anything, where a rename would.
        guard link(target.unfinished, target.name) == 0 else {
          throw errno == EEXIST
            ? Told(LogFailure.alreadyExists(path: target.name)) : failure(target.name)
        }
        named.append(target.name)
        try storeName(target.name)
      }
    } catch {
      for name in named { unlink(name) }
      throw error
    }
  }

  /// Has the disk take what was written.
  private func store() throws {
    guard let target, let written = stream else { return }
    stream = nil
    let isStored = fflush(written) == 0 && fsync(fileno(written)) == 0
    guard fclose(written) == 0, isStored else { throw Self.failure(target.name) }
  }

  /// Has the disk take the name too, which a power cut could undo.
  private static func storeName(_ name: String) throws {
    let folder = open(folder(of: name), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(name) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure(name) }
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
