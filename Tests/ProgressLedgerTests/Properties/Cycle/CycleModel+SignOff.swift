import PlanDomain

// What was signed off, and what therefore counts.
extension CycleModel {
  enum Stand: Equatable {
    case notRequired, recorded, returned, approved
    case submitted(next: SignOffStage)

    var counts: Bool { self == .notRequired || self == .approved }
  }

  /// The approvals of a statement that were given and not taken back, and whether it is handed in.
  func approvals(
    of statement: Int, known: Int = .max
  ) -> (stages: [SignOffStage], last: Stand) {
    var stages: [SignOffStage] = []
    var last = Stand.recorded
    for entry in log where entry.number <= known {
      switch entry.said {
      case .submitted(statement):
        stages = []
        last = .approved
      case .returned(statement):
        stages = []
        last = .returned
      case .approved(statement, let stage):
        stages.append(stage)
      case .withdrawn(statement, let stage):
        if let place = stages.lastIndex(of: stage) { stages.remove(at: place) }
      default: break
      }
    }
    return (stages, last)
  }

  func stand(of statement: Entry, known: Int = .max) -> Stand {
    guard let policy = policy(for: statement.year, known: known) else { return .notRequired }
    if case .late(_, _, proposal: .some) = statement.said { return .approved }
    let (stages, last) = approvals(of: statement.number, known: known)
    guard last == .approved else { return last }
    let next = policy.stages.first { !stages.contains($0) }
    return next.map { .submitted(next: $0) } ?? .approved
  }

  func counts(_ entry: Entry, known: Int = .max) -> Bool { stand(of: entry, known: known).counts }

  /// What everybody may know of an indicator's year, oldest first; a retraction of what nobody saw is not told.
  func shown(
    _ code: String, _ year: FiscalYear, known: Int = .max, before end: Int = .max
  ) -> [Entry] {
    var shown: [Entry] = []
    for entry in statements(code, year, known: known)
    where entry.number < end && counts(entry, known: known) {
      let isSeen = shown.last.map { $0.said != .retracted } ?? false
      if entry.said != .retracted || isSeen { shown.append(entry) }
    }
    return shown
  }

  /// Whether a retraction takes a figure away that everybody sees: only then it is signed off.
  func takesFromEverybody(_ retraction: Entry) -> Bool {
    let before = shown(retraction.about, retraction.year, before: retraction.number).last
    return policy(for: retraction.year) != nil && before.map { $0.said != .retracted } ?? false
  }

  /// What becomes of a proposal now: `nil` while it waits.
  func settlement(of proposal: Entry) -> String? {
    guard case .proposed(_, _, let replaces) = proposal.said else { return nil }
    let isApproved = log.contains { entry in
      if case .late(_, _, proposal: proposal.number) = entry.said { true } else { false }
    }
    if isApproved || log.contains(where: { $0.said == .returned(proposal.number) }) {
      return "proposalSettled"
    }
    return current(proposal.about, proposal.year)?.number == replaces ? nil : "statementGone"
  }

  /// Whether something else was said in the place of a statement, or it was taken back.
  func isGone(_ statement: Entry) -> Bool {
    let present: Entry? =
      switch statement.said {
      case .judged(let stage): judgements(statement.about, statement.year, stage).last
      case .reviewed: reviews(statement.about, statement.year).last
      case .retracted: statements(statement.about, statement.year).last
      default: current(statement.about, statement.year)
      }
    return present?.number != statement.number
  }

  /// Everything that does not count yet, and whose turn it is.
  func waiting() -> [Int: WaitingTurn] {
    var waiting: [Int: WaitingTurn] = [:]
    for entry in log {
      switch entry.said {
      case .proposed:
        if settlement(of: entry) == nil { waiting[entry.number] = .planning }
      case .figure, .missing, .late, .judged, .reviewed, .retracted:
        guard !isGone(entry), entry.said != .retracted || takesFromEverybody(entry) else {
          continue
        }
        switch stand(of: entry) {
        case .recorded, .returned: waiting[entry.number] = .submission
        case .submitted(next: .department): waiting[entry.number] = .department
        case .submitted(next: .planning): waiting[entry.number] = .planning
        case .notRequired, .approved: break
        }
      default: break
      }
    }
    return waiting
  }

  enum WaitingTurn: String { case submission, department, planning }
}
