import Endurance
import EventLog
import Foundation
import GRDB
import PlanDomain
import ProgressLedger
import Synchronization
import Testing

/// Readers and a writer while the tables are folded anew.
struct RebuildUnderLoadTests {
  @Test func `whoever reads during a rebuild is answered by the old tables or by the new ones`()
    throws
  {
    try withSampleLedger { sample in
      try sample.execute(.record("05-2", 2023, "25.1", source: "人事課調べ"))
      try sample.execute(.record("05-1", 2023, "1801"))
      let point = ReadPoint(asOf: nil, knownAt: Position(try sample.head()))
      let right = try sample.ledger.read { try $0.snapshot(at: point) }
      var readings = (old: 0, new: 0, bad: 0)
      let rounds = Endurance.amount(5, full: 200)
      for round in 0..<rounds {
        // Every figure is wrong in the old tables, so that a mixture would show.
        try sample.edit { try $0.execute(sql: "UPDATE measurement_history SET value = 99") }
        let wrong = try sample.ledger.read { try $0.snapshot(at: point) }
        try #require(wrong != right)
        let readers = Readers(of: sample, at: point, wrong: wrong, right: right)
        try sample.ledger.rebuild()
        // Who writes meanwhile is not lost either.
        try sample.execute(.addNote(.indicator("05-2"), note: "\(round)"))
        let heard = readers.end()
        #expect(heard.failures == [])
        readings.old += heard.old
        readings.new += heard.new
        readings.bad += heard.failures.count
        #expect(try sample.ledger.read { try $0.snapshot(at: point) } == right)
      }
      #expect(readings.old > 0 && readings.new > 0)
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
      Endurance.report(
        "rebuilds with three readers",
        [
          "rebuilds": rounds, "answers of old tables": readings.old,
          "answers of new tables": readings.new, "mixtures or failures": readings.bad,
        ])
    }
  }
}

/// Three readers, each with the file open on its own: all have read once when they are made, and
/// read on until they are told to end, and then once more.
private final class Readers: Sendable {
  struct Heard {
    var old = 0
    var new = 0
    var failures: [String] = []
  }

  private let heard = Mutex((answers: Heard(), isEnding: false))
  private let hasRead = DispatchSemaphore(value: 0)
  private let hasEnded = DispatchSemaphore(value: 0)
  private static let count = 3

  init(of sample: SampleLedger, at point: ReadPoint, wrong: PlanSnapshot, right: PlanSnapshot) {
    for _ in 0..<Self.count {
      Thread.detachNewThread { [self] in
        do {
          let ledger = try sample.opened(.readOnly)
          defer { try? ledger.log.close() }
          var (isFirst, isLast) = (true, false)
          while true {
            let answer = try ledger.read { try $0.snapshot(at: point) }
            note { heard in
              if answer == wrong {
                heard.old += 1
              } else if answer == right {
                heard.new += 1
              } else {
                heard.failures.append("a mixture")
              }
            }
            if isFirst { hasRead.signal() }
            isFirst = false
            if isLast { break }
            isLast = heard.withLock { $0.isEnding }
          }
        } catch {
          note { $0.failures.append("\(error)") }
          hasRead.signal()
        }
        hasEnded.signal()
      }
    }
    for _ in 0..<Self.count { hasRead.wait() }
  }

  func end() -> Heard {
    heard.withLock { $0.isEnding = true }
    for _ in 0..<Self.count { hasEnded.wait() }
    return heard.withLock { $0.answers }
  }

  private func note(_ change: (inout Heard) -> Void) {
    heard.withLock { change(&$0.answers) }
  }
}
