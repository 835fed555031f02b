import EventLog
import Foundation
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
      var passed = 0
      for (index, bytes) in places(in: original).enumerated() where index % Self.parts == part {
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

  /// Every byte on its own; only the gap between the two growing ends of a page, which holds no data
  /// and is most of a small file, is flipped all at once (SQLite file format, section 1.6).
  private func places(in file: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for page in stride(from: 0, to: file.count, by: 4_096) {
      let gap = gap(in: file, page: page)
      places += (page..<gap.lowerBound).map { $0..<$0 + 1 }
      if !gap.isEmpty { places.append(gap) }
      places += (gap.upperBound..<page + 4_096).map { $0..<$0 + 1 }
    }
    return places
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
