import PlanDomain

extension StreamFolds {
  /// Whether somebody may say what a command comes to, and whether somebody could still approve.
  ///
  /// Asked of the events, so that it holds whichever way they come: by a command, a file or a
  /// prepared entry, and of what takes one back as of itself. Without an author, whoever it is may.
  func checkRoles(of decision: Decision, by author: ActorID?, on today: CivilDate) throws {
    let policies = try signOffPolicies()
    for event in decision.events {
      if case .signOffPolicyAdopted(let adopted) = event {
        try wholeOrganisation().checkSomebodyApproves(under: adopted.policy)
      }
      if case .actorRetired(let retired) = event,
        let policy = policies.demanding(in: today.fiscalYear)
      {
        try wholeOrganisation().checkPlannerRemains(without: retired.actor, under: policy)
      }
      let said = try said(by: event)
      guard let author, policies.binds(said.fiscalYear, on: today),
        let reserved = said.reservedRoles(concerning: try role(concerning: said))
      else { continue }
      try writer(author, on: today).check(reserved, for: event)
    }
  }

  /// Who writes, as they are on a day.
  func writer(_ id: ActorID?, on today: CivilDate) throws -> Writer {
    let (id, actor) = try registered(id)
    return Writer(
      actor: id, department: actor.department(on: today), role: actor.registered.content.role)
  }

  /// The event, or the one that it takes back.
  private func said(by event: PlanEvent) throws -> PlanEvent {
    if case .factVoided(let voided) = event { try self.event(voided.voids) } else { event }
  }

  /// The role of the actor whom an event is about, if it is about one.
  private func role(concerning event: PlanEvent) throws -> Role? {
    guard case .actor(let id) = event.subject else { return nil }
    return try state(of: event.subject).organisation.actors[id]?.registered.content.role
  }
}
