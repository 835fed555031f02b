import EventLog
import Foundation
import Testing

/// A few appends to a copy of a ledger while something fails, and what was said of each.
struct AppendSession {
  /// What somebody was told of an append, found again by its request.
  private enum Answer {
    case acknowledged([Receipt])
    case refused
    case unknown
  }

  private let path: String
  private var answers: [(request: EventID, answer: Answer)] = []
  private(set) var failures = 0
  private(set) var storedThoughUnknown = 0

  /// Opens a fresh copy of the ledger and appends to it; `arm` is called before or after opening.
  ///
  /// Throws what is no `LogFailure`: no other error may come out of a log.
  init(on ledger: String, isOpenBefore: Bool, arming arm: () -> Void) throws {
    path = ledger + ".faulted"
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    try FileManager.default.copyItem(atPath: ledger, toPath: path)
    if !isOpenBefore { arm() }
    do {
      let log = try EventLog.open(at: path)
      if isOpenBefore { arm() }
      for number in 1...4 { try append(number, to: log) }
      try log.close()
    } catch is LogFailure {
      failures += 1
    }
  }

  private mutating func append(_ number: Int, to log: EventLog) throws {
    let request = try #require(EventID(text: "0195f3a0-0000-7000-8000-00000000000\(number)"))
    do {
      let receipts = try log.append(
        Sample.measured("1", value: String(number)), Sample.measured("2", reason: "訂正"),
        request: request)
      answers.append((request, .acknowledged(receipts)))
    } catch LogFailure.unknownOutcome {
      failures += 1
      answers.append((request, .unknown))
    } catch is LogFailure {
      failures += 1
      answers.append((request, .refused))
    }
  }

  /// Opens the copy again, now that nothing fails: what was acknowledged is there, what was refused
  /// is not, nothing is half there, and appending goes on.
  mutating func check() throws {
    let log = try EventLog.open(at: path)
    defer { try? log.close() }
    for (request, answer) in answers {
      let found = try log.read { try $0.event(withID: request) }
      switch answer {
      case .acknowledged(let receipts): #expect(found.map(Receipt.init) == receipts.first)
      case .refused: #expect(found == nil)
      case .unknown: storedThoughUnknown += found == nil ? 0 : 1
      }
    }
    #expect(try log.read { try $0.end().number } % 2 == 1)
    #expect(try log.audit().findings == [])
    try log.append(Sample.measured())
  }
}
