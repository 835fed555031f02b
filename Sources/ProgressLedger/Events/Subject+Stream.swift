import EventLog
import PlanDomain

extension Subject {
  /// The stream that holds everything about the subject.
  var stream: StreamName {
    let text =
      switch self {
      case .ledger: "ledger"
      case .plan: "plan"
      case .actor(let id): "actor/\(id)"
      case .department(let code): "department/\(code)"
      case .policy(let code): "policy/\(code)"
      case .measure(let code): "measure/\(code)"
      case .project(let code): "project/\(code)"
      case .indicator(let code): "indicator/\(code)"
      case .year(let year): "year/\(year.number)"
      case .publications: "publications"
      }
    guard let stream = StreamName(text) else {
      preconditionFailure("a code has no byte that a stream's name refuses")
    }
    return stream
  }
}

extension BodyReader {
  /// What the event's stream is about. Throws `UndecodableEvent` for a stream that is none of ours.
  func subject() throws -> Subject {
    switch event.stream.kind {
    case "ledger" where event.stream.key == nil: .ledger
    case "plan" where event.stream.key == nil: .plan
    case "actor": .actor(try key(ActorID.self))
    case "department": .department(try key(DepartmentCode.self))
    case "policy": .policy(try key(PolicyCode.self))
    case "measure": .measure(try key(MeasureCode.self))
    case "project": .project(try key(ProjectCode.self))
    case "indicator": .indicator(try key(IndicatorCode.self))
    case "year": .year(try year())
    case "publications" where event.stream.key == nil: .publications
    default: throw UndecodableEvent(member: "stream")
    }
  }

  /// The fiscal year in the stream's name, written in one way only.
  func year() throws -> FiscalYear {
    guard event.stream.kind == "year", let key = event.stream.key, let number = Int(key),
      String(number) == key, let year = FiscalYear(number)
    else { throw UndecodableEvent(member: "stream") }
    return year
  }
}
