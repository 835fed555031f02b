import EventLog
import PlanDomain

/// Reads a log's events in order and tells which cannot be what they claim to be.
struct EventReading {
  private(set) var unknownTypes: [String: Int] = [:]
  /// How many events were recorded while the clock was far behind.
  private(set) var lateClocks = 0
  private var state = PlanState()
  /// Whether the reading began at the first event: else nobody knows what was stated before.
  private let isWhole: Bool

  init(isWhole: Bool) { self.isWhole = isWhole }

  /// What is the matter with the next event; nil when nothing is.
  mutating func fault(in recorded: RecordedEvent) -> Wording? {
    if recorded.clockBehind != nil { lateClocks += 1 }
    do {
      guard let event = try EventCodec.decode(recorded) else {
        unknownTypes[recorded.type, default: 0] += 1
        return nil
      }
      guard let occurrence = Occurrence(recorded) else {
        return Wording(
          ja: "記録者「\(recorded.actor)」は記録者IDではありません",
          en: "\"\(recorded.actor)\" is no actor's id")
      }
      _ = try EventCodec.evidence(of: recorded)
      guard EventCodec.isFaithful(recorded, to: event) else {
        return Wording(
          ja: "\(recorded.type) の内容に余分または不正な項目があります",
          en: "the body of \(recorded.type) holds a member that does not belong there")
      }
      guard isWhole else { return nil }
      let fault = state.fault(in: event, by: occurrence.actor)
      state.apply(event, occurrence)
      return fault
    } catch {
      let member = (error as? UndecodableEvent)?.member ?? "body"
      return Wording(
        ja: "\(recorded.type) の「\(member)」が読み取れません",
        en: "\(recorded.type): cannot read \"\(member)\"")
    }
  }
}

extension PlanState {
  /// What an event refers to that the log has not stated before it.
  fileprivate func fault(in event: PlanEvent, by actor: ActorID) -> Wording? {
    if actor != .system && organisation.actors[actor] == nil {
      return Wording(
        ja: "記録者 \(actor) はまだ登録されていません", en: "the actor \(actor) is not registered yet")
    }
    guard isKnown(event) else {
      return Wording(
        ja: "\(event.code) はまだ定義されていません", en: "\(event.code) is not defined yet")
    }
    if case .factVoided(let void) = event, !stands(void.voids, void.about) {
      return Wording(
        ja: "取り消された \(void.voids) は \(event.code) の今の事実ではありません",
        en: "it voids \(void.voids), which states no standing fact of \(event.code)")
    }
    return nil
  }

  private func isKnown(_ event: PlanEvent) -> Bool {
    switch event {
    case .ledgerCreated, .actorRegistered, .departmentRegistered, .planAdopted, .policyAdded,
      .measureAdded, .projectAdded, .indicatorDefined:
      return true
    case .statusChanged(let change):
      return isKnown(change.undertaking)
    case .statusCorrected(let correction):
      return isKnown(correction.status.undertaking)
    case .noteAdded(let note):
      if case .undertaking(let undertaking) = note.about { return isKnown(undertaking) }
    default:
      break
    }
    return switch event.subject {
    case .ledger: true
    case .plan: plan != nil
    case .actor(let id): organisation.actors[id] != nil
    case .department(let code): organisation.departments[code] != nil
    case .policy(let code): policies[code] != nil
    case .measure(let code): measures[code] != nil
    case .project(let code): projects[code] != nil
    case .indicator(let code): indicators[code] != nil
    case .year, .publications: true
    }
  }

  private func isKnown(_ undertaking: Undertaking) -> Bool {
    switch undertaking {
    case .measure(let code), .item(_, of: let code):
      measures[code]?.history(of: undertaking) != nil
    case .project(let code): projects[code] != nil
    }
  }
}
