import Signing
import Testing
import TransparencyLog

/// The signer's law: whatever it is asked, what it has signed is one history that only grew.
@Suite struct SignerPropertyTests {
  @Test(arguments: UInt64(1)...12)
  func `whatever is asked, all that was signed is one growing history`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let scratch = try Scratch()
    let memory = SignerMemory(at: scratch.path("memory"))
    let signer = try Signer(keys: [try SigningKey(seed: 1)], memory: memory)
    // Histories that were forked from each other at some time; an honest one is among them.
    var histories = [History([0])]
    var signed: [(checkpoint: Checkpoint, leaves: [UInt8])] = []
    var refusals = 0

    for step in 0..<150 {
      histories = grown(histories, by: &chance)
      let asking = histories[Int.random(in: histories.indices, using: &chance)]
      do {
        let note = try signer.sign(isFirst: step == 0) { remembered in
          try request(of: asking, after: remembered, by: &chance)
        }
        signed.append((try Checkpoint(text: note.text), asking.leaves))
      } catch is EvidenceFault {
        refusals += 1
      } catch is SigningFault {
        refusals += 1
      }
      let last = try #require(signed.last)
      #expect(try memory.remembered() == last.checkpoint)
    }

    for (earlier, later) in zip(signed, signed.dropFirst()) {
      #expect(earlier.checkpoint.size <= later.checkpoint.size)
      #expect(later.leaves.starts(with: earlier.leaves.prefix(earlier.checkpoint.size)))
    }
    // A property that never saw a signature or a refusal would prove nothing.
    #expect(signed.count > 5 && refusals > 20, "\(signed.count) signed, \(refusals) refused")
  }

  /// The histories after one more event, fork or restored backup somewhere.
  private func grown(_ histories: [History], by chance: inout SeededGenerator) -> [History] {
    var histories = histories
    let index = Int.random(in: histories.indices, using: &chance)
    switch Int.random(in: 0..<8, using: &chance) {
    case 0 where histories.count < 5:
      let size = Int.random(in: 1...histories[index].leaves.count, using: &chance)
      histories.append(History(Array(histories[index].leaves.prefix(size))))
    default:
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        histories[index].append(UInt8.random(in: 0...1, using: &chance))
      }
    }
    return histories
  }

  /// A request that is honest about its history most of the time.
  private func request(
    of history: History, after remembered: Checkpoint, by chance: inout SeededGenerator
  ) throws -> ConsistencyFile {
    let known = min(remembered.size, history.leaves.count)
    switch Int.random(in: 0..<6, using: &chance) {
    case 0 where remembered.size > 0:
      return try history.request(from: Int.random(in: 0...history.leaves.count, using: &chance))
    case 1 where remembered.size > 0:
      // A proof with a hash too many, too few or changed.
      let honest = try history.request(from: known)
      var hashes = honest.hashes
      if hashes.isEmpty || Bool.random(using: &chance) {
        hashes.append(MerkleTree.emptyRoot)
      } else {
        hashes.removeLast()
      }
      return ConsistencyFile(old: honest.old, hashes: hashes, checkpoint: honest.checkpoint)
    default:
      return try history.request(from: known)
    }
  }
}
