import EventLog
import Foundation
import GRDB
import Testing

/// No byte of a ledger's file can be changed so that it still passes for what was signed and says
/// something else.
@Suite struct `A flipped ledger` {
  private static let parts = 8

  /// "Untouched" means that the exported leaves and texts are byte for byte what they were: a flipped
  /// byte in a counter of SQLite's header, or in space that no row uses, changes neither.
  @Test(arguments: 0..<parts)
  func `case 52: with any byte flipped it is refused, or its content is untouched`(
    part: Int
  ) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let original = try scratch.bytes("plan.ledger")
      let checkpoint = try kept(scratch.checkpoint())
      let content = try scratch.export("plan.ledger") + scratch.texts("plan.ledger")
      let definitions = try definitionPages(of: "plan.ledger", in: scratch)
      let places = places(in: original, definitions: definitions)
      var passed = 0
      for (index, bytes) in places.enumerated() where index % Self.parts == part {
        var flipped = original
        for byte in bytes { flipped[byte] ^= 1 << UInt8(byte % 8) }
        try scratch.write(flipped, to: "flipped.ledger")
        guard isAccepted(try? scratch.audit("flipped.ledger", against: checkpoint)) else {
          continue
        }
        passed += 1
        let read = try? scratch.export("flipped.ledger") + scratch.texts("flipped.ledger")
        #expect(read == content, "bytes \(bytes)")
      }
      // The test would prove nothing if every flip were refused for a reason of its own.
      #expect(passed > 0)
    }
  }

  private func isAccepted(_ audit: (summary: AuditSummary, findings: [Finding])?) -> Bool {
    guard let audit else { return false }
    return audit.findings.isEmpty && audit.summary.evidence.allSatisfy(\.holds)
  }

  /// Every byte on its own, but for two kinds that are two thirds of a small file.
  ///
  /// The gap between the two growing ends of a page holds no data and is flipped all at once (SQLite
  /// file format, section 1.6). Of the texts that define the tables, which opening compares whole
  /// with the program's own, every seventh byte is: each time another bit.
  private func places(in file: [UInt8], definitions: Set<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for page in stride(from: 0, to: file.count, by: 4_096) {
      let gap = gap(in: file, page: page)
      places += (page..<gap.lowerBound).map { $0..<$0 + 1 }
      if !gap.isEmpty { places.append(gap) }
      let step = definitions.contains(page / 4_096 + 1) ? 7 : 1
      places += stride(from: gap.upperBound, to: page + 4_096, by: step).map { $0..<$0 + 1 }
    }
    return places
  }

  /// The pages that hold the schema and the log's migrations, the first being page 1.
  private func definitionPages(of name: String, in scratch: Scratch) throws -> Set<Int> {
    try scratch.edit(name) { database in
      try Set(
        Int.fetchAll(
          database,
          sql: "SELECT pageno FROM dbstat WHERE name IN ('sqlite_schema', 'migration')"))
    }
  }

  private func gap(in file: [UInt8], page: Int) -> Range<Int> {
    let header = page == 0 ? 100 : page
    func number(at offset: Int) -> Int {
      Int(file[header + offset]) << 8 | Int(file[header + offset + 1])
    }
    // Interior pages of an index and of a table, then their leaves; an overflow page has no gap.
    guard [2, 5, 10, 13].contains(file[header]) else { return page..<page }
    let begin = header + (file[header] <= 5 ? 12 : 8) + 2 * number(at: 3)
    return begin..<max(begin, page + number(at: 5))
  }
}
