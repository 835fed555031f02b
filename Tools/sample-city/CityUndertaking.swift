import PlanDomain

/// What the generator knows of a measure, an item or a project.
struct CityUndertaking {
  let undertaking: Undertaking
  /// The department in charge, by its place in the city's list.
  var department: Int
  private var last: StatusChange?

  init(_ undertaking: Undertaking, _ department: Int) {
    self.undertaking = undertaking
    self.department = department
  }

  var isEnded: Bool { last?.to.isEnded ?? false }

  /// The next report on it, as of a day.
  mutating func report(asOf day: CivilDate, _ chance: inout Chance) -> PlanCommand {
    let next = Self.status(after: last?.to, &chance)
    let isHalted = next.isEnded || next == .suspended
    let change = StatusChange(
      to: next, effective: day,
      judgement: next == .notStarted ? nil : chance.pick(Self.judgements),
      next: chance.pick(isHalted ? [.end, .improve] : Self.directions),
      reason: isHalted || isEnded ? chance.pick(Words.reasons) : nil)
    last = change
    return .changeStatus(undertaking, change)
  }

  /// The last report once more, by an event of its own: it had begun a few days earlier.
  mutating func correction(of number: EventNumber, _ chance: inout Chance) -> PlanCommand? {
    guard var change = last else { return nil }
    change.effective = change.effective.earlier(by: chance.number(in: 2...9))
    change.reason = "報告日の誤り"
    last = change
    change.corrects = number
    return .changeStatus(undertaking, change)
  }

  private static let judgements: [Judgement] = [
    .onPlan, .onPlan, .onPlan, .mostly, .mostly, .behind, .cannotJudge,
  ]

  private static let directions: [NextDirection] = [
    .continue, .continue, .continue, .improve, .expand, .shrink,
  ]

  private static func status(after status: Status?, _ chance: inout Chance) -> Status {
    let roll = chance.number(in: 0...999)
    switch status {
    case nil: return roll < 300 ? .notStarted : roll < 500 ? .planning : .inProgress
    case .notStarted: return roll < 700 ? .planning : .inProgress
    case .planning: return roll < 200 ? .planning : .inProgress
    case .suspended: return roll < 100 ? .cancelled : .inProgress
    case .done, .cancelled, .abolished, .merged: return .inProgress
    case .inProgress, .continuing:
      if roll < 8 { return .suspended }
      if roll < 14 { return .done }
      if roll < 17 { return .abolished }
      if roll < 19 { return .merged }
      return roll < 500 ? .continuing : .inProgress
    }
  }
}
