import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog
import Synchronization

/// Appends a city's events to a new ledger, decoded before, in commits of 10,000.
struct Appending {
  private let city: Ledger
  private let ledger: Ledger
  private let chance: Repetition
  private let hasTables: Bool
  /// Whether it ends before the first figure.
  private let isPlanOnly: Bool

  private static let commit = 10_000

  /// Takes where the events come from, the new ledger's name, and `tables` and `plan` as they are
  /// wanted.
  init(from city: String, into path: String, options: some Collection<String>) throws {
    self.city = try Ledger.open(at: city, access: .readOnly)
    hasTables = options.contains("tables")
    isPlanOnly = options.contains("plan")
    let chance = Repetition()
    self.chance = chance
    ledger = try Ledger.create(
      at: path,
      as: LedgerCreated(
        origin: "ledger.example.jp/benchmark", timeZone: "Asia/Tokyo", language: .ja),
      environment: chance.environment)
  }

  func measure() throws -> JSONObject {
    var seconds = 0.0
    try city.log.read { log in
      // The first event is the ledger's own.
      var position = Position(1)
      let end = try isPlanOnly ? endOfPlan(in: log) : log.end()
      while position < end {
        let last = Position(min(position.number + Self.commit, end.number))
        let runs = try runs(after: position, through: last, in: log)
        seconds += try Measurement.time { try append(runs) }
        position = last
      }
    }
    let root = try ledger.log.read { try $0.rootDigits() }
    seconds += try Measurement.time { try ledger.log.close() }
    return Measurement.result(seconds, "root", root)
  }

  private func endOfPlan(in log: LogReader) throws -> Position {
    var end = try log.end()
    try log.forEachEvent { event in
      if event.type == "measurement.recorded" {
        end = min(end, Position(event.position.number - 1))
      }
    }
    return end
  }

  private func append(_ runs: [EncodedEvents]) throws {
    if hasTables { return try ledger.append(runs) }
    try ledger.log.write { transaction, _ in
      for run in runs { try transaction.append(run.encoded, by: run.attribution) }
    }
  }

  private func runs(
    after first: Position, through last: Position, in log: LogReader
  ) throws -> [EncodedEvents] {
    var runs: [EncodedEvents] = []
    try log.forEachEvent(after: first, through: last) { event in
      let attribution = Attribution(
        actor: event.actor, department: event.department, onBehalfOf: event.onBehalfOf,
        channel: event.channel ?? "cli", fileDigest: event.fileDigest)
      if runs.last?.attribution != attribution {
        runs.append(EncodedEvents(by: attribution))
      }
      guard let decoded = try EventCodec.decode(event) else {
        throw BenchmarkFailure("the city has an event of another program")
      }
      runs[runs.count - 1].append(
        decoded,
        encoded: NewEvent(
          stream: event.stream, type: event.type, body: event.body, texts: event.texts,
          row: event.row))
      chance.moment.withLock { $0 = event.recorded.seconds }
    }
    return runs
  }
}

/// A clock that is set by hand, and random bytes that come out the same in every run (SplitMix64).
final class Repetition: Sendable {
  /// Seconds since 1970.
  let moment = Mutex<Int64>(0)
  private let state = Mutex<UInt64>(1)

  var environment: EventLogEnvironment {
    EventLogEnvironment(
      clock: { ClockReading(Timestamp(seconds: self.moment.withLock { $0 })) },
      randomBytes: { count in self.bytes(count) })
  }

  private func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count + 8)
      while bytes.count < count {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        withUnsafeBytes(of: bits ^ (bits >> 31)) { bytes.append(contentsOf: $0) }
      }
      bytes.removeLast(bytes.count - count)
      return bytes
    }
  }
}
