import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

extension LedgerFile {
  /// What stands behind the name of a file that is being made; hexadecimal digits follow.
  static let unfinishedMark = ".unfinished-"

  /// Makes the file under another name in the same folder, and gives it its own name once it is
  /// whole and on the disk; when anything fails, nothing is left behind.
  func build<R>(
    environment: EventLogEnvironment, _ body: (_ unfinished: LedgerFile) throws -> R
  ) throws -> R {
    guard !exists else { throw LogFailure.alreadyExists(path: path) }
    let mark = environment.randomBytes(8).map { String($0, radix: 16) }.joined()
    let unfinished = try LedgerFile(at: path + Self.unfinishedMark + mark)
    defer { unfinished.removeAll() }
    let result: R
    do {
      result = try body(unfinished)
      // Closing copies the write-ahead log back, and says nothing when it cannot: then the file
      // alone is not the ledger.
      guard !unfinished.hasWriteAheadLog else {
        throw LogFailure.storage(path: path, why: "the write-ahead log could not be copied back")
      }
      try DiskSync.sync(unfinished.path)
    } catch LogFailure.unknownOutcome {
      // Known after all: whatever reached the disk goes with the file.
      throw LogFailure.storage(path: path, why: "the commit failed")
    } catch let failure as LogFailure {
      throw failure.calling(unfinished.path, by: path)
    }
    // A link never replaces anything, where a rename would: of two that build at once, one is
    // refused.
    guard link(unfinished.path, path) == 0 else {
      throw errno == EEXIST
        ? LogFailure.alreadyExists(path: path)
        : LogFailure.storage(path: path, why: Self.reason(errno))
    }
    // The name itself must survive a power failure too.
    do {
      try DiskSync.sync(folder)
    } catch {
      unlink(path)
      throw error
    }
    return result
  }

  /// Removes the file and SQLite's files beside it.
  private func removeAll() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
