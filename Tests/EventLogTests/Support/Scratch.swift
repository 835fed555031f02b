import CanonicalJSON
import EventLog
import Foundation
import GRDB

/// A folder of its own for one test, and what a test does in it.
struct Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "planledger-" + UUID().uuidString).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  /// Opens the file with plain SQLite, as an administrator would.
  func edit<R>(_ name: String, _ body: (Database) throws -> R) throws -> R {
    let queue = try DatabaseQueue(path: path(name))
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }

  /// Removes the folder; a failed test leaves it to be looked at.
  func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// Gives a test a scratch folder that is gone afterwards.
@discardableResult
func withScratch<R>(_ body: (Scratch) throws -> R) throws -> R {
  let scratch = try Scratch()
  defer { scratch.remove() }
  return try body(scratch)
}

extension StreamName {
  /// A name that the test knows to be well-formed.
  static func of(_ text: String) throws -> StreamName {
    guard let name = StreamName(text) else { throw TestFailure("\(text) names no stream") }
    return name
  }
}

/// Events and people that mean nothing in particular.
enum Sample {
  static let clerk = Attribution(actor: "A-7f", department: "D01", channel: "cli")

  static func created() throws -> NewEvent {
    NewEvent(stream: try .of("ledger"), type: "ledger.created", body: ["origin": "example.jp/plan"])
  }

  static func measured(
    _ key: String = "05-2", value: String = "25.1", reason: String? = nil
  ) throws -> NewEvent {
    NewEvent(
      stream: try .of("indicator/\(key)"), type: "measurement.recorded",
      body: ["fy": 2023, "unit": "％", "value": .string(value)],
      texts: reason.map { ["reason": $0] } ?? [:])
  }

  /// Makes a ledger of one event.
  static func ledger(
    in scratch: Scratch, _ world: TestWorld, as name: String = "plan.ledger"
  ) throws -> EventLog {
    try EventLog.create(
      at: scratch.path(name), first: created(), by: clerk, environment: world.environment)
  }
}

extension EventLog {
  /// Appends in a transaction of its own.
  @discardableResult
  func append(
    _ events: NewEvent..., by attribution: Attribution = Sample.clerk, request: EventID? = nil,
    expecting: [StreamName: ExpectedVersion] = [:], acceptClock: Bool = false
  ) throws -> [Receipt] {
    try write { log, _ in
      try log.append(
        events, by: attribution, request: request, expecting: expecting, acceptClock: acceptClock)
    }
  }
}
