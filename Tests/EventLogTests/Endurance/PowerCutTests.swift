import Endurance
import Testing

/// The power fails before any write, truncation, sync or naming of a file.
@Suite struct `Power cuts` {
  @Test func `every acknowledged event is there after a power cut, and no half commit`()
    async throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    // In full, long enough that SQLite empties its log of its own accord too.
    let recording = try await AppendRecording(
      .asShipped, commits: Endurance.amount(20, full: 150),
      reopening: Endurance.amount(5, full: 130), in: scratch)
    let damage = try recording.damage(
      stride: Endurance.amount(4, full: 1), rounds: Endurance.amount(1, full: 5), in: scratch)
    damage.report("appends, WAL and FULL as shipped")
    #expect(damage.cuts >= Endurance.amount(300, full: 25_000))
    #expect(damage.losing == 0 && damage.damaged == 0, "\(damage.example)")
  }

  /// What the program must not do: were nothing lost here, the test above would prove nothing.
  @Test(arguments: [Durability.normal, .off, .rollbackJournal])
  func `a weaker setting loses acknowledged events`(durability: Durability) async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let recording = try await AppendRecording(
      durability, commits: Endurance.amount(6, full: 40), reopening: Endurance.amount(3, full: 20),
      in: scratch)
    let damage = try recording.damage(stride: Endurance.amount(8, full: 1), in: scratch)
    damage.report("negative control: \(durability)")
    #expect(damage.losing > 0)
  }
}

extension AppendRecording.Damage {
  fileprivate func report(_ trial: String) {
    Endurance.report(
      "power cuts: " + trial,
      [
        "cuts": cuts, "lost acknowledged events": losing, "lost at most at once": mostLost,
        "damaged": damaged,
      ])
  }
}
