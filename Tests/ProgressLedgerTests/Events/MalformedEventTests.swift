import CanonicalJSON
import EventLog
import PlanDomain
import Testing

@testable import ProgressLedger

/// A body is read strictly: what is not as this program writes it is named, never guessed at.
struct MalformedEventTests {
  @Test(arguments: Malformed.bodies)
  func `a malformed body names the member`(_ malformed: Malformed) throws {
    try withRecorded(malformed.event) { recorded in
      let error = #expect(throws: UndecodableEvent.self) { try EventCodec.decode(recorded) }
      #expect(error?.member == malformed.member)
    }
  }

  @Test(
    arguments: [
      "null", "{}", "[]", "[null]", #"["\#(digest)"]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest)"}]"#,
      #"[{"media_type":"text/csv","size":1}]"#,
      #"[{"sha256":"\#(digest)","size":1}]"#,
      #"[{"media_type":"text/csv","name":"a.csv","sha256":"\#(digest)","size":1}]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest)","size":-1}]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest)","size":"1"}]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest)0","size":1}]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest.dropLast())","size":1}]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest.uppercased())","size":1}]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest.dropLast())g","size":1}]"#,
      #"[{"media_type":"text","sha256":"\#(digest)","size":1}]"#,
      #"[{"media_type":"/csv","sha256":"\#(digest)","size":1}]"#,
      #"[{"media_type":"text/csv/1","sha256":"\#(digest)","size":1}]"#,
      #"[{"media_type":"text/csv; charset=utf-8","sha256":"\#(digest)","size":1}]"#,
      #"[{"media_type":"Text/CSV","sha256":"\#(digest)","size":1}]"#,
      #"[{"media_type":"text/csv","sha256":"\#(digest)","size":1},{}]"#,
    ])
  func `malformed evidence is no evidence, and the event says something else`(
    _ evidence: String
  ) throws {
    var event = EventCodec.encode(
      .baselineSet(BaselineSet(indicator: "05-2", baseline: Baseline(value: "24.0"))))
    event.body["evidence"] = try JSONValue(parsing: Array(evidence.utf8))
    try withRecorded(event) { recorded in
      let error = #expect(throws: UndecodableEvent.self) {
        try EventCodec.evidence(of: recorded)
      }
      #expect(error?.member == "evidence")
      let decoded = try #require(try EventCodec.decode(recorded))
      #expect(!EventCodec.isFaithful(recorded, to: decoded))
    }
  }

  @Test func `the first version is not written out where it goes without saying`() throws {
    var event = EventCodec.encode(
      .baselineSet(BaselineSet(indicator: "05-2", baseline: Baseline(value: "24.0"))))
    #expect(event.body["version"] == nil)
    event.body["version"] = 1
    try withRecorded(event) { recorded in
      let decoded = try #require(try EventCodec.decode(recorded))
      #expect(!EventCodec.isFaithful(recorded, to: decoded))
    }
  }

  @Test(
    arguments: [
      ("policy.closed", "measure/M05-1"), ("project.duty-transferred", "indicator/05-2"),
      ("measure.status-corrected", "project/P05-1"),
    ])
  func `a type in a stream of another kind says something else`(
    type: String, stream: String
  ) throws {
    let body: JSONObject = ["effective": "2025-04-01", "replaces": 3, "rev": 1, "to": "done"]
    let name = try #require(StreamName(stream))
    try withRecorded(NewEvent(stream: name, type: type, body: body)) { recorded in
      let decoded = try #require(try EventCodec.decode(recorded))
      #expect(!EventCodec.isFaithful(recorded, to: decoded))
    }
  }

  /// SHA-256 of “abc”, the first example of FIPS 180-4.
  private static let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  /// The event as a log holds it.
  private func withRecorded(_ event: NewEvent, _ body: (RecordedEvent) throws -> Void) throws {
    try withNewLedger { sample in
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      try sample.ledger.log.write { log, _ in try log.append([event], by: clerk) }
      let recorded = try sample.ledger.log.read { try $0.event(at: Position(2)) }
      try body(try #require(recorded))
    }
  }
}

/// A body that a known type cannot have, and the member that is to blame.
struct Malformed: Sendable, CustomTestStringConvertible {
  let event: NewEvent
  let member: String
  var testDescription: String { "\(event.stream) \(event.type): \(member)" }

  private init(
    _ stream: StreamName, _ type: String, _ body: JSONObject, _ member: String
  ) {
    var body = body
    body["rev"] = 1
    event = NewEvent(stream: stream, type: type, body: body)
    self.member = member
  }

  /// A figure with a period that is none.
  private static func measured(_ period: JSONObject, _ member: String) -> Malformed {
    var body: JSONObject = ["fy": 2024, "state": "final", "unit": "％", "value": "25.1"]
    for (name, day) in period { body[name] = day }
    return Malformed("indicator/05-2", "measurement.recorded", body, member)
  }

  /// An anchor with members in the place of sound ones.
  private static func anchor(_ members: JSONObject, _ member: String) -> Malformed {
    var body: JSONObject = ["root": "", "sha256": .string(digest), "size": 1]
    for (name, value) in members { body[name] = value }
    return Malformed("ledger", "checkpoint.anchored", body, member)
  }

  private static let digest = String(repeating: "0", count: 64)

  static let bodies = [
    Malformed("year/2024", "fact.voided", ["voids": 3], "stream"),
    Malformed("plan/05", "fact.voided", ["voids": 3], "stream"),
    Malformed("policy/05", "fact.voided", ["item": "M05-1.1", "voids": 3], "item"),
    Malformed("policy/05", "fact.voided", ["voids": 0], "voids"),
    Malformed("policy/05", "fact.voided", [:], "voids"),
    Malformed("policy/05", "note.amended", [:], "amends"),
    Malformed("indicator/05-2", "indicator.closed", [:], "effective_fy"),
    Malformed("indicator/05-2", "indicator.superseded", ["effective_fy": 2026], "by"),
    Malformed(
      "indicator/05-2", "target.withdrawn", ["effective_fy": 2026, "retroactive": false],
      "retroactive"),
    Malformed(
      "indicator/05-2", "target.withdrawn", ["effective_fy": 2026, "revision": "3"], "revision"),
    Malformed("indicator/05-2", "baseline.restated", ["value": "24.0"], "version"),
    Malformed("indicator/05-2", "baseline.restated", ["value": "24.0", "version": 0], "version"),
    Malformed("indicator/05-2", "policy.closed", ["effective": "2025-04-01"], "stream"),
    Malformed("policy/05", "measure.duty-transferred", [:], "stream"),
    Malformed("policy/05", "policy.closed", ["effective": "2025-04-31"], "effective"),
    Malformed(
      "department/D01", "department.split", ["effective": "2025-04-01", "into": ["D02", "総務部"]],
      "into"),
    Malformed("department/D01", "department.merged", ["effective": "2025-04-01"], "into"),
    Malformed("measure/M05-1", "measure.status-corrected", ["to": "done"], "effective"),
    Malformed(
      "measure/M05-1", "measure.status-corrected", ["effective": "2025-04-01", "to": "done"],
      "replaces"),
    Malformed.anchor(["size": 0], "size"),
    Malformed.anchor(["root": 1], "root"),
    Malformed.anchor(["sha256": "abc"], "sha256"),
    Malformed.anchor(["tokens": [["sha256": .string(Malformed.digest)]]], "time"),
    Malformed.anchor(
      ["tokens": [["sha256": .string(Malformed.digest), "time": -1]]], "time"),
    Malformed.anchor(
      ["tokens": [["sha256": .string(Malformed.digest), "time": "0"]]], "time"),
    Malformed.anchor(["cosignatures": [["time": 0]]], "witness"),
    Malformed("plan", "plan.revised", ["decided": "2025-12-19", "title": "改定"], "document"),
    Malformed("actor/sato", "actor.moved", ["effective": "2025-04-01"], "dept"),
    Malformed.measured(["measured_from": "2024-10-01"], "measured_to"),
    Malformed.measured(["measured_to": "2024-10-01"], "measured_from"),
    Malformed.measured(
      ["measured_from": "2024-10-01", "measured_to": "2024-09-30"], "measured_to"),
    Malformed.measured(["measured_from": 2024, "measured_to": "2024-09-30"], "measured_from"),
  ]
}
