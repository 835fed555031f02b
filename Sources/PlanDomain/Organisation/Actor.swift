/// An actor as its stream tells it: the departments they worked in, and when they left.
package struct Actor: Hashable, Sendable {
  package let registered: Fact<ActorRegistered>
  package private(set) var posts: Timeline<CivilDate, DepartmentCode>
  package private(set) var retirements: Timeline<CivilDate, ActorRetired> = Timeline()

  /// The keys they sign their entries with.
  package private(set) var keys = KeyRing()

  init(_ event: ActorRegistered, _ occurrence: Occurrence) {
    registered = Fact(event, occurrence)
    posts = Timeline(event.department, since: nil, occurrence)
  }

  mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .actorMoved(let event):
      posts.add(event.department, since: event.effective, occurrence)
    case .actorRetired(let event):
      retirements.add(event, since: event.effective, occurrence)
    case .factVoided(let event):
      posts.void(event.voids)
      retirements.void(event.voids)
    default:
      keys.apply(event, occurrence)
    }
  }

  /// The department an actor works in on a day.
  package func department(on day: CivilDate?) -> DepartmentCode {
    posts.currentOrFirst(at: day)?.content ?? registered.content.department
  }

  /// The retirement that has taken effect by a day.
  package func retirement(on day: CivilDate?) -> Timeline<CivilDate, ActorRetired>.Entry? {
    retirements.inForce(at: day).first
  }
}
