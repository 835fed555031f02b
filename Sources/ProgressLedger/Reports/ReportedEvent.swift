package import PlanDomain

/// One event as a report tells it: what happened, and what was erased of it since.
package struct ReportedEvent: Hashable, Sendable {
  package var number: EventNumber
  package var recorded: Instant
  package var actor: ActorID
  /// The department that was spoken for; nil for the ledger itself.
  package var department: DepartmentCode?
  package var event: PlanEvent
  /// The names of texts that were given and have been erased since.
  package var erased: [String]
  /// How many texts were given that this ledger was restored without.
  package var missing: Int

  package init(
    number: EventNumber, recorded: Instant, actor: ActorID, department: DepartmentCode? = nil,
    event: PlanEvent, erased: [String] = [], missing: Int = 0
  ) {
    self.number = number
    self.recorded = recorded
    self.actor = actor
    self.department = department
    self.event = event
    self.erased = erased
    self.missing = missing
  }

  package var occurrence: Occurrence {
    Occurrence(number: number, recorded: recorded, actor: actor)
  }
}

/// A rule set and the years that are judged by it.
package struct RuleStep: Hashable, Sendable {
  package var rules: RuleSet
  /// The first year judged by it.
  package var since: FiscalYear?
  package var number: EventNumber
  package var authority: String?
  /// Nil where there is none, or it was erased.
  package var reason: String?

  package init(
    rules: RuleSet, since: FiscalYear?, number: EventNumber, authority: String?, reason: String?
  ) {
    self.rules = rules
    self.since = since
    self.number = number
    self.authority = authority
    self.reason = reason
  }
}
