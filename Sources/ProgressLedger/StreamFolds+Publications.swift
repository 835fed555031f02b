import EventLog
import PlanDomain

extension StreamFolds {
  /// What a command of somebody comes to on the folded streams, if they may give it, and what a
  /// person should know of what was published. Throws `LedgerFailure`.
  func decide(
    _ command: PlanCommand, by author: ActorID?, on today: CivilDate
  ) throws -> Decision {
    var decision = try decided(command, by: author, on: today)
    do {
      try checkRoles(of: decision, by: author, on: today)
    } catch let rejection as Rejection {
      throw LedgerFailure.rejected(rejection)
    }
    for event in decision.events {
      guard case .indicator(let code) = event.subject, let year = event.fiscalYear,
        FactKind.figure.isStated(by: event), let indicator = try indicator(code),
        let history = indicator.years[year]
      else { continue }
      let names = try state(of: .publications).publications.showing(history, of: year)
      if !names.isEmpty { decision.notices.append(.publishedFigure(code, year, names)) }
    }
    return decision
  }
}
