import EventLog
import PlanDomain

extension DutyTransferred: EventPayload {
  static let types = [
    "measure.duty-transferred", "project.duty-transferred", "indicator.duty-transferred",
  ]
  var event: PlanEvent { .dutyTransferred(self) }
  var type: String { duty.subject.stream.kind + ".duty-transferred" }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.set("from", from)
    body.set("to", to)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      duty: try Duty(reading: body), from: try body.optional("from", Convert.code),
      to: try body.optional("to", Convert.code),
      effective: try body.optional("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension Duty {
  fileprivate init(reading body: BodyReader) throws {
    switch try body.subject() {
    case .measure(let code): self = .measure(code)
    case .project(let code): self = .project(code)
    case .indicator(let code): self = .indicator(code)
    case .ledger, .plan, .actor, .department, .policy, .year, .publications:
      throw UndecodableEvent(member: "stream")
    }
  }
}
