import EventLog
import Testing

/// An export that somebody wrote anew in his own way is none: its bytes are what was hashed.
@Suite struct `An export` {
  /// One change of the text of an export, and the line it is found in.
  struct Change: CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String

    init(_ what: String, _ old: String, _ new: String) {
      testDescription = what
      self.old = old
      self.new = new
    }
  }

  @Test(arguments: [
    Change("empty line", "\n", "\n\n"), Change("CR LF", "\n", "\r\n"),
    Change("byte order mark", "{\"event\"", "\u{FEFF}{\"event\""),
  ])
  func `case 28: lines that end or begin otherwise are refused`(change: Change) throws {
    try expectRefusal(of: change)
  }

  @Test func `case 28: a last line without its end and bytes that are no UTF-8 are refused`() throws
  {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let export = try scratch.export("plan.ledger")
      try expectRefusal(of: export.dropLast(), in: scratch)
      var broken = export
      let byte = try #require(broken.firstIndex { $0 >= 0x80 })
      broken[byte] = 0xFF
      try expectRefusal(of: broken, in: scratch)
    }
  }

  @Test(arguments: [
    Change("space", ":\"25.1\"", ": \"25.1\""),
    Change("key order", "\"unit\":\"％\",\"value\":\"25.1\"", "\"value\":\"25.1\",\"unit\":\"％\""),
    Change("escape", "％", "\\uff05"), Change("escaped solidus", "jp/plan", "jp\\/plan"),
    Change("exponent", "\"fy\":2023", "\"fy\":2.023e3"),
    Change("fraction", "\"fy\":2023", "\"fy\":2023.0"),
  ])
  func `case 29: another spelling of the same JSON is refused`(change: Change) throws {
    try expectRefusal(of: change)
  }

  @Test func `case 30: a member named twice is refused`() throws {
    try expectRefusal(of: Change("twice", "\"fy\":2023", "\"fy\":2023,\"fy\":2024"))
  }

  @Test(arguments: [
    Change("decimal", "\"25.1\"", "25.1"), Change("2^53", "\"fy\":2023", "\"fy\":9007199254740992"),
    Change("NFD", "％", "か\u{3099}"),
  ])
  func `case 31: decimals, large numbers and decomposed text are refused`(change: Change) throws {
    try expectRefusal(of: change)
  }

  @Test(arguments: [
    Change("brackets", "\"25.1\"", String(repeating: "[", count: 100_000)),
    Change("70,000 bytes", "25.1", String(repeating: "1", count: 70_000)),
  ])
  func `case 32: what is too deep or too long is refused without a crash`(change: Change) throws {
    try expectRefusal(of: change)
  }

  @Test func `case 33: names in the order of their UTF-8 are refused`() throws {
    try expectRefusal(
      of: Change(
        "order", "\"value\":\"25.1\"", "\"value\":\"25.1\",\"\u{FB33}\":\"\",\"\u{1F600}\":\"\""))
  }

  private func expectRefusal(of change: Change) throws {
    try withScratch { scratch in
      try Sample.fullLedger(in: scratch)
      let export = String(decoding: try scratch.export("plan.ledger"), as: UTF8.self)
      let forged = export.replacing(change.old, with: change.new, maxReplacements: 1)
      try #require(Array(forged.utf8) != Array(export.utf8))
      try expectRefusal(of: Array(forged.utf8), in: scratch)
    }
  }

  private func expectRefusal(of export: some Sequence<UInt8>, in scratch: Scratch) throws {
    let failure = #expect(throws: LogFailure.self) {
      try EventLog.restore(at: scratch.path("again.ledger"), leaves: source(Array(export)))
    }
    guard case .notRestorable(.events, _, _)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
