import EventLog
import PlanDomain

extension StreamFolds {
  /// What a command of somebody comes to on the folded streams, if they may give it, with what a
  /// person should know of closed years and of publications. Throws `LedgerFailure`.
  func decide(
    _ command: PlanCommand, by author: ActorID?, on today: CivilDate
  ) throws -> Decision {
    var decision = try decided(command, by: author, on: today)
    do {
      try checkRoles(of: decision, by: author, on: today)
      decision.notices += try noticesOfClosedYears(toldAnewBy: decision.events)
    } catch let rejection as Rejection {
      throw LedgerFailure.rejected(rejection)
    }
    decision.notices += try noticesOfPublications(showing: decision.events)
    return decision
  }

  /// The closed years that events tell otherwise. Throws `yearLocked`.
  private func noticesOfClosedYears(toldAnewBy events: [PlanEvent]) throws -> [Notice] {
    let cycle = try cycle(of: events.onlyYear, under: signOffPolicies())
    guard cycle.hasClosedYears else { return [] }
    var notices: [Notice] = []
    for subject in events.subjects {
      // What is said of the plan is asked of every indicator, all else of its own stream.
      let state = subject == .plan ? try everything() : try state(of: subject)
      notices += try state.noticesOfClosedYears(
        toldAnewBy: events.filter { $0.subject == subject }, in: cycle)
    }
    return notices
  }
}

extension [PlanEvent] {
  /// The year that all of them state figures of: then no other year has to be looked at, and a file
  /// of answers is decided as fast as its years are few.
  fileprivate var onlyYear: FiscalYear? {
    guard let year = first?.yearOfFigure, allSatisfy({ $0.yearOfFigure == year }) else {
      return nil
    }
    return year
  }

  /// What they are about, each once, in order.
  fileprivate var subjects: [Subject] {
    var seen: Set<Subject> = []
    return map(\.subject).filter { seen.insert($0).inserted }
  }
}

extension PlanEvent {
  /// The year of which it states a figure.
  fileprivate var yearOfFigure: FiscalYear? {
    FactKind.figure.isStated(by: self) ? fiscalYear : nil
  }
}
