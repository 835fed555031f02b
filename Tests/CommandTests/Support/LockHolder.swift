import Foundation
import Testing

/// Another program that holds the ledger's write lock until it is released.
struct LockHolder {
  private let process: RunningProcess
  private let mark: URL

  init(at workplace: Workplace) throws {
    mark = workplace.file("release")
    process = try workplace.start("/usr/bin/python3", ["-u", "-c", Self.script])
    while !process.outputSoFar.contains("held") {
      try #require(process.isRunning, "the lock was not taken")
      usleep(10_000)
    }
  }

  func release() throws {
    try Data().write(to: mark)
    _ = try process.finish()
    try FileManager.default.removeItem(at: mark)
  }

  private static let script = """
    import os, sqlite3, time
    database = sqlite3.connect("city.ledger", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    print("held")
    while not os.path.exists("release"):
        time.sleep(0.01)
    """
}
