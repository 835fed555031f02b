import EventLog
import Foundation
import GRDB
import PlanDomain
import ProgressLedger
import Testing

/// A ledger in a folder of its own, with a clock that the test moves.
///
/// Its people: `sato` of 総務部, the first actor, and `suzuki` of 財政部.
struct SampleLedger {
  let folder: URL
  let world: TestWorld
  let ledger: Ledger

  static let origin = "ledger.example.jp/plan"
  static let created = LedgerCreated(origin: origin, timeZone: "Asia/Tokyo", language: .ja)

  var path: String { ledger.log.path }

  /// Writes by `sato` unless somebody else is named.
  @discardableResult
  func execute(
    _ command: PlanCommand, by actor: ActorID? = "sato", for department: String? = nil,
    request: EventID? = nil, expecting: EventNumber? = nil
  ) throws -> Outcome {
    try ledger.execute(
      command, by: Author(actor: actor, onBehalfOf: department), request: request,
      expecting: expecting)
  }

  /// The same file once more, as another program would open it.
  func opened(_ access: EventLog.Access = .readWrite) throws -> Ledger {
    try Ledger.open(at: path, access: access, environment: world.environment)
  }

  /// The plan by everything recorded so far.
  func snapshot(asOf year: FiscalYear? = nil) throws -> PlanSnapshot {
    try ledger.snapshot(asOf: year)
  }

  func head() throws -> Int { try ledger.log.read { try $0.end().number } }

  /// Erases the texts of one event, or of all, as the law may demand.
  func eraseTexts(of position: Position? = nil) throws {
    try edit { database in
      try database.execute(
        sql: "DELETE FROM disclosure WHERE coalesce(seq = ?, TRUE)", arguments: [position?.seq])
    }
  }

  /// Opens the file with plain SQLite, as an administrator would.
  func edit<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }
}

extension Ledger {
  /// The plan as of both times; without a position, by everything recorded so far.
  func snapshot(asOf year: FiscalYear? = nil, knownAt: Int? = nil) throws -> PlanSnapshot {
    try read { view in
      let position = knownAt.map { Position($0) } ?? view.head
      return try view.snapshot(at: ReadPoint(asOf: year, knownAt: position))
    }
  }

  /// The same answer by folding the log.
  func replayed(asOf year: FiscalYear? = nil, knownAt: Int? = nil) throws -> PlanSnapshot {
    try log.read { reader in
      let position = try knownAt.map { Position($0) } ?? reader.end()
      return try replay(at: ReadPoint(asOf: year, knownAt: position), in: reader).snapshot
    }
  }
}

/// Gives a test a ledger that holds nothing but its creation; the folder is gone afterwards.
func withNewLedger<Answer>(
  at moment: Instant = "2024-06-03T00:00:00Z", in zone: String = "Asia/Tokyo",
  _ body: (SampleLedger) throws -> Answer
) throws -> Answer {
  try withFolder { folder in
    let world = TestWorld(moment)
    var created = SampleLedger.created
    created.timeZone = zone
    let ledger = try Ledger.create(
      at: folder.appending(path: "plan.ledger").path, as: created,
      environment: world.environment)
    return try body(SampleLedger(folder: folder, world: world, ledger: ledger))
  }
}

/// Gives a test a ledger of these bytes.
func withLedger<Answer>(
  of file: Data, in world: TestWorld, _ body: (SampleLedger) throws -> Answer
) throws -> Answer {
  try withFolder { folder in
    let path = folder.appending(path: "plan.ledger")
    try file.write(to: path)
    let ledger = try Ledger.open(at: path.path, access: .readWrite, environment: world.environment)
    return try body(SampleLedger(folder: folder, world: world, ledger: ledger))
  }
}

private func withFolder<Answer>(_ body: (URL) throws -> Answer) throws -> Answer {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "planledger-" + UUID().uuidString).resolvingSymlinksInPath()
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Gives a test a ledger with its two people and the small plan adopted.
func withSampleLedger<Answer>(
  at moment: Instant = "2024-06-03T00:00:00Z", plan: PlanDocument = SamplePlan.small,
  _ body: (SampleLedger) throws -> Answer
) throws -> Answer {
  try withNewLedger(at: moment) { sample in
    try sample.execute(.registerActor(.sato), by: nil)
    try sample.execute(.registerActor(.suzuki))
    try sample.execute(.adopt(plan))
    return try body(sample)
  }
}

/// The same with the plan of 苫小牧市.
func withTomakomai<Answer>(
  at moment: Instant = "2024-06-03T00:00:00Z", _ body: (SampleLedger) throws -> Answer
) throws -> Answer {
  try withSampleLedger(at: moment, plan: SamplePlan.tomakomai(), body)
}

extension ActorRegistration {
  static let sato = ActorRegistration(
    actor: "sato", name: "佐藤花子", department: "総務部", role: .recorder)
  static let suzuki = ActorRegistration(
    actor: "suzuki", name: "鈴木一郎", department: "財政部", role: .recorder)
}
