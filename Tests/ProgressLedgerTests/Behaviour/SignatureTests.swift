import CanonicalJSON
import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing
import TransparencyLog

/// Signatures as a ledger demands them, and what an audit says of those that do not hold.
struct SignatureTests {
  // MARK: Writing

  @Test func `an entry is signed by whoever has an enrolled key, and shown so`() throws {
    try withKeys { sample in
      try sample.execute(.record("05-2", 2023, "25.1"), signers: [.sato])
      let event = try #require(try sample.last())
      #expect(event.signatures.map(\.kid.text) == [SampleKey.sato.publicKey.thumbprint])
      let shown = try sample.shown(event)
      #expect(shown.map(\.actor) == ["sato"])
      #expect(shown.map(\.standing) == [.valid])
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `a key that is not enrolled, or somebody else's, is refused`() throws {
    try withKeys { sample in
      let head = try sample.head()
      let stranger = SampleKey("sato", seed: 9)
      #expect(
        try fault { try sample.execute(.record("05-2", 2023, "25.1"), signers: [stranger]) }
          == .unknownKey(stranger.publicKey.thumbprint))
      #expect(
        try fault { try sample.execute(.record("05-2", 2023, "25.1"), signers: [.suzuki]) }
          == .ownMissing("sato"))
      #expect(try sample.head() == head)
    }
  }

  @Test func `what is demanded is refused without it, before anything is written`() throws {
    try withKeys { sample in
      try sample.adopt(SigningPolicy(entries: .required, corrections: .twoDepartments))
      let head = try sample.head()
      #expect(
        try fault { try sample.execute(.record("05-2", 2023, "25.1")) } == .ownMissing("sato"))
      #expect(try sample.head() == head)
      try sample.execute(.record("05-2", 2023, "25.1"), signers: [.sato])
      let correction = PlanCommand.correct("05-2", 2023, "25.2", reason: "誤記")
      #expect(
        try fault { try sample.execute(correction, signers: [.sato]) } == .secondMissing("D01"))
      try sample.execute(correction, signers: [.sato, .suzuki])
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `a batch is signed row by row, and a rehearsal needs no key`() throws {
    try withKeys { sample in
      try sample.adopt(SigningPolicy(entries: .required))
      let head = try sample.head()
      var author = Author(actor: "sato")
      try sample.ledger.batch(by: author, isRehearsal: true) { batch in
        _ = try batch.execute(.record("05-2", 2023, "25.1"))
      }
      #expect(
        try fault {
          try sample.ledger.batch(by: author) { _ = try $0.execute(.record("05-2", 2023, "25.1")) }
        } == .ownMissing("sato"))
      #expect(try sample.head() == head)
      author.signers = [SampleKey.sato.signer]
      try sample.ledger.batch(by: author) { batch in
        _ = try batch.execute(.record("05-2", 2023, "25.1"))
        _ = try batch.execute(.record("05-2", 2024, "25.2"))
      }
      #expect(try sample.last()?.signatures.count == 1)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `nobody is locked out of a ledger that demands signatures`() throws {
    try withKeys { sample in
      try sample.adopt(SigningPolicy(entries: .required, corrections: .twoDepartments))
      let refused = try rejection {
        try sample.execute(
          .actor("suzuki", .move(to: "総務部", effective: "2024-06-03", reason: nil)),
          signers: [.sato])
      }
      #expect(
        refused
          == .nobodyCouldSign(SigningPolicy(entries: .required, corrections: .twoDepartments)))
    }
  }

  // MARK: A second department

  @Test func `another department signs prepared bytes, and these are written`() throws {
    try withKeys { sample in
      try sample.adopt(SigningPolicy(corrections: .twoDepartments))
      try sample.execute(.record("05-2", 2023, "25.1"))
      let correction = PlanCommand.correct("05-2", 2023, "25.2", reason: "誤記")
      var author = Author(actor: "sato")
      author.signers = [SampleKey.sato.signer]
      let head = try sample.head()
      var prepared = try sample.ledger.prepare(correction, by: author)
      #expect(try sample.head() == head)
      for index in prepared.indices { try prepared[index].sign(by: SampleKey.suzuki.signer) }
      author.signers = []
      author.prepared = prepared
      let outcome = try sample.ledger.execute(correction, by: author)
      #expect(outcome.receipts.map(\.id) == prepared.map(\.id))
      #expect(try sample.last()?.signedBytes == prepared[0].bytes)
      let last = try #require(try sample.last())
      #expect(try sample.shown(last).count == 2)
      // Handed in twice, it answers the first receipts.
      #expect(try sample.ledger.execute(correction, by: author).isRepetition)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `a signature over other prepared bytes is refused`() throws {
    try withKeys { sample in
      try sample.execute(.record("05-2", 2023, "25.1"))
      var author = Author(actor: "sato")
      let correction = PlanCommand.correct("05-2", 2023, "25.2", reason: "誤記")
      var prepared = try sample.ledger.prepare(correction, by: author)
      var other = try sample.ledger.prepare(
        .correct("05-2", 2023, "25.3", reason: "誤記"), by: author)
      try other[0].sign(by: SampleKey.sato.signer)
      var json = try #require(prepared[0].json.object)
      json["sigs"] = other[0].json.object?["sigs"]
      prepared = [try #require(PreparedEvent(.object(json)))]
      author.prepared = prepared
      #expect(
        try fault { try sample.ledger.execute(correction, by: author) }
          == .invalid(SampleKey.sato.publicKey.thumbprint))
    }
  }

  // MARK: Audit

  @Test func `case 2: a changed event under its old signature is found`() throws {
    try withSignedEntry { sample in
      let findings = try sample.findings(rewriting: sample.head()) {
        $0.replacing("\"25.1\"", with: "\"25.2\"")
      }
      #expect(findings.contains { $0.hasPrefix("signature") && $0.contains("not over this event") })
    }
  }

  @Test func `case 39: a key before its enrolment or after its end is found`() throws {
    try withSignedEntry { sample in
      // An entry signed by a key of nobody, as somebody who owns the file would write it.
      let stranger = SampleKey("sato", seed: 9)
      #expect(
        try sample.findings(rewriting: sample.head(), signing: [stranger]) { $0 }
          .contains { $0.contains("enrolled for nobody") })
      try sample.execute(
        .signing(.revoke(SampleKey.sato.key.verifier.text, since: nil, reason: "紛失")), by: "suzuki")
      try sample.execute(.record("05-2", 2024, "26.0"))
      #expect(
        try sample.findings(rewriting: sample.head(), signing: [.sato]) { $0 }
          .contains { $0.contains("was revoked by") })
    }
  }

  @Test func `case 40: a copied signature, emptied sigs and another department's kid are found`()
    throws
  {
    try withSignedEntry { sample in
      let copied = try #require(try sample.last()).signatures
      try sample.adopt(SigningPolicy(entries: .required))
      try sample.execute(.record("05-2", 2024, "26.0"), signers: [.sato])
      let sigs = JSONValue.array(copied.map(\.json)).canonicalText
      #expect(
        try sample.findings(rewriting: sample.head(), sigs: sigs) { $0 }
          .contains { $0.contains("not over this event") })
      #expect(
        try sample.findings(rewriting: sample.head(), sigs: "[]") { $0 }
          .contains { $0.contains("has not signed it") })
      #expect(
        try sample.findings(rewriting: sample.head(), signing: [.suzuki]) { $0 }
          .contains { $0.contains("has not signed it") })
      #expect(
        try sample.findings(rewriting: sample.head(), signing: [.sato]) {
          $0.replacing("\"dept\":\"D01\"", with: "\"dept\":\"D02\"")
        }.contains { $0.contains("who is of D01") })
    }
  }

  @Test func `case 41: a correction with one signature is found where two are demanded`() throws {
    try withSignedEntry { sample in
      try sample.adopt(SigningPolicy(corrections: .twoDepartments))
      try sample.execute(
        .correct("05-2", 2023, "25.2", reason: "誤記"), signers: [.sato, .suzuki])
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
      #expect(
        try sample.findings(rewriting: sample.head(), signing: [.sato]) { $0 }
          .contains { $0.contains("no second signature") })
    }
  }

  @Test func `case 42: a signed event written a second time is found`() throws {
    try withSignedEntry { sample in
      let replayed = try sample.leaf(sample.head())
      try sample.execute(.record("05-2", 2024, "26.0"))
      let end = try sample.head()
      let findings = try sample.findings(rewriting: end) { _ in
        replayed.replacing("\"seq\":\(end - 2)", with: "\"seq\":\(end - 1)")
      }
      // The signature holds: it is over this event. The place does not.
      #expect(!findings.contains { $0.hasPrefix("signature") })
      #expect(findings.contains { $0.hasPrefix("id") })
      #expect(findings.contains { $0.hasPrefix("stream") })
    }
  }

  @Test func `what a stolen key signed is doubtful, no finding, and marked`() throws {
    try withSignedEntry { sample in
      let signed = try sample.head()
      try sample.execute(
        .signing(
          .revoke(
            SampleKey.sato.publicKey.thumbprint, since: EventNumber(signed), reason: "盗難")),
        by: "suzuki")
      let verification = try LedgerAudit.verify(at: sample.path)
      #expect(verification.findings == [])
      #expect(
        verification.notes.contains { $0.en.contains("1 signature(s) by the key of actor sato") })
      let event = try sample.ledger.log.read { try $0.event(at: Position(signed)) }
      #expect(try sample.shown(#require(event)).map(\.standing) == [.doubtful])
    }
  }

  // MARK: Restoring

  @Test func `an export whose signatures do not hold is not restored`() throws {
    try withSignedEntry { sample in
      var lines = try (1...sample.head()).map { try sample.leaf($0) }
      func restore(_ name: String) throws {
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        var rest: [UInt8]? = bytes
        try Ledger.restore(
          at: sample.folder.appending(path: name).path,
          leaves: {
            defer { rest = nil }
            return rest
          }, texts: nil, environment: sample.world.environment
        ).log.close()
      }
      try restore("again.ledger")
      let last = lines.count - 1
      lines[last] = lines[last].replacing("\"25.1\"", with: "\"25.2\"")
      #expect(throws: LogFailure.self) { try restore("forged.ledger") }
      let forged = sample.folder.appending(path: "forged.ledger").path
      #expect(!FileManager.default.fileExists(atPath: forged))
    }
  }
}
