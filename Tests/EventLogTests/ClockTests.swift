import EventLog
import Testing

@Suite struct `Time` {
  @Test func `a clock set back leaves the order and takes over the last time`() throws {
    try withScratch { scratch in
      let world = try TestWorld("2026-04-01T09:00:00Z")
      let log = try Sample.ledger(in: scratch, world)
      try world.set("2026-04-01T08:55:00Z")
      try log.append(Sample.measured())
      try world.set("2026-04-01T08:54:59Z")
      try log.append(Sample.measured(), Sample.measured())
      try world.set("2026-04-01T09:00:01Z")
      try log.append(Sample.measured())
      var seen: [String] = []
      try log.read {
        try $0.forEachEvent { seen.append("\($0.recorded) \($0.clockBehind ?? 0)") }
      }
      #expect(
        seen == [
          "2026-04-01T09:00:00Z 0", "2026-04-01T09:00:00Z 0", "2026-04-01T09:00:00Z 301",
          "2026-04-01T09:00:00Z 301", "2026-04-01T09:00:01Z 0",
        ])
      #expect(try log.audit().findings == [])
    }
  }

  @Test func `case 44: a clock more than a day behind is refused unless it is accepted`() throws {
    try withScratch { scratch in
      let world = try TestWorld("2026-04-02T00:00:00Z")
      let log = try Sample.ledger(in: scratch, world)
      try world.set("2026-04-01T00:00:00Z")
      try log.append(Sample.measured())
      try world.set("2026-03-31T23:59:59Z")
      #expect(throws: LogFailure.clockBehind(seconds: 86_401)) { try log.append(Sample.measured()) }
      #expect(try log.read { try $0.end() } == Position(2))
      try log.append(Sample.measured(), acceptClock: true)
      let last = try #require(try log.read { try $0.event(at: Position(3)) })
      #expect(last.recorded.text == "2026-04-02T00:00:00Z")
      #expect(last.clockBehind == 86_401)
      #expect(try log.audit().findings == [])
    }
  }

  @Test func `the position of an instant is the last one recorded by then`() throws {
    try withScratch { scratch in
      let world = try TestWorld("2026-04-01T00:00:00Z")
      let log = try Sample.ledger(in: scratch, world)
      for _ in 0..<3 {
        world.advance(seconds: 60)
        try log.append(Sample.measured(), Sample.measured())
      }
      let expected = [
        ("2026-03-31T23:59:59Z", 0), ("2026-04-01T00:00:00Z", 1), ("2026-04-01T00:00:59Z", 1),
        ("2026-04-01T00:01:00Z", 3), ("2026-04-01T00:02:00Z", 5), ("2030-01-01T00:00:00Z", 7),
      ]
      for (text, number) in expected {
        let instant = try #require(Timestamp(text: text))
        #expect(try log.read { try $0.position(recordedUpTo: instant) } == Position(number))
      }
    }
  }
}
