import CanonicalJSON
import EventLog
import Foundation
import GRDB
import Testing
import TransparencyLog

@Suite struct `Restoring` {
  @Test(arguments: [1, 7, 100_000])
  func `export and restore give the same bytes and the same root`(chunk: Int) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let (events, texts) = (try scratch.export("plan.ledger"), try scratch.texts("plan.ledger"))
      let log = try EventLog.restore(
        at: scratch.path("again.ledger"), leaves: source(events, chunk: chunk),
        texts: source(texts, chunk: chunk))
      #expect(try log.audit().findings == [])
      #expect(try log.read { try $0.textCount() } == 3)
      try log.append(Sample.measured())
      try log.close()
      #expect(try scratch.root("again.ledger") != scratch.root())
      #expect(try scratch.export("again.ledger").starts(with: events))
      #expect(try scratch.texts("again.ledger") == texts)
      let names = try scratch.names()
      #expect(names == ["again.ledger", "plan.ledger"])
    }
  }

  @Test func `a ledger restored without its texts says so once and has no findings`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.restore(
        at: scratch.path("bare.ledger"), leaves: source(scratch.export("plan.ledger")))
      let (summary, findings) = try log.audit()
      #expect(findings == [])
      #expect(summary.root == (try scratch.root()))
      #expect(
        summary.notes.map(\.en) == [
          "Restored without its texts up to #11; 3 events lack theirs."
        ])
      try log.append(Sample.measured(reason: "訂正"))
      try log.write { _, database in try database.execute(sql: "DELETE FROM disclosure") }
      #expect(try log.audit().findings.map(\.position) == [Position(12)])
    }
  }

  @Test func `the worked example is restored to the root of its checkpoint`() throws {
    try withScratch { scratch in
      let log = try EventLog.restore(
        at: scratch.path("example.ledger"), leaves: source(exampleBytes("events.jsonl")),
        texts: source(exampleBytes("disclosures.jsonl")))
      let checkpoint = String(decoding: try exampleBytes("checkpoint.8"), as: UTF8.self)
        .split(separator: "\n")
      let head = try log.read { try $0.head() }
      #expect(head.position == Position(8))
      #expect(head.root.base64 == checkpoint[2])
      let root5 = String(decoding: try exampleBytes("checkpoint.5"), as: UTF8.self)
        .split(separator: "\n")[2]
      #expect(try log.read { try $0.root(at: Position(5)) }.base64 == root5)
      // The text of its fourth event was erased, as its seventh event says.
      let audit = try log.audit(erasures: { type, body in
        guard type.elementsEqual("redacted".utf8), let target = body["target"]?.integer else {
          return []
        }
        let digests = body["digests"]?.array?.compactMap(\.string) ?? []
        return digests.map { TextAddress(position: Position(Int(target) + 1), digest: $0) }
      })
      #expect(audit.findings == [])
      #expect(audit.summary.notes == [])
      let reason = try log.read { try $0.event(at: Position(5)) }?.texts["reason"]
      #expect(reason == "入札不調")
      #expect(try log.audit().findings.map(\.position) == [Position(4)])
    }
  }

  @Test(arguments: [
    ("\"seq\":1,", "\"seq\":2,", 2), ("\"25.1\"", "25.1", 2), ("\"25.1\"", " \"25.1\"", 2),
    ("indicator/06-1", "indicator/05-2", 4), ("\"prev\":null", "\"prev\":\"x\"", 1),
    ("2026-04-01T00:01:00Z", "2026-04-01T00:01:0Z", 2),
    ("2026-04-01T00:01:00Z", "2026-03-01T00:01:00Z", 2), ("\"clock\":", "\"clocks\":", 8),
    ("\"clock\":1000", "\"clock\":300", 8), ("\"sigs\":[]", "\"sigs\":{}", 1),
    ("plan-ledger/1", "plan-ledger/2", 1), ("A-7f", "", 1), ("％", "\u{202E}", 2),
    ("％", "か\u{3099}", 2), ("\"dept\":\"D01\",", "", 1), ("\n", "\r\n", 1), ("\n", "\n\n", 2),
    ("\"fy\"", "\"unit\"", 2), ("\"channel\":\"cli\"", "\"channel\":\"cli\",\"x\":1", 1),
    ("{\"event\"", "\u{FEFF}{\"event\"", 1), ("\"_sd\":[\"", "\"_sd\":[\"A", 2),
  ])
  func `a faulty line is refused by its number`(old: String, new: String, line: Int) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let export = String(decoding: try scratch.export("plan.ledger"), as: UTF8.self)
      let forged = export.replacing(old, with: new, maxReplacements: 1)
      #expect(forged != export)
      try expectRefusal(in: scratch, leaves: Array(forged.utf8), source: .events, line: line)
    }
  }

  @Test func `a file that is cut, empty, or one endless line is refused`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let export = try scratch.export("plan.ledger")
      try expectRefusal(in: scratch, leaves: export.dropLast(), source: .events, line: 11)
      try expectRefusal(in: scratch, leaves: export.dropLast(90), source: .events, line: 11)
      try expectRefusal(in: scratch, leaves: [], source: .events, line: 1)
      let endless = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
      try expectRefusal(in: scratch, leaves: endless, source: .events, line: 1)
      let deep = Array(repeating: UInt8(ascii: "["), count: 60_000) + [0x0A]
      try expectRefusal(in: scratch, leaves: deep, source: .events, line: 1)
    }
  }

  @Test func `ended on the way, a backup, a restore and a salvage leave nothing`() throws {
    struct Ended: Error {}
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .readOnly)
      #expect(throws: Ended.self) {
        try log.backup(
          to: scratch.path("copy.ledger"), progress: { if $0.number > 5 { throw Ended() } })
      }
      try log.close()
      let export = try scratch.export("plan.ledger")
      #expect(throws: Ended.self) {
        try EventLog.restore(
          at: scratch.path("again.ledger"), leaves: source(export),
          while: { event in
            if event.position.number > 5 { throw Ended() }
            return true
          })
      }
      #expect(throws: Ended.self) {
        try Salvage(
          ofFileAt: scratch.path("plan.ledger"), progress: { _, _ in throw Ended() })
      }
      #expect(try scratch.names() == ["plan.ledger"])
    }
  }

  @Test(arguments: [
    ("\"seq\":1}", "\"seq\":2}", 1), ("\"seq\":1}", "\"seq\":-1}", 1),
    ("\"seq\":1}", "\"seq\":99}", 1),
    ("\"seq\":1}", "\"seq\":1 }", 1), ("\"disclosure\":\"W", "\"disclosure\":\"X", 1),
    ("\"seq\"", "\"sequ\"", 1),
    ("\n", "", 1), ("\n", "\n\n", 2),
  ])
  func `a faulty text is refused by its line`(old: String, new: String, line: Int) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let texts = String(decoding: try scratch.texts("plan.ledger"), as: UTF8.self)
      let forged = Array(texts.replacing(old, with: new, maxReplacements: 1).utf8)
      #expect(forged != Array(texts.utf8))
      try expectRefusal(
        in: scratch, leaves: scratch.export("plan.ledger"), texts: forged, source: .texts,
        line: line)
      let twice = Array((texts + texts).utf8)
      try expectRefusal(
        in: scratch, leaves: scratch.export("plan.ledger"), texts: twice, source: .texts, line: 4)
    }
  }

  private func expectRefusal(
    in scratch: Scratch, leaves: some Sequence<UInt8>, texts: [UInt8]? = nil,
    source expected: LogFailure.RestoreSource, line: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let failure = #expect(throws: LogFailure.self, sourceLocation: sourceLocation) {
      try EventLog.restore(
        at: scratch.path("again.ledger"), leaves: source(Array(leaves)),
        texts: texts.map { source($0) })
    }
    guard case .notRestorable(let source, let found, let why)? = failure else {
      Issue.record("\(String(describing: failure))", sourceLocation: sourceLocation)
      return
    }
    #expect(source == expected, sourceLocation: sourceLocation)
    #expect(found == line, "\(why.en)", sourceLocation: sourceLocation)
    #expect(try scratch.names() == ["plan.ledger"], sourceLocation: sourceLocation)
  }
}

@Suite struct `Backing up` {
  @Test func `a backup is the whole log, made while others write`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      let head = try log.backup(to: scratch.path("copy.ledger"))
      #expect(head == (try log.read { try $0.head() }))
      try log.append(Sample.measured())
      let copy = try EventLog.open(at: scratch.path("copy.ledger"))
      #expect(try copy.audit().findings == [])
      #expect(try copy.read { try $0.end() } == Position(11))
      try copy.append(Sample.measured())
    }
  }

  @Test func `a backup never replaces anything`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try scratch.write([1], to: "copy.ledger")
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .readOnly)
      #expect(throws: LogFailure.alreadyExists(path: scratch.path("copy.ledger"))) {
        try log.backup(to: scratch.path("copy.ledger"))
      }
      #expect(try scratch.bytes("copy.ledger") == [1])
    }
  }

  @Test func `a log with findings is not backed up`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try scratch.tamper("plan.ledger") {
        try $0.execute(sql: "UPDATE node SET hash = zeroblob(32)")
      }
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .audit)
      let failure = #expect(throws: LogFailure.self) {
        try log.backup(to: scratch.path("copy.ledger"))
      }
      #expect(failure.map { if case .damaged = $0 { true } else { false } } == true)
      try log.close()
      #expect(try scratch.names().filter { $0.hasPrefix("copy") } == [])
    }
  }
}
