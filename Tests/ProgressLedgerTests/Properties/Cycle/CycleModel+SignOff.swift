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

  /// Whether what is taken back is seen by everybody: only then that is signed off.
  func takesFromEverybody(_ retraction: Entry, known: Int = .max) -> Bool {
    if case .voided(let number) = retraction.said {
      guard let taken = takenBack(by: retraction) else { return false }
      return policy(for: taken.year, known: known) != nil
        && opinions(like: taken, known: known).last { counts($0, known: known) }?.number == number
    }
    let before = shown(retraction.about, retraction.year, before: retraction.number).last
    return policy(for: retraction.year) != nil && before.map { $0.said != .retracted } ?? false
  }

  /// The judgement or review that an entry takes back.
  func takenBack(by voiding: Entry) -> Entry? {
    guard case .voided(let number) = voiding.said, let taken = entry(number) else { return nil }
    switch taken.said {
    case .judged, .reviewed: return taken
    default: return nil
    }
  }

  /// What one judge ever said of the same year, whatever became of it.
  private func opinions(like opinion: Entry, known: Int) -> [Entry] {
    log.filter { entry in
      guard entry.number <= known, entry.about == opinion.about, entry.year == opinion.year else {
        return false
      }
      if case .reviewed = opinion.said {
        if case .reviewed = entry.said { return true }
        return false
      }
      return entry.said == opinion.said
    }
  }

  /// Whether everybody still sees what was taken back, because nobody has signed that off.
  func isStillSeen(_ voiding: Entry, known: Int) -> Bool {
    takesFromEverybody(voiding, known: known) && !counts(voiding, known: known)
  }

  /// The judgement or review of one judge that everybody sees.
  func seenOpinion(
    of about: String, in year: FiscalYear, known: Int, where isMeant: (Said) -> Bool
  ) -> Entry? {
    log.last { entry in
      guard entry.number <= known, entry.about == about, entry.year == year, isMeant(entry.said),
        counts(entry, known: known)
      else { return false }
      let voiding = log.first { $0.number <= known && $0.said == .voided(entry.number) }
      return voiding.map { isStillSeen($0, known: known) } ?? true
    }
  }

  /// Whose turn it is to decide on a proposal: of a figure of a closed year that everybody sees the
  /// planning division's, else the department's first where a policy asks for it.
  func turn(of proposal: Entry) -> SignOffStage {
    guard case .proposed(_, _, let replaces) = proposal.said else { return .planning }
    let isSeen = entry(replaces).map { counts($0) } ?? false
    if isSeen && isClosed(proposal.year) { return .planning }
    let asksDepartment = policy(for: proposal.year)?.stages.contains(.department) ?? false
    let isApproved = log.contains { $0.said == .approved(proposal.number, .department) }
    return asksDepartment && !isApproved ? .department : .planning
  }

  /// What becomes of a proposal now: `nil` while it can be approved.
  func settlement(of proposal: Entry) -> String? {
    guard case .proposed(_, _, let replaces) = proposal.said else { return nil }
    let isApproved = log.contains { entry in
      if case .late(_, _, proposal: proposal.number) = entry.said { true } else { false }
    }
    if isApproved || log.contains(where: { $0.said == .returned(proposal.number) }) {
      return "proposalSettled"
    }
    return current(proposal.about, proposal.year)?.number == replaces ? nil : "proposalOvertaken"
  }

  /// Whether something else was said in the place of a statement, or it was taken back.
  func isGone(_ statement: Entry) -> Bool {
    if let taken = takenBack(by: statement) {
      return opinions(like: taken, known: .max).contains {
        statement.number < $0.number && !isVoided($0.number, known: .max)
      }
    }
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
        // One that nobody can approve any more waits to be returned.
        if settlement(of: entry) != "proposalSettled" {
          waiting[entry.number] = turn(of: entry) == .planning ? .planning : .department
        }
      case .figure, .missing, .late, .judged, .reviewed, .retracted, .voided:
        guard !isGone(entry), !entry.said.takesBack || takesFromEverybody(entry) else {
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
