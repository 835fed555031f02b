import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// What was vouched for outside puts the events before and after it between two times.
struct AnchorTests {
  private let note = EvidenceFile(
    name: "checkpoint", mediaType: "text/plain", bytes: Array("a signed note\n".utf8))
  private let token = EvidenceFile(
    name: "checkpoint.tsr", mediaType: "application/timestamp-reply", bytes: Array("token".utf8))

  /// An anchor over the first events, stamped at a moment.
  private func anchor(_ size: Int, in sample: SampleLedger, at time: Instant) throws
    -> CheckpointAnchored
  {
    let root = try sample.ledger.log.read { try $0.root(at: Position(size)) }
    return CheckpointAnchored(
      size: EventNumber(size), root: "\(root)", sha256: note.evidence.sha256,
      tokens: [CheckpointAnchored.Token(sha256: token.evidence.sha256, time: time)],
      cosignatures: [])
  }

  @discardableResult
  private func execute(_ anchored: CheckpointAnchored, in sample: SampleLedger) throws -> Outcome {
    try sample.ledger.execute(
      .anchor(anchored), by: Author(actor: "sato"), evidence: [note, token])
  }

  private func findings(in sample: SampleLedger) throws -> [LedgerFinding] {
    try LedgerAudit.verify(at: sample.path).findings
  }

  @Test func `an anchor within its times is sound, and its files are kept`() throws {
    try withSampleLedger { sample in
      let anchored = try anchor(try sample.head(), in: sample, at: sample.world.now)
      sample.world.advance(seconds: 60)
      try execute(anchored, in: sample)
      #expect(try findings(in: sample) == [])
      let event = try #require(try sample.ledger.log.read { try $0.event(at: $0.end()) })
      #expect(try EventCodec.decode(event) == .checkpointAnchored(anchored))
      #expect(try EventCodec.evidence(of: event) == [note.evidence, token.evidence])
    }
  }

  @Test func `case 43: events dated later than the token that covers them are found`() throws {
    try withSampleLedger { sample in
      let before = try sample.head()
      sample.world.advance(seconds: 7_200)
      try sample.execute(.record("05-2", 2023, "25.1"))
      let size = try sample.head()
      let anchored = try anchor(
        size, in: sample, at: Instant(seconds: sample.world.now.seconds - 3_601))
      try execute(anchored, in: sample)
      let found = try findings(in: sample)
      #expect(found.map(\.check) == ["time"])
      #expect(found.map(\.position) == [Position(before + 1)])
    }
  }

  @Test func `case 43: events dated earlier than the anchor they follow are found`() throws {
    try withSampleLedger { sample in
      let stamped = Instant(seconds: sample.world.now.seconds + 86_400)
      let anchored = try anchor(try sample.head(), in: sample, at: stamped)
      try execute(anchored, in: sample)
      let position = try sample.head()
      try sample.execute(.record("05-2", 2023, "25.1"))
      let found = try findings(in: sample)
      #expect(found.map(\.check) == ["time"])
      #expect(found.map(\.position) == [Position(position)])
      #expect(found.first?.message.en.contains("#\(position) to #\(position + 1)") == true)
    }
  }

  @Test(arguments: [-3_600, 3_600])
  func `a clock may be wrong by an hour`(seconds: Int64) throws {
    try withSampleLedger { sample in
      let stamped = Instant(seconds: sample.world.now.seconds + seconds)
      try execute(anchor(try sample.head(), in: sample, at: stamped), in: sample)
      #expect(try findings(in: sample) == [])
    }
  }

  @Test func `a witness's time counts as a token's does`() throws {
    try withSampleLedger { sample in
      var anchored = try anchor(try sample.head(), in: sample, at: sample.world.now)
      anchored.tokens = []
      anchored.cosignatures = [
        CheckpointAnchored.Cosignature(
          witness: "w", time: Instant(seconds: sample.world.now.seconds + 86_400))
      ]
      try execute(anchored, in: sample)
      #expect(try findings(in: sample).map(\.check) == ["time"])
    }
  }

  @Test func `a checkpoint of other events is refused, and found where it was forced in`() throws {
    try withSampleLedger { sample in
      var anchored = try anchor(2, in: sample, at: sample.world.now)
      anchored.size = EventNumber(3)
      #expect(try rejection { try execute(anchored, in: sample) } == .otherHistory(EventNumber(3)))
      try force(anchored, into: sample, evidence: [note.evidence, token.evidence])
      #expect(try findings(in: sample).map(\.check) == ["anchor"])
    }
  }

  @Test func `a checkpoint of more events than there are is refused, and found`() throws {
    try withSampleLedger { sample in
      let head = try sample.head()
      var anchored = try anchor(head, in: sample, at: sample.world.now)
      anchored.size = EventNumber(head + 1)
      guard case .beyondHead? = try failure(of: { try execute(anchored, in: sample) }) else {
        Issue.record("it was not refused")
        return
      }
      try force(anchored, into: sample, evidence: [note.evidence, token.evidence])
      #expect(try findings(in: sample).map(\.check) == ["anchor"])
    }
  }

  @Test func `an anchor that nobody outside vouches for is refused`() throws {
    try withSampleLedger { sample in
      var anchored = try anchor(2, in: sample, at: sample.world.now)
      anchored.tokens = []
      #expect(
        try rejection { try execute(anchored, in: sample) } == .nothingVouches(EventNumber(2)))
    }
  }

  @Test func `a token that the anchor speaks of and does not rest on is found`() throws {
    try withSampleLedger { sample in
      try force(anchor(2, in: sample, at: sample.world.now), into: sample, evidence: [])
      #expect(try findings(in: sample).map(\.check) == ["anchor", "anchor"])
    }
  }

  /// Appends the event past the rules, as another program could.
  private func force(
    _ anchored: CheckpointAnchored, into sample: SampleLedger, evidence: [Evidence]
  ) throws {
    let event = EventCodec.encode(.checkpointAnchored(anchored), evidence: evidence)
    let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
    try sample.ledger.log.write { log, _ in try log.append([event], by: clerk) }
    // Any entry brings the tables up to date.
    try sample.execute(.record("05-2", 2023, "25.1"))
  }
}
