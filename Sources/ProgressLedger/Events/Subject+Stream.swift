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
      }
    guard let stream = StreamName(text) else {
      preconditionFailure("a code has no byte that a stream's name refuses")
    }
    return stream
  }
}
