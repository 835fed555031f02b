import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

extension LedgerFile {
  /// Makes the file under another name in the same folder, and gives it its own name once it is
  /// whole and on the disk; when anything fails, nothing is left behind.
  func build(
    environment: EventLogEnvironment, _ body: (_ unfinished: LedgerFile) throws -> Void
  ) throws {
    guard !exists else { throw LogFailure.alreadyExists(path: path) }
    let mark = environment.randomBytes(8).map { String($0, radix: 16) }.joined()
    let unfinished = try LedgerFile(at: path + ".unfinished-" + mark)
    defer { unfinished.removeAll() }
    try body(unfinished)
    try Self.sync(unfinished.path)
    // A link never replaces anything, where a rename would: of two that build at once, one is
    // refused.
    guard link(unfinished.path, path) == 0 else {
      throw errno == EEXIST
        ? LogFailure.alreadyExists(path: path)
        : LogFailure.storage(path: path, why: Self.reason(errno))
    }
    // The name itself must survive a power failure too.
    try Self.sync(folder)
  }

  /// Removes the file and SQLite's files beside it.
  private func removeAll() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  private static func sync(_ path: String) throws {
    let descriptor = Self.openForSync(path)
    guard descriptor >= 0 else { throw LogFailure.storage(path: path, why: reason(errno)) }
    defer { _ = Self.closeDescriptor(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw LogFailure.storage(path: path, why: reason(errno))
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func openForSync(_ path: String) -> Int32 { open(path, O_RDONLY) }

  private static func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
}
