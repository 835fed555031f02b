import EventLog
import PlanDomain

extension PartClosed: EventPayload {
  static let types = ["policy.closed", "measure.closed", "project.closed"]
  var event: PlanEvent { .partClosed(self) }
  var type: String { part.subject.stream.kind + ".closed" }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      part: try ClosablePart(reading: body),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension ClosablePart {
  fileprivate init(reading body: BodyReader) throws {
    switch try body.subject() {
    case .policy(let code): self = .policy(code)
    case .measure(let code): self = .measure(code)
    case .project(let code): self = .project(code)
    case .ledger, .plan, .actor, .department, .indicator, .year, .publications:
      throw UndecodableEvent(member: "stream")
    }
  }
}
