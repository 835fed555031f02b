import Endurance
import EventLog
import Foundation
import Testing

/// Ledgers that are damaged in every way, and what is saved of them.
@Suite struct Salvages {
  @Test func `of a whole ledger everything is saved but an end that nothing proves`() throws {
    try withScratch { scratch in
      let leaves = try Sample.ledgerOfPages(in: scratch)
      let salvage = try Salvage(ofFileAt: scratch.path("plan.ledger"))
      // An even number of events stands under nodes; the odd one at the end under nothing yet.
      #expect(
        salvage.parts.map { [$0.first.number, $0.last.number] } == [[1, 32], [33, 33]])
      #expect(salvage.parts.map(\.standing) == [.restorable, .doubtful])
      #expect(try salvage.bytes(.restorable) == Array(leaves[..<32]))
      #expect(try salvage.bytes(.doubtful) == [leaves[32]])
      let log = try EventLog.open(at: scratch.path("plan.ledger"), access: .readOnly)
      #expect(try log.read { try $0.root(at: Position(32)) } == salvage.head.root)
      try log.close()
      let again = try EventLog.restore(
        at: scratch.path("again.ledger"), leaves: source(salvage.lines()),
        texts: source(salvage.textLines()))
      #expect(try again.audit().findings == [])
      #expect(try again.read { try $0.head().root } == salvage.head.root)
      #expect(try again.read { try $0.textCount() } == salvage.expectedTexts)
    }
  }

  @Test func `what was committed to the write-ahead log is saved, and the file is left as it was`()
    throws
  {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, TestWorld())
      try log.append(Sample.measured(), Sample.measured("2"), Sample.measured("3"))
      for name in ["plan.ledger", "plan.ledger-wal"] {
        try scratch.write(scratch.bytes(name), to: "copy" + name.dropFirst(4))
      }
      try log.close()
      let before = try scratch.bytes("copy.ledger-wal")
      try #require(!before.isEmpty)
      let salvage = try Salvage(ofFileAt: scratch.path("copy.ledger"))
      #expect(salvage.head.position == Position(4))
      #expect(try scratch.bytes("copy.ledger-wal") == before)
      #expect(try scratch.names() == ["copy.ledger", "copy.ledger-wal", "plan.ledger"])
    }
  }

  @Test func `with any byte flipped, every event that salvage calls proved is genuine`() throws {
    try withScratch { scratch in
      let leaves = try Sample.ledgerOfPages(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      var tally = Tally()
      let step = Endurance.amount(1_021, full: 3)
      for place in stride(from: 0, to: original.count, by: step) {
        var flipped = original
        flipped[place] ^= 1 << UInt8(place % 8)
        try tally.add(flipped, of: leaves, in: scratch, restoring: place % 10 == 0)
      }
      // One byte costs the events of one page at most, and what they alone proved.
      #expect(tally.mostLost <= 16)
      #expect(tally.damaged > 0)
      Endurance.report("salvages with a byte flipped", tally.counts)
    }
  }

  @Test func `of a file that was cut anywhere, everything before the cut is saved`() throws {
    try withScratch { scratch in
      let leaves = try Sample.ledgerOfPages(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      var tally = Tally()
      var saved = 0
      let lengths = stride(from: 512, to: original.count, by: Endurance.amount(3_072, full: 512))
      for length in Array(lengths) + [original.count] {
        let found = try tally.add(Array(original[..<length]), of: leaves, in: scratch)
        #expect(found >= saved, "cut at \(length)")
        saved = found
      }
      #expect(saved == leaves.count)
      Endurance.report("salvages of a cut file", tally.counts)
    }
  }

  @Test func `a page that is lost costs its own events and no others`() throws {
    try withScratch { scratch in
      let leaves = try Sample.ledgerOfPages(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      var chance = Chance(seed: Endurance.seed)
      var tally = Tally()
      var lost = 0
      for page in stride(from: 0, to: original.count, by: 4_096) {
        var damaged = original
        for place in page..<page + 4_096 { damaged[place] = .random(in: 0...255, using: &chance) }
        lost += leaves.count - (try tally.add(damaged, of: leaves, in: scratch, restoring: true))
      }
      // Of the long events each part lies on a page of its own.
      let parts = leaves.map { 1 + $0.count / 4_096 }.reduce(0, +)
      #expect((leaves.count...parts + 6).contains(lost), "\(lost) of \(parts)")
      Endurance.report("salvages with a page lost", tally.counts)
    }
  }

  @Test func `a file without an event, or of any bytes at all, is no ledger`() throws {
    try withScratch { scratch in
      var chance = Chance(seed: Endurance.seed)
      for size in [0, 1, 100, 4_096, 40_000] {
        let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &chance) }
        try scratch.write(bytes, to: "noise.ledger")
        #expect(throws: LogFailure.notALedger(path: scratch.path("noise.ledger"), .withoutEvents)) {
          try Salvage(ofFileAt: scratch.path("noise.ledger"))
        }
      }
      #expect(throws: LogFailure.missing(path: scratch.path("none.ledger"))) {
        try Salvage(ofFileAt: scratch.path("none.ledger"))
      }
    }
  }
}

/// What salvages of damaged copies of one ledger came to.
private struct Tally {
  private var salvages = 0
  private(set) var damaged = 0
  private(set) var mostLost = 0
  private var restored = 0
  private var falseEvents = 0

  var counts: KeyValuePairs<String, Int> {
    [
      "files": salvages, "with losses": damaged, "restored": restored,
      "false events": falseEvents,
    ]
  }

  /// Salvages a damaged file, checks all that is claimed, and gives how many events are there.
  @discardableResult
  mutating func add(
    _ file: [UInt8], of leaves: [[UInt8]], in scratch: Scratch, restoring: Bool = false
  ) throws -> Int {
    try scratch.write(file, to: "damaged.ledger")
    salvages += 1
    guard let salvage = try? Salvage(ofFileAt: scratch.path("damaged.ledger")) else {
      damaged += 1
      return 0
    }
    var found: Set<Int> = []
    for standing in [Salvage.Standing.restorable, .later] {
      try salvage.forEachLeaf(standing) { position, leaf in
        let genuine = position.number <= leaves.count ? leaves[position.number - 1] : []
        #expect(leaf == genuine, "\(position)")
        falseEvents += leaf == genuine ? 0 : 1
        found.insert(position.number)
      }
    }
    try salvage.forEachLeaf(.doubtful) { _, leaf in
      if let index = leaves.firstIndex(of: leaf) { found.insert(index + 1) }
    }
    #expect(try salvage.bytes(.restorable).count == salvage.head.position.number)
    let lost = leaves.count - found.count
    if lost > 0 { damaged += 1 }
    mostLost = max(mostLost, lost)
    if restoring, salvage.head.position > .start { try restore(salvage, in: scratch) }
    return found.count
  }

  private mutating func restore(_ salvage: Salvage, in scratch: Scratch) throws {
    let log = try EventLog.restore(
      at: scratch.path("again.ledger"), leaves: source(salvage.lines(), chunk: 100_000))
    let head = try log.read { try $0.head() }
    #expect(head.position == salvage.head.position && head.root == salvage.head.root)
    try log.close()
    try FileManager.default.removeItem(atPath: scratch.path("again.ledger"))
    restored += 1
  }
}

extension Salvage {
  fileprivate func bytes(_ standing: Standing) throws -> [[UInt8]] {
    var leaves: [[UInt8]] = []
    try forEachLeaf(standing) { leaves.append($1) }
    return leaves
  }

  /// The restorable events as `export events` writes them.
  fileprivate func lines() throws -> [UInt8] {
    Array(try bytes(.restorable).map { $0 + [0x0A] }.joined())
  }

  fileprivate func textLines() throws -> [UInt8] {
    var lines = ""
    try forEachText(.restorable) {
      lines += "{\"disclosure\":\"\($1)\",\"seq\":\($0.number - 1)}\n"
    }
    return Array(lines.utf8)
  }
}
