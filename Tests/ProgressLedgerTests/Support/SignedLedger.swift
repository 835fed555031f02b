import CanonicalJSON
import EventLog
import Foundation
import GRDB
import PlanDomain
import ProgressLedger
import Testing

/// Gives a test the sample ledger with a key for each of its two people.
func withKeys(_ body: (SampleLedger) throws -> Void) throws {
  try withSampleLedger { sample in
    for key in [SampleKey.sato, .suzuki] {
      try sample.execute(.signing(.enroll(key.publicKey, isRecovery: false)))
    }
    try body(sample)
  }
}

/// The same with a figure that `sato` has signed, the last event.
func withSignedEntry(_ body: (SampleLedger) throws -> Void) throws {
  try withKeys { sample in
    try sample.execute(.record("05-2", 2023, "25.1"), signers: [.sato])
    try body(sample)
  }
}

/// What is the matter with the signatures; nil when the body went through.
func fault<Answer>(of body: () throws -> Answer) throws -> SignatureFault? {
  do {
    _ = try body()
    return nil
  } catch LedgerFailure.unsigned(let fault) {
    return fault
  }
}

extension SampleLedger {
  @discardableResult
  func execute(
    _ command: PlanCommand, by actor: ActorID = "sato", signers: [SampleKey]
  ) throws -> Outcome {
    var author = Author(actor: actor)
    author.signers = signers.map(\.signer)
    return try ledger.execute(command, by: author)
  }

  /// Adopts a policy as it demands itself.
  func adopt(_ policy: SigningPolicy) throws {
    try execute(.signing(.adopt(policy, Grounds())), signers: [.sato, .suzuki])
  }

  func last() throws -> RecordedEvent? {
    try ledger.log.read { try $0.event(at: $0.end()) }
  }

  func shown(_ event: RecordedEvent) throws -> [ShownSignature] {
    try ledger.read { view in
      var reading = SignatureReading(view.log, knownAt: view.head)
      return try reading.signatures(of: event)
    }
  }

  /// The text of a leaf, by its event's number.
  func leaf(_ number: Int) throws -> String {
    var text = ""
    try ledger.log.read { log in
      try log.forEachLeaf(after: Position(number - 1), through: Position(number)) { _, leaf in
        text = String(decoding: leaf, as: UTF8.self)
      }
    }
    return text
  }

  /// What an audit says, as `check: message`, after an administrator has written one leaf anew in a
  /// copy: its event as `change` makes it, then signed by these keys or with these `sigs`.
  func findings(
    rewriting number: Int, signing keys: [SampleKey] = [], sigs: String? = nil,
    _ change: (String) throws -> String
  ) throws -> [String] {
    let copy = folder.appending(path: "tampered-\(UInt64.random(in: 0 ... .max)).ledger").path
    try edit { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    var leaf = try #require(try JSONValue(parsing: Array(change(leaf(number)).utf8)).object)
    let event = try #require(leaf["event"]).canonicalBytes
    if !keys.isEmpty {
      let signatures = try keys.map { try $0.signer.signature(of: event) }
      leaf["sigs"] = .array(signatures.sorted { $0.kid < $1.kid }.map(\.json))
    }
    if let sigs { leaf["sigs"] = try JSONValue(parsing: Array(sigs.utf8)) }
    let queue = try DatabaseQueue(path: copy)
    try queue.writeWithoutTransaction { database in
      let guards = try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_schema WHERE name = 'event_update'")
      try database.execute(sql: "DROP TRIGGER event_update")
      try database.execute(
        sql: "UPDATE event SET leaf = ? WHERE seq = ?",
        arguments: [Data(leaf.canonicalBytes), number - 1])
      for sql in guards { try database.execute(sql: sql) }
    }
    try queue.close()
    return try LedgerAudit.verify(at: copy).findings.map { "\($0.check): \($0.message.en)" }
  }
}
