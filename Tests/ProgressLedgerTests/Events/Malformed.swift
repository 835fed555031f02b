import CanonicalJSON
import EventLog
import Testing

/// A body that a known type cannot have, and the member that is to blame.
struct Malformed: Sendable, CustomTestStringConvertible {
  let event: NewEvent
  let member: String
  var testDescription: String { "\(event.stream) \(event.type): \(member)" }

  /// `members` stand in the place of the body's sound ones.
  init(
    _ stream: StreamName, _ type: String, _ body: JSONObject, with members: JSONObject = [:],
    _ member: String
  ) {
    var body = body
    for (name, value) in members { body[name] = value }
    body["rev"] = 1
    event = NewEvent(stream: stream, type: type, body: body)
    self.member = member
  }

  /// A figure with a period that is none.
  private static func measured(_ period: JSONObject, _ member: String) -> Malformed {
    Malformed(
      "indicator/05-2", "measurement.recorded",
      ["fy": 2024, "state": "final", "unit": "％", "value": "25.1"], with: period, member)
  }

  private static func anchor(_ members: JSONObject, _ member: String) -> Malformed {
    Malformed(
      "ledger", "checkpoint.anchored", ["root": "", "sha256": .string(digest), "size": 1],
      with: members, member)
  }

  static let digest = String(repeating: "0", count: 64)

  static let bodies =
    assessment + cycle + [
      Malformed("century/20", "fact.voided", ["voids": 3], "stream"),
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
