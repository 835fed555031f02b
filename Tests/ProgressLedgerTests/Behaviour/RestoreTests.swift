import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// A ledger that is restored up to a point in its past.
struct RestoreTests {
  /// Three entries on three days in Tokyo, the first a second before midnight.
  private func withThreeDays(_ body: (SampleLedger) throws -> Void) throws {
    try withSampleLedger { sample in
      sample.world.now = "2024-06-03T14:59:59Z"
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"))
      sample.world.now = "2024-06-03T15:00:00Z"
      try sample.execute(.addNote(.indicator("05-2"), note: "四月一日現在"))
      sample.world.now = "2024-06-06T01:00:00Z"
      try sample.execute(.record("05-1", 2023, "1801", source: "人事課調べ"))
      try body(sample)
    }
  }

  @Test func `restored to a position or a moment, a ledger ends there with the root kept there`()
    throws
  {
    try withThreeDays { sample in
      let head = try sample.head()
      let points: [(KnownAt, Int)] = [
        (.position(1), 1), (.position(7), 7), (.position(head - 2), head - 2),
        (.date("2024-06-03"), head - 2), (.date("2024-06-04"), head - 1),
        (.date("2024-06-05"), head - 1), (.date("2024-06-06"), head),
        (.instant("2024-06-03T14:59:58Z"), head - 3), (.instant("2024-06-03T15:00:00Z"), head - 1),
        (.now, head),
      ]
      for (number, (point, size)) in points.enumerated() {
        let kept = try sample.ledger.log.read { try $0.root(at: Position(size)) }
        let restored = try sample.restored(as: "\(number).ledger", to: point)
        let end = try restored.log.read { try $0.head() }
        #expect(end.position.number == size && end.root == kept, "\(point)")
        #expect(try restored.snapshot() == sample.ledger.snapshot(knownAt: size))
        #expect(try LedgerAudit.verify(at: restored.log.path).findings == [])
      }
    }
  }

  @Test func `a text that was erased later does not come back with the state before`() throws {
    try withThreeDays { sample in
      let (old, size) = (try sample.exportedTexts(), try sample.head())
      try sample.execute(
        .erase(.texts(of: EventNumber(size), named: ["source"], basis: "条例")))
      var leftOut = 0
      let restored = try sample.restored(as: "before.ledger", to: .position(size), texts: old) {
        leftOut = $0
      }
      #expect(leftOut == 1)
      let texts = try restored.log.read { try $0.event(at: Position(size))?.texts }
      #expect(texts == [:])
    }
  }

  @Test func `what is damaged behind the point does not matter`() throws {
    try withThreeDays { sample in
      let lines = try sample.exportedLeaves().split(separator: UInt8(ascii: "\n"))
      let torn = Array(lines[..<7].joined(separator: [0x0A])) + Array("\n{\"torn".utf8)
      let restored = try sample.restored(
        as: "seven.ledger", to: .position(7), leaves: torn, texts: sample.exportedTexts())
      #expect(try restored.log.read { try $0.end() } == Position(7))
    }
  }

  @Test(arguments: [
    KnownAt.position(10_000), .date("2024-06-07"), .instant("2024-06-06T01:00:01Z"),
  ])
  func `a point that the export does not reach is refused, and nothing is left`(
    point: KnownAt
  ) throws {
    try withThreeDays { sample in
      let refusal = #expect(throws: LedgerFailure.self) {
        try sample.restored(as: "beyond.ledger", to: point)
      }
      guard case .beyondHead? = refusal else {
        Issue.record("expected beyondHead, not \(String(describing: refusal))")
        return
      }
      #expect(!FileManager.default.fileExists(atPath: sample.path(of: "beyond.ledger")))
    }
  }

  @Test(arguments: [KnownAt.position(0), .date("2024-06-02")])
  func `a ledger is not restored to a time before its first event`(point: KnownAt) throws {
    try withThreeDays { sample in
      #expect(
        throws: LogFailure.notRestorable(
          source: .events, line: 1,
          why: BilingualText(ja: "求めた時点より後です", en: "it is later than what is asked for"))
      ) { try sample.restored(as: "empty.ledger", to: point) }
    }
  }
}

extension SampleLedger {
  fileprivate func path(of name: String) -> String { folder.appending(path: name).path }

  @discardableResult
  fileprivate func restored(
    as name: String, to point: KnownAt, leaves: [UInt8]? = nil, texts: [UInt8]? = nil,
    leavingOut: (Int) -> Void = { _ in }
  ) throws -> Ledger {
    try Ledger.restore(
      at: path(of: name), leaves: inPieces(leaves ?? exportedLeaves()),
      texts: inPieces(texts ?? exportedTexts()), knownAt: point, leavingOut: leavingOut,
      environment: world.environment)
  }

  fileprivate func exportedLeaves() throws -> [UInt8] {
    var lines: [UInt8] = []
    try ledger.log.read { try $0.forEachLeaf { lines += $1 + [0x0A] } }
    return lines
  }

  fileprivate func exportedTexts() throws -> [UInt8] {
    var lines = ""
    try ledger.log.read { log in
      try log.forEachDisclosure { position, disclosure in
        lines += "{\"disclosure\":\"\(disclosure)\",\"seq\":\(position.seq)}\n"
      }
    }
    return Array(lines.utf8)
  }

  /// Hands bytes out in pieces that end nowhere in particular.
  private func inPieces(_ bytes: [UInt8]) -> ByteSource {
    var rest = bytes[...]
    return {
      defer { rest = rest.dropFirst(1_000) }
      return rest.isEmpty ? nil : Array(rest.prefix(1_000))
    }
  }
}
