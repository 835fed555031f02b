import CanonicalJSON
import EventLog
import Foundation
import ProgressLedger
import Synchronization
import Testing
import TransparencyLog

/// A desk with a small ledger, and the key that signs its checkpoints.
struct AuditDesk {
  let workplace: Workplace
  let key: SigningKey

  static let origin = "ledger.city.example.jp/plan"

  init() throws {
    workplace = try Workplace()
    try PreparedLedger.small.put(on: workplace)
    key = try SigningKey(name: Self.origin, seed: [UInt8](repeating: 7, count: 32))
  }

  var vkey: String { key.verifier.text }

  func size(of ledger: String = "city.ledger") throws -> Int {
    try reading(ledger) { try $0.end().number }
  }

  /// Signs what a ledger comes to at a size, or at its end, into a file.
  func sign(
    _ ledger: String = "city.ledger", at size: Int? = nil, into file: String,
    by other: SigningKey? = nil
  ) throws {
    let key = other ?? key
    var note = SignedNote(text: try checkpoint(of: ledger, at: size).text)
    note.add(try key.sign(note.text))
    try Data(note.bytes).write(to: workplace.file(file))
  }

  /// Writes the unsigned receipt of an event.
  func writeReceipt(for number: Int, into file: String) throws {
    let place = Position(number)
    let (leaf, hashes) = try reading("city.ledger") { log in
      var leaf: [UInt8] = []
      try log.forEachLeaf(after: Position(number - 1), through: place) { leaf = $1 }
      return (leaf, try log.inclusionProof(of: place, at: place))
    }
    let receipt = InclusionFile(
      leaf: leaf, index: number - 1, hashes: hashes,
      checkpoint: try checkpoint(of: "city.ledger", at: number).unsignedBytes)
    try Data(receipt.bytes).write(to: workplace.file(file))
  }

  /// Makes the ledger anew from its first event, as its administrator can: the same ids at the same
  /// moments, one figure another, every hash, node and table computed anew.
  func rewrite(into name: String, replacing old: String, with new: String) throws {
    let events = try reading("city.ledger") { log in
      var events: [RecordedEvent] = []
      try log.forEachEvent { events.append($0) }
      return events
    }
    let clock = Moment()
    let environment = EventLogEnvironment(
      clock: { clock.reading }, randomBytes: EventLogEnvironment.system.randomBytes)
    let path = workplace.file(name).path
    var log: EventLog?
    for event in events {
      clock.set(event.recorded)
      var body = event.body
      if body["value"]?.string == old { body["value"] = .string(new) }
      let again = NewEvent(
        stream: event.stream, type: event.type, body: body, texts: event.texts, row: event.row)
      let author = Attribution(
        actor: event.actor, department: event.department, onBehalfOf: event.onBehalfOf,
        channel: event.channel ?? "cli", fileDigest: event.fileDigest)
      if let log {
        try log.write { log, _ in try log.append([again], by: author, request: event.id) }
      } else {
        log = try EventLog.create(
          at: path, first: again, by: author, request: event.id, environment: environment)
      }
    }
    try log?.close()
    try workplace.output(of: "rebuild", "--ledger", name)
  }

  /// Runs the program on a ledger, in English.
  func run(_ words: String..., on ledger: String = "city.ledger") throws -> ProcessResult {
    try workplace.run(words + ["--ledger", ledger], setting: ["PLANLEDGER_LANG": "en"])
  }

  private func checkpoint(of ledger: String, at size: Int?) throws -> Checkpoint {
    try reading(ledger) { log in
      let place = try size.map { Position($0) } ?? log.end()
      return Checkpoint(origin: Self.origin, size: place.number, root: try log.root(at: place))
    }
  }

  private func reading<R>(_ ledger: String, _ body: (LogReader) throws -> R) throws -> R {
    let log = try EventLog.open(at: workplace.file(ledger).path, access: .readOnly)
    defer { try? log.close() }
    return try log.read(body)
  }
}

/// A clock that is set to each moment in turn.
private final class Moment: Sendable {
  private let seconds = Mutex<Int64>(0)

  func set(_ moment: Timestamp) { seconds.withLock { $0 = moment.seconds } }

  var reading: ClockReading { ClockReading(milliseconds: seconds.withLock { $0 } * 1_000) }
}
