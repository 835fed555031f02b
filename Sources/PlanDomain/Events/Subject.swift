/// What an event is about: one consistency boundary, one stream.
package enum Subject: Hashable, Sendable {
  case ledger
  case plan
  case actor(ActorID)
  case department(DepartmentCode)
  case policy(PolicyCode)
  /// A measure together with its items.
  case measure(MeasureCode)
  case project(ProjectCode)
  case indicator(IndicatorCode)
  /// A fiscal year's round: when it is due, closed, audited.
  case year(FiscalYear)
  /// Everything that was ever published.
  case publications

  /// The code people use.
  package var code: String {
    switch self {
    case .ledger: "ledger"
    case .plan: "plan"
    case .actor(let id): id.text
    case .department(let code): code.text
    case .policy(let code): code.text
    case .measure(let code): code.text
    case .project(let code): code.text
    case .indicator(let code): code.text
    case .year(let year): "FY\(year.number)"
    case .publications: "publications"
    }
  }
}
