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
