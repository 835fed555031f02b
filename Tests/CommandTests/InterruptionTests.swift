import Foundation
import Testing

/// Ctrl-C while a command that makes something waits for the rest of its input.
struct InterruptionTests {
  @Test func `Ctrl-C ends a restore between two pieces and leaves no file`() throws {
    let workplace = try Workplace()
    let before = try workplace.files()
    let result = try interruptedRestore(on: workplace, signal: "--default-signal=INT")
    #expect(result.status == 130)
    #expect(result.error == "error: Interrupted. Nothing was written.\n")
    #expect(try workplace.files() == before)
  }

  @Test func `Ctrl-C that a shell set to be ignored stays ignored`() throws {
    let result = try interruptedRestore(on: Workplace(), signal: "--ignore-signal=INT")
    #expect(result.status == 65)
    #expect(!result.error.contains("Interrupted"))
  }

  /// A restore that has read the beginning of its input when the signal comes, and then its end.
  private func interruptedRestore(
    on workplace: Workplace, signal: String
  ) throws -> ProcessResult {
    let path = workplace.file("events").path
    try #require(mkfifo(path, 0o600) == 0)
    let pipe = open(path, O_RDWR)
    try #require(write(pipe, "{", 1) == 1)
    let words = ["planledger", "restore", "events", "--into", "new.ledger", "--lang", "en"]
    let process = try workplace.start("/usr/bin/env", [signal] + words)
    // Once the beginning is taken, the program has long been watching for the signal.
    var unread: Int32 = 1
    while unread > 0 && process.isRunning {
      usleep(1000)
      _ = ioctl(pipe, UInt(FIONREAD), &unread)
    }
    process.interrupt()
    // The end comes behind the signal, so it does not matter where the program was just then.
    close(pipe)
    return try process.finish()
  }
}
