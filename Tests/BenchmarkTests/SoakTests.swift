import Endurance
import Foundation
import Testing

/// A ledger that one program holds open, appends to, reads and rebuilds for long.
struct SoakTests {
  @Test func `used for long, a ledger holds no more than a bound, and nothing once it is closed`()
    throws
  {
    let city = try SmallCity.folder()
    let ledger = city.appending(path: "soak.ledger").path
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: ledger + end) }
    }
    try FileManager.default.copyItem(
      atPath: city.appending(path: "city-1000.ledger").path, toPath: ledger)
    // In full more events than are remembered.
    let rounds = Endurance.amount(8, full: 480)
    let soak = try Soak(of: ledger, rounds: rounds)
    // What a plan with so many facts takes anyhow, and what a few rounds over it do.
    let fresh = try Soak(of: ledger, rounds: 4)

    #expect(soak.memory_end - fresh.memory_end <= 24 << 10, "\(soak), \(fresh)")
    #expect(soak.memory_again - fresh.memory_again <= 4 << 10, "\(soak), \(fresh)")
    // A commit copies its pages; a rebuild writes all tables once.
    #expect(soak.log_most <= soak.size_end + 8 << 20, "\(soak)")
    // As many events in each half, and no more bytes for the later ones; a mebibyte for pages that
    // the last rebuild left free.
    let (first, second) = (soak.size_middle - soak.size_begin, soak.size_end - soak.size_middle)
    #expect(second <= first * 3 / 2 + 1 << 20, "\(soak)")
    #expect(try SmallCity.run("benchmark", ["measure", "check", ledger]).status == 0)
    Endurance.report(
      "a soak",
      [
        "appends": soak.appended, "rebuilds": soak.rebuilt,
        "seconds": Int(soak.seconds),
        "KiB of memory at the end": soak.memory_end,
        "KiB in a program just begun": fresh.memory_end,
        "KiB once it was opened again": soak.memory_again,
        "KiB in a program just begun that did so": fresh.memory_again,
        "KiB of write-ahead log at most": soak.log_most / 1_024,
        "bytes of file an event": second / max(1, soak.appended / 2),
      ])
  }

  /// What the soak tells.
  private struct Soak: Decodable {
    let appended, rebuilt, size_begin, size_middle, size_end: Int
    let log_most, memory_end, memory_again: Int
    let seconds: Double

    init(of ledger: String, rounds: Int) throws {
      let run = try SmallCity.run("benchmark", ["measure", "soak", ledger, "\(rounds)"])
      try #require(run.status == 0, "\(run.output)")
      self = try JSONDecoder().decode(Soak.self, from: Data(run.output.utf8))
    }
  }
}
