import CanonicalJSON
import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// How a ledger comes to be, and what opening one asks of its first event.
struct OpeningTests {
  @Test func `a new ledger holds its creation and an empty plan`() throws {
    try withNewLedger { sample in
      #expect(try sample.head() == 1)
      #expect(try sample.snapshot() == PlanSnapshot())
      #expect(sample.ledger.settings.origin == SampleLedger.origin)
      #expect(sample.ledger.settings.zone.identifier == "Asia/Tokyo")
      #expect(sample.ledger.settings.language == .ja)
      let first = try #require(try sample.ledger.log.read { try $0.event(at: Position(1)) })
      #expect(first.actor == "_system")
      #expect(first.stream == "ledger")
    }
  }

  @Test func `what was written is there when the ledger is opened again`() throws {
    try withBusyLedger { sample in
      let before = try sample.snapshot()
      try sample.ledger.log.close()
      #expect(try sample.opened().snapshot() == before)
    }
  }

  @Test func `a ledger is never made over a file that is there`() throws {
    try withNewLedger { sample in
      let bytes = try Data(contentsOf: URL(filePath: sample.path))
      #expect(throws: LogFailure.alreadyExists(path: sample.path)) {
        try Ledger.create(
          at: sample.path, as: SampleLedger.created, environment: sample.world.environment)
      }
      #expect(try Data(contentsOf: URL(filePath: sample.path)) == bytes)
    }
  }

  @Test func `a log of something else is no ledger of ours`() throws {
    try withNewLedger { sample in
      let path = sample.folder.appending(path: "other.ledger").path
      let first = NewEvent(stream: "shop", type: "shop.opened", body: ["rev": 1])
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      try EventLog.create(
        at: path, first: first, by: clerk, environment: sample.world.environment
      ).close()
      let refused = try failure { try Ledger.open(at: path) }
      guard case .noGenesis? = refused else {
        Issue.record("expected noGenesis, not \(String(describing: refused))")
        return
      }
    }
  }

  @Test func `a time zone that does not exist makes no ledger and leaves no file`() throws {
    try withNewLedger { sample in
      let path = sample.folder.appending(path: "nowhere.ledger").path
      let created = LedgerCreated(
        origin: SampleLedger.origin, timeZone: "Asia/Atlantis", language: .ja)
      let refused = try failure {
        try Ledger.create(at: path, as: created, environment: sample.world.environment)
      }
      guard case .noGenesis("Asia/Atlantis")? = refused else {
        Issue.record("expected noGenesis, not \(String(describing: refused))")
        return
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }
}
