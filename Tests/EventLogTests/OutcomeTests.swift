import CanonicalJSON
import Endurance
import EventLog
import Foundation
import GRDB
import Testing

/// An append is acknowledged, refused, or unknown; nothing else, and each means what it says.
@Suite struct `Outcomes` {
  @Test func `a full disk before the commit stores nothing, and appending goes on afterwards`()
    throws
  {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let events = try (0..<200).map { try Sample.measured(String($0)) }
      let failure = #expect(throws: LogFailure.self) {
        try log.write { log, database in
          let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
          try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
          try log.append(events, by: Sample.clerk)
        }
      }
      #expect(failure.map { if case .storage = $0 { true } else { false } } == true)
      #expect(try log.read { try $0.end() } == Position(1))
      #expect(try log.read { try $0.streams(kind: "indicator") } == [])
      try log.write { log, database in
        try database.execute(sql: "PRAGMA max_page_count = 1000000")
        try log.append(events, by: Sample.clerk)
      }
      #expect(try log.audit().findings == [])
    }
  }

  @Test func `a commit that fails on the way to the disk is unknown, and nothing follows it`()
    async throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path("plan.ledger")
    try Sample.ledger(in: scratch, try TestWorld("2020-01-01T00:00:00Z")).close()
    await #expect(processExitsWith: .success) { [path = path as String] in
      let log = try EventLog.open(at: path)
      try log.append(Sample.measured())
      let end = try log.read { try $0.end() }
      // From here on the write-ahead log cannot grow: the commit itself is the first to notice.
      let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
      try limitFileSize(to: try #require(size) + 1_000)
      let request = try #require(EventID(text: "0195f3a0-0000-7000-8000-000000000001"))
      #expect(throws: LogFailure.unknownOutcome(request: request)) {
        try log.append(Sample.measured(), request: request)
      }
      #expect(throws: LogFailure.needsReopening(path: path)) { try log.append(Sample.measured()) }
      #expect(try log.read { try $0.end() } == end)
    }
    let log = try EventLog.open(at: path)
    #expect(try log.audit().findings == [])
    let request = try #require(EventID(text: "0195f3a0-0000-7000-8000-000000000001"))
    if try log.read({ try $0.event(withID: request) }) == nil {
      try log.append(Sample.measured(), request: request)
    }
    #expect(try log.read { try $0.end() } == Position(3))
  }

  @Test func `another writer is waited for, and then the log is busy`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let other = try DatabaseQueue(path: scratch.path("plan.ledger"))
      try other.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        #expect(throws: LogFailure.busy(path: scratch.path("plan.ledger"))) {
          try log.append(Sample.measured())
        }
        #expect(try log.read { try $0.end() } == Position(1))
        try database.execute(sql: "ROLLBACK")
      }
      try log.append(Sample.measured())
    }
  }

  @Test func `case 51: writers in several processes leave no gap and lose nothing`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path("plan.ledger")
    try Sample.ledger(in: scratch, try TestWorld("2020-01-01T00:00:00Z")).close()
    let (writers, rounds) = (Endurance.amount(4, full: 16), Endurance.amount(20, full: 1_000))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [path = path as String, writer = writer as Int, rounds = rounds as Int] in
            let log = try EventLog.open(at: path)
            for round in 0..<rounds {
              let event = try Sample.measured(String(writer), value: String(round))
              while true {
                do {
                  try log.append(event, Sample.measured("shared"))
                  break
                } catch LogFailure.busy {
                  // Nothing was stored, so the same is appended again.
                }
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let log = try EventLog.open(at: path)
    #expect(try log.audit().findings == [])
    #expect(try log.read { try $0.end() } == Position(1 + writers * rounds * 2))
    var disordered = 0
    for writer in 0..<writers {
      let events = try log.read { try $0.events(in: .of("indicator/\(writer)")) }
      let isInOrder = events.map { $0.body["value"]?.string } == (0..<rounds).map(String.init)
      #expect(isInOrder)
      disordered += isInOrder ? 0 : 1
    }
    Endurance.report(
      "writers at once, each a process",
      ["writers": writers, "appends of each": rounds, "streams not whole and in order": disordered])
  }

  @Test func `two logs in one process take turns`() throws {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      let logs = try (0..<2).map { _ in try EventLog.open(at: scratch.path("plan.ledger")) }
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        for _ in 0..<25 {
          do {
            try logs[index].append(Sample.measured(String(index)), Sample.measured("shared"))
          } catch {
            Issue.record(error)
          }
        }
      }
      #expect(try logs[0].audit().findings == [])
      #expect(try logs[0].read { try $0.version(of: .of("indicator/shared")) } == 50)
    }
  }

  @Test func `a stream goes on from where it ended, whatever was taken back or written by others`()
    throws
  {
    try withScratch { scratch in
      try Sample.ledger(in: scratch, try TestWorld()).close()
      let path = scratch.path("plan.ledger")
      let (log, other) = (try EventLog.open(at: path), try EventLog.open(at: path))
      struct TakenBack: Error {}
      for round in 1...3 {
        try log.append(Sample.measured("shared"))
        #expect(throws: TakenBack.self) {
          try log.write { transaction, _ in
            try transaction.append([Sample.measured("shared")], by: Sample.clerk)
            throw TakenBack()
          }
        }
        try log.append(Sample.measured("shared"), Sample.measured("shared"))
        try other.append(Sample.measured("shared"))
        #expect(try log.read { try $0.version(of: .of("indicator/shared")) } == 4 * round)
      }
      #expect(try log.audit().findings == [])
    }
  }

  @Test(arguments: [5, 20, 60])
  func `case 50: a writer that is killed leaves whole commits, and all it acknowledged`(
    commits: Int
  )
    async throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path("plan.ledger")
    try Sample.ledger(in: scratch, try TestWorld("2020-01-01T00:00:00Z")).close()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, commits = commits as Int] in
      let log = try EventLog.open(at: path)
      Thread.detachNewThread {
        // Killed from outside the writing, at no particular moment of it, once so much was
        // acknowledged.
        while ((try? log.read { try $0.end().number }) ?? 0) < 1 + 3 * commits {}
        kill(getpid(), SIGKILL)
      }
      while true {
        try log.append(
          Sample.measured("1"), Sample.measured("2", reason: "訂正"), Sample.measured("3"))
      }
    }
    let log = try EventLog.open(at: path)
    let end = try log.read { try $0.end().number }
    #expect(end % 3 == 1)
    #expect(end >= 1 + 3 * commits)
    #expect(try log.audit().findings == [])
    try log.append(Sample.measured())
  }
}

/// Lets no file of this process grow beyond so many bytes; a longer write is an error, not a
/// signal.
private func limitFileSize(to bytes: Int) throws {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
  #if canImport(Glibc)
    let result = setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  #else
    let result = setrlimit(RLIMIT_FSIZE, &limit)
  #endif
  guard result == 0 else { throw TestFailure("the size of files could not be limited") }
}
