import PlanDomain
import ProgressLedger

extension Model {
  func isRegistered(_ actor: ActorID) -> Bool { posts.contains { $0.about == actor.text } }

  func post(of actor: ActorID, on day: String) -> DepartmentCode? {
    inForceOrFirst(posts, of: actor.text, on: day)?.content
  }

  private func isRetired(_ actor: ActorID, by day: String) -> Bool {
    inForce(retirements, of: actor.text, on: day) != nil
  }

  /// Who may write, and for whom.
  func judge(_ author: Author, _ today: CivilDate, _ ruling: inout Ruling) {
    if let actor = author.actor, isRegistered(actor) {
      ruling.refuse("retiredActor", if: isRetired(actor, by: today.iso))
    } else {
      ruling.refuse("unregisteredActor")
    }
    if let department = author.onBehalfOf {
      switch addressee(of: department, on: today.iso) {
      case .one: break
      case .several: ruling.refuse("ambiguousDepartment")
      case .nobody: ruling.refuse("unknownDepartment")
      }
    }
  }

  func judge(_ registration: ActorRegistration, _ today: CivilDate, _ ruling: inout Ruling) {
    let kind = kind(of: registration.actor.text)
    ruling.refuse("actorExists", if: kind == .actor)
    ruling.refuse("codeTwice", if: kind != .actor && isTaken(registration.actor.text))
    let department: DepartmentCode
    if case .nobody = addressee(of: registration.department, on: today.iso),
      !looksGiven(registration.department)
    {
      var newcomers = Newcomers(to: self)
      department = newcomers.code(for: registration.department)
      ruling.events = newcomers.events
    } else {
      guard let known = goingOn(registration.department, on: today.iso, &ruling) else { return }
      department = known
    }
    ruling.events.append(
      .actorRegistered(
        ActorRegistered(
          actor: registration.actor, department: department, role: registration.role,
          name: registration.name)))
  }

  func judge(_ command: ActorCommand, of actor: ActorID, _ ruling: inout Ruling) {
    ruling.refuse("unknownActor", if: !isRegistered(actor))
    switch command {
    case .move(to: let text, let effective, let reason):
      let day = effective.iso
      ruling.refuse("actorRetired", if: isRetired(actor, by: day))
      guard let department = goingOn(text, on: day, &ruling) else { return }
      ruling.refuse("alreadyThere", if: post(of: actor, on: day) == department)
      ruling.events = [
        .actorMoved(
          ActorMoved(
            actor: actor, department: department, effective: effective, reason: said(reason)))
      ]
    case .retire(let effective, let reason):
      ruling.refuse("actorRetired", if: isRetired(actor, by: effective.iso))
      let others = Set(posts.map(\.about)).subtracting([actor.text])
      ruling.refuse(
        "lastActor", if: others.allSatisfy { inForce(retirements, of: $0, on: nil) != nil })
      ruling.events = [
        .actorRetired(ActorRetired(actor: actor, effective: effective, reason: said(reason)))
      ]
    }
  }
}
