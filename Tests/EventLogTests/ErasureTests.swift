import CanonicalJSON
import EventLog
import Foundation
import GRDB
import Testing

@testable import EventLog

/// Texts that are erased for good, and what an audit says of erasures that are none.
struct ErasureTests {
  private let secret = "住民の病歴が分かる理由"

  @Test func `erasing takes exactly the named text and leaves every hash`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let (leaves, texts) = (try scratch.leaves("plan.ledger"), try scratch.texts("plan.ledger"))
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      try log.erase(textsOf: 2)
      try log.clean()
      #expect(try log.audit(erasures: Sample.erasures).findings == [])
      #expect(try log.read { try $0.textCount() } == 2)
      #expect(try log.read { try $0.event(at: Position(2)) }?.texts == [:])
      try log.close()
      #expect(try Array(scratch.leaves("plan.ledger").dropLast()) == leaves)
      let kept = String(decoding: try scratch.texts("plan.ledger"), as: UTF8.self)
      for line in kept.split(separator: "\n") {
        #expect(String(decoding: texts, as: UTF8.self).contains(line))
      }
    }
  }

  @Test func `nothing of an erased text is left in the bytes of the file or beside it`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      // Many texts of many sizes, so that pages split and free ones are left behind.
      for number in 0..<400 {
        try log.append(
          Sample.measured(reason: String(repeating: "\(secret)\(number)", count: 1 + number % 9)))
      }
      try log.write { _, database in
        try database.execute(sql: "CREATE TABLE copied (text TEXT)")
        try database.execute(sql: "INSERT INTO copied SELECT disclosure FROM disclosure")
        try database.execute(sql: "DROP TABLE copied")
      }
      let disclosed = try log.read { reader in
        var disclosed: [String] = []
        try reader.forEachDisclosure { _, disclosure in disclosed.append(disclosure) }
        return disclosed
      }
      #expect(disclosed.count == 400)
      #expect(try disclosed.allSatisfy { try scratch.holds($0) }, "the search finds what is there")
      try log.write { log, _ in
        let texts = try (2...401).flatMap { try log.reader.textAddresses(at: Position($0)).values }
        try log.append([try Sample.erasure(of: texts)], by: Sample.clerk)
        try log.erase(texts)
      }

      try log.clean()

      for text in disclosed { #expect(try !scratch.holds(text)) }
      #expect(try !scratch.holds(secret))
      #expect(try log.audit(erasures: Sample.erasures).findings == [])
    }
  }

  @Test func `a reader of an older state keeps the bytes, and asking again takes them`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      try log.append(Sample.measured(reason: secret))
      let disclosed = try #require(try scratch.disclosures("plan.ledger").first)
      let reader = try DatabaseQueue(path: scratch.path("plan.ledger"))
      try reader.inDatabase { database in
        try database.execute(sql: "BEGIN; SELECT * FROM event")
        try log.erase(textsOf: 2)
        #expect(throws: LogFailure.busy(path: scratch.path("plan.ledger"))) { try log.clean() }
        #expect(try scratch.holds(disclosed))
        try database.execute(sql: "ROLLBACK")
      }
      try log.clean()
      #expect(try !scratch.holds(disclosed))
    }
  }

  @Test func `case 45: a text that vanished without an event is a finding`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      try scratch.edit("plan.ledger") { database in
        try database.execute(sql: "DELETE FROM disclosure WHERE seq = 1")
      }
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .audit)
      let findings = try log.audit(erasures: Sample.erasures).findings
      #expect(findings.map(\.check) == ["text"])
      #expect(findings.map(\.position) == [Position(2)])
    }
  }

  @Test func `case 46: an erasure that names another digest than its target's is a finding`() throws
  {
    let foreign = String(repeating: "A", count: 43)
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      let texts = try log.read { try $0.textAddresses(at: Position(2)).values.map(\.self) }
      let others = try log.read { try $0.textAddresses(at: Position(4)).values.map(\.self) }
      // A digest of nobody, the digest of another event, an event to come, and another stream.
      let wrong = [
        TextAddress(position: Position(2), digest: foreign),
        TextAddress(position: Position(2), digest: others[0].digest),
        TextAddress(position: Position(99), digest: texts[0].digest),
      ]
      for text in wrong { try log.append(try Sample.erasure(of: [text])) }
      try log.append(try Sample.erasure(of: texts, on: "indicator/07-3"))
      let findings = try log.audit(erasures: Sample.erasures).findings
      #expect(findings.map(\.check) == ["text", "text", "text", "text"])
      #expect(findings.map(\.position) == (12...15).map { Position($0) })
      #expect(findings[0].message.en.contains("is no digest of #2"))
    }
  }

  @Test func `a text that is there although it was erased is a finding`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let kept = try scratch.disclosures("plan.ledger")[0]
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      try log.erase(textsOf: 2)
      try log.write { _, database in
        try #require(Disclosure(encoded: kept)).insert(seq: 1, into: database)
      }
      let findings = try log.audit(erasures: Sample.erasures).findings
      #expect(findings.map(\.position) == [Position(2)])
      #expect(findings.first?.message.en.contains("#12 says it was erased") == true)
    }
  }

  @Test func `a text is erased once`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      let texts = try log.read { Array(try $0.textAddresses(at: Position(2)).values) }
      try log.erase(textsOf: 2)
      try log.append(try Sample.erasure(of: texts))
      #expect(
        try log.audit(erasures: Sample.erasures).findings.map(\.position) == [Position(13)])
    }
  }

  @Test func `an older file of texts does not bring an erased one back`() throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let texts = try scratch.texts("plan.ledger")
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      try log.erase(textsOf: 2)
      try log.close()
      var leftOut: [Int] = []
      let again = try EventLog.restore(
        at: scratch.path("again.ledger"), leaves: source(scratch.export("plan.ledger")),
        texts: source(texts), erasures: Sample.erasures, leavingOut: { leftOut.append($0) })
      #expect(leftOut == [1])
      #expect(try again.read { try $0.textCount() } == 2)
      let (summary, findings) = try again.audit(erasures: Sample.erasures)
      #expect(findings == [])
      #expect(summary.notes == [])
    }
  }

  @Test func `a ledger whose every text was erased is not marked as restored without`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      try log.append(Sample.measured(reason: secret))
      try log.erase(textsOf: 2)
      try log.close()
      let again = try EventLog.restore(
        at: scratch.path("again.ledger"), leaves: source(scratch.export("plan.ledger")),
        erasures: Sample.erasures)
      let (summary, findings) = try again.audit(erasures: Sample.erasures)
      #expect(findings == [])
      #expect(summary.notes == [])
    }
  }

  @Test func `what cannot be stored erases nothing`() throws {
    struct Change: Error {}
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let log = try EventLog.open(at: scratch.path("plan.ledger"))
      #expect(throws: Change.self) {
        try log.write { log, _ in
          try log.erase(Array(try log.reader.textAddresses(at: Position(2)).values))
          throw Change()
        }
      }
      #expect(try log.read { try $0.textCount() } == 3)
      #expect(try log.audit().findings == [])
    }
  }
}

extension EventLog {
  /// Erases every text of one event of the stream `indicator/05-2`, with the event that says so.
  fileprivate func erase(textsOf number: Int) throws {
    try write { log, _ in
      let texts = Array(try log.reader.textAddresses(at: Position(number)).values)
      try log.append([try Sample.erasure(of: texts)], by: Sample.clerk)
      try log.erase(texts)
    }
  }
}

extension Sample {
  /// An event that says so, in the form that `erasures` reads.
  static func erasure(
    of texts: [TextAddress], on stream: String = "indicator/05-2"
  ) throws -> NewEvent {
    NewEvent(
      stream: try .of(stream), type: "text.erased",
      body: [
        "texts": .array(
          texts.map { text in
            .array([.integer(Int64(text.position.number)), .string(text.digest)])
          })
      ])
  }

  static func erasures(
    type: UnsafeBufferPointer<UInt8>, body: CanonicalObject
  ) -> [TextAddress] {
    guard type.elementsEqual("text.erased".utf8), let texts = body["texts"]?.array else {
      return []
    }
    return texts.compactMap { text in
      guard let parts = text.array, let number = parts.first?.integer,
        let digest = parts.last?.string
      else { return nil }
      return TextAddress(position: Position(Int(number)), digest: digest)
    }
  }
}

extension Scratch {
  /// Whether a text lies anywhere in the bytes of any file of the folder.
  fileprivate func holds(_ text: String) throws -> Bool {
    try names().contains { name in
      try Data(contentsOf: folder.appending(path: name)).range(of: Data(text.utf8)) != nil
    }
  }

  fileprivate func disclosures(_ name: String) throws -> [String] {
    try edit(name) { database in
      try String.fetchAll(database, sql: "SELECT disclosure FROM disclosure ORDER BY seq, digest")
    }
  }
}
