import CanonicalJSON
import EventLog
import Testing
import TransparencyLog

@Suite struct `Appending` {
  @Test func `an appended event is read back as it was written`() throws {
    try withScratch { scratch in
      let world = try TestWorld()
      let log = try Sample.ledger(in: scratch, world)
      world.advance(seconds: 90)
      let receipts = try log.append(Sample.measured(reason: "入院不調\n二行目"))
      let receipt = try #require(receipts.first)
      #expect(receipt.position == Position(2))
      #expect(receipt.version == 1)
      let event = try #require(try log.read { try $0.event(at: receipt.position) })
      #expect(event.stream.text == "indicator/05-2")
      #expect(event.type == "measurement.recorded")
      #expect(event.actor == "A-7f")
      #expect(event.department == "D01")
      #expect(event.recorded.text == "2026-04-01T00:01:30Z")
      #expect(event.body == ["fy": 2023, "unit": "％", "value": "25.1"])
      #expect(event.texts == ["reason": "入院不調\n二行目"])
      #expect(event.digests.count == 1)
      #expect(event.channel == "cli")
      #expect(event.previous == nil)
      #expect(event.clockBehind == nil)
      #expect(event.leafHash == receipt.leafHash)
      #expect(event.id == receipt.id)
    }
  }

  @Test func `a leaf has the bytes that the format promises`() throws {
    try withScratch { scratch in
      let world = try TestWorld()
      let log = try Sample.ledger(in: scratch, world)
      let id = try #require(EventID(text: "0195F3A0-0000-7000-8000-00000000ABCD"))
      var clerk = Sample.clerk
      clerk.onBehalfOf = "D02"
      clerk.fileDigest = String(repeating: "0f", count: 32)
      var event = try Sample.measured()
      event.row = 12
      try log.append(event, by: clerk, request: id)
      var leaves: [String] = []
      try log.read { try $0.forEachLeaf { leaves.append(String(decoding: $1, as: UTF8.self)) } }
      #expect(
        leaves.last == """
          {"event":{"actor":"A-7f","body":{"for":"D02","fy":2023,"unit":"％","value":"25.1",\
          "via":{"channel":"cli","file_sha256":"\(String(repeating: "0f", count: 32))","row":12}},\
          "dept":"D01","id":"0195f3a0-0000-7000-8000-00000000abcd","prev":null,\
          "stream":"indicator/05-2","type":"measurement.recorded"},\
          "recorded":"2026-04-01T00:00:00Z","seq":1,"sigs":[],"v":"plan-ledger/1"}
          """)
    }
  }

  @Test func `an event names the leaf of its stream's event before it`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let first = try log.append(Sample.measured())
      try log.append(Sample.measured("06-1"))
      try log.append(Sample.measured(value: "25.2"), Sample.measured(value: "25.3"))
      let events = try log.read { try $0.events(in: .of("indicator/05-2")) }
      #expect(events.map(\.version) == [1, 2, 3])
      #expect(events[1].previous == first.first?.leafHash)
      #expect(events[2].previous == events[1].leafHash)
    }
  }

  @Test func `texts stand in no leaf`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      try log.append(Sample.measured(reason: "山田太郎の入力誤り"))
      try log.read { log in
        try log.forEachLeaf { _, leaf in
          #expect(!String(decoding: leaf, as: UTF8.self).contains("山田太郎"))
        }
        #expect(try log.textCount() == 1)
      }
    }
  }

  @Test(arguments: [
    (ExpectedVersion.any, 0, true), (.any, 2, true), (.none, 0, true), (.none, 2, false),
    (.exactly(0), 0, true), (.exactly(2), 2, true), (.exactly(1), 2, false),
    (.exactly(3), 2, false),
  ])
  func `an append is refused unless its stream is where the caller believes it to be`(
    expected: ExpectedVersion, events: Int, isMet: Bool
  ) throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      for _ in 0..<events { try log.append(Sample.measured()) }
      let stream = try StreamName.of("indicator/05-2")
      if isMet {
        try log.append(Sample.measured(), expecting: [stream: expected])
      } else {
        #expect(throws: LogFailure.conflict(stream: stream, expected: expected, actual: events)) {
          try log.append(Sample.measured(), expecting: [stream: expected])
        }
      }
      let end = try log.read { try $0.end() }
      #expect(end == Position(1 + events + (isMet ? 1 : 0)))
    }
  }

  @Test func `several appends in one transaction are one commit at one time`() throws {
    try withScratch { scratch in
      let world = try TestWorld()
      let log = try Sample.ledger(in: scratch, world)
      try log.write { log, _ in
        try log.append([Sample.measured()], by: Sample.clerk)
        world.advance(seconds: 7)
        try log.append([Sample.measured(), Sample.measured("06-1")], by: Sample.clerk)
        #expect(try log.reader.head().position == Position(4))
        #expect(try log.reader.version(of: .of("indicator/05-2")) == 2)
      }
      var times: Set<Timestamp> = []
      try log.read { try $0.forEachEvent { times.insert($0.recorded) } }
      #expect(times.count == 1)
    }
  }

  @Test func `an error spoils the transaction even when it is caught`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let stream = try StreamName.of("indicator/05-2")
      #expect(throws: LogFailure.conflict(stream: stream, expected: .exactly(9), actual: 1)) {
        try log.write { log, _ in
          try log.append([Sample.measured()], by: Sample.clerk)
          _ = try? log.append(
            [Sample.measured()], by: Sample.clerk, expecting: [stream: .exactly(9)])
        }
      }
      #expect(try log.read { try $0.end() } == Position(1))
    }
  }

  @Test func `an error of the caller stores nothing`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let before = try log.read { try $0.head() }
      #expect(throws: TestFailure.self) {
        try log.write { log, _ in
          try log.append([Sample.measured(reason: "誤り")], by: Sample.clerk)
          throw TestFailure("decided otherwise")
        }
      }
      #expect(try log.read { try $0.head() } == before)
      #expect(try log.read { try $0.textCount() } == 0)
      #expect(try log.read { try $0.streams(kind: "indicator") } == [])
    }
  }

  @Test func `a request is found again by its id, and not accepted twice`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let id = try #require(EventID(text: "0195f3a0-0000-7000-8000-000000000001"))
      let stream = try StreamName.of("indicator/05-2")
      let receipts = try log.append(Sample.measured(reason: "訂正"), Sample.measured(), request: id)
      let mention = NewEvent(
        stream: stream, type: "measurement.corrected", body: ["id": .string(id.text)])
      try log.append(mention)
      let found = try #require(try log.read { try $0.event(withID: id) })
      #expect(found.position == receipts.first?.position)
      #expect(found.texts == ["reason": "訂正"])
      #expect(throws: LogFailure.requestConflict(id)) {
        try log.append(Sample.measured(), request: id)
      }
      #expect(try log.read { try $0.end() } == Position(4))
    }
  }

  @Test func `a request id is good for one commit, whatever its stream`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let id = try #require(EventID(text: "0195f3a0-0000-7000-8000-000000000001"))
      try log.append(Sample.measured("05-2"), request: id)
      #expect(throws: LogFailure.requestConflict(id)) {
        try log.append(Sample.measured("06-1"), request: id)
      }
      let end = try log.read { try $0.end() }
      #expect(end == Position(2))
    }
  }

  @Test func `the system's ids and salts differ from call to call`() {
    let environment = EventLogEnvironment.system
    let drawn = (0..<100).map { _ in environment.randomBytes(16) }
    #expect(Set(drawn).count == 100)
    #expect(drawn.allSatisfy { $0.count == 16 && Set($0).count > 1 })
  }

  @Test func `the root is that of the leaves, at every size the log ever had`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      var frontier = Frontier()
      var roots = [frontier.root]
      for size in 1...70 {
        try log.read { log in
          try log.forEachLeaf(after: Position(size - 1)) {
            frontier.append(MerkleTree.leafHash($1))
          }
        }
        roots.append(frontier.root)
        #expect(try log.read { try $0.head().root } == frontier.root)
        try log.append(Sample.measured(String(size % 7)))
      }
      try log.read { log in
        for (size, root) in roots.enumerated() {
          let earlier = try log.root(at: Position(size))
          #expect(earlier == root)
        }
      }
    }
  }
}
