import EventLog
import FoundationEssentials
import ProgressLedger

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Bytes that claim to be a ledger: opened, verified, replayed and read by its tables.
struct LedgerInput {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Throws `BrokenPromise` when a byte of the file changed by being read, or when the replay of a
  /// ledger in which verification finds nothing cannot be made.
  func read() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/fuzz-\(getpid()).ledger"
    try Data(bytes).write(to: URL(filePath: path))
    defer {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    let isWhole = (try? LedgerAudit.verify(at: path))?.findings.isEmpty ?? false
    let answered = (try? answer(path)) != nil
    try promise(answered || !isWhole, "a ledger that verifies and cannot be read")
    let after = try Data(contentsOf: URL(filePath: path))
    try promise(after.elementsEqual(bytes), "reading changed the ledger")
  }

  private func answer(_ path: String) throws {
    let ledger = try Ledger.open(at: path, access: .readOnly)
    defer { try? ledger.log.close() }
    _ = try ledger.log.read { log in
      try ledger.replay(at: ReadPoint(asOf: nil, knownAt: log.end()), in: log).snapshot
    }
    _ = try ledger.read { view in
      try view.snapshot(at: ReadPoint(asOf: nil, knownAt: view.head))
    }
  }
}
