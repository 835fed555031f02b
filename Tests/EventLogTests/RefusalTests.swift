import CanonicalJSON
import EventLog
import Testing

/// What no leaf may hold is refused before anything is stored, and the refusal says where it is.
@Suite struct `Refusals` {
  private func refusal(
    _ change: (inout NewEvent) throws -> Void, by attribution: Attribution = Sample.clerk
  ) throws -> LogFailure.Refusal? {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      var event = try Sample.measured()
      try change(&event)
      let failure = #expect(throws: LogFailure.self) {
        try log.append(Sample.measured(), event, by: attribution)
      }
      #expect(try log.read { try $0.end() } == Position(1))
      guard case .refused(let index, let refusal)? = failure else { return nil }
      #expect(index == 1 || attribution != Sample.clerk)
      return refusal
    }
  }

  @Test(arguments: [
    ("か\u{3099}", TextViolation.Reason.notNFC), ("a\u{1B}[31m", .control),
    ("\u{202E}", .bidirectionalControl),
    ("a\u{200B}", .formatControl), ("\u{FFFE}", .noncharacter), ("\u{2028}", .lineBreak),
  ])
  func `text that is not clean`(text: String, reason: TextViolation.Reason) throws {
    let body = try refusal { $0.body["unit"] = .string(text) }
    guard case .body(let violation)? = body else {
      Issue.record("\(String(describing: body))")
      return
    }
    #expect(violation.path == "/unit")
    let digested = try refusal { $0.texts = ["note": "訂正", "reason": text] }
    guard case .text(let name, let inText)? = digested else {
      Issue.record("\(String(describing: digested))")
      return
    }
    #expect(name == "reason")
    #expect(inText.reason == reason)
    for keyPath in [\Attribution.actor, \.department, \.channel] {
      var clerk = Sample.clerk
      clerk[keyPath: keyPath] = text
      guard case .attribution? = try refusal({ _ in }, by: clerk) else {
        Issue.record("\(keyPath) was accepted")
        return
      }
    }
  }

  @Test func `numbers that are not exact integers`() throws {
    for number in [JSONValue.number(30.5), .integer(1 << 53)] {
      guard case .body(let violation)? = try refusal({ $0.body["value"] = number }) else {
        Issue.record("\(number) was accepted")
        return
      }
      #expect(violation.path == "/value")
    }
  }

  @Test(arguments: ["_sd", "for", "via"])
  func `members that belong to the log`(name: String) throws {
    #expect(try refusal { $0.body[name] = "x" } == .reservedMember(name))
    #expect(try refusal { $0.texts[name] = "x" } == .textName(name))
  }

  @Test(arguments: ["", "...", "理由", "unit", "a b"])
  func `names that no text may have`(name: String) throws {
    #expect(try refusal { $0.texts[name] = "x" } == .textName(name))
  }

  @Test(arguments: [
    "", "measured", "Measurement.recorded", "measurement.", "a..b", "測定.記録", "a.b c",
  ])
  func `types that are not noun and verb`(type: String) throws {
    #expect(try refusal { $0.type = type } == .type(type))
  }

  @Test func `rows and file digests that are none`() throws {
    #expect(try refusal { $0.row = 0 } == .row(0))
    for digest in ["", "00", String(repeating: "0F", count: 32), String(repeating: "g", count: 64)]
    {
      var clerk = Sample.clerk
      clerk.fileDigest = digest
      #expect(try refusal({ _ in }, by: clerk) == .attribution(member: "file_sha256"))
    }
  }

  @Test func `case 32: a leaf of more than 65,535 bytes, or too deep to be read back`() throws {
    guard
      case .tooLarge(let bytes)? = try refusal({
        $0.body["note"] = .string(String(repeating: "あ", count: 22_000))
      })
    else {
      Issue.record("it was accepted")
      return
    }
    #expect(bytes > 66_000)
    var deep = JSONValue.array([])
    for _ in 0..<62 { deep = .array([deep]) }
    #expect(try refusal { $0.body["deep"] = deep } == .tooDeep)
  }

  @Test func `the deepest and the largest leaf that pass are read back and verified`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      var event = try Sample.measured()
      var deep = JSONValue.array([])
      for _ in 0..<60 { deep = .array([deep]) }
      event.body["deep"] = deep
      try log.append(event)
      event.body["deep"] = nil
      event.body["note"] = ""
      try log.append(event)
      var largest = 0
      try log.read { try $0.forEachLeaf(after: Position(2)) { largest = $1.count } }
      event.body["note"] = .string(String(repeating: "a", count: 65_535 - largest + 1))
      #expect(throws: LogFailure.refused(event: 0, .tooLarge(bytes: 65_536))) {
        try log.append(event)
      }
      event.body["note"] = .string(String(repeating: "a", count: 65_535 - largest))
      try log.append(event)
      try log.read { try $0.forEachLeaf { largest = max(largest, $1.count) } }
      #expect(largest == 65_535)
      #expect(try log.audit().findings == [])
    }
  }
}
