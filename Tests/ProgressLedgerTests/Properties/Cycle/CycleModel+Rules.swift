import PlanDomain

// Which commands are refused, and what the others come to.
extension CycleModel {
  /// Somebody who writes.
  struct Person {
    let actor: ActorID
    let department: String
    let role: Role
  }

  struct Ruling: Equatable {
    var refusals: Set<String> = []
    var about = ""
    var year: FiscalYear
    var said: Said

    mutating func refuse(_ rule: String, if isBroken: Bool) {
      if isBroken { refusals.insert(rule) }
    }
  }

  func ruling(on command: PlanCommand, by person: Person, on today: CivilDate) -> Ruling {
    var ruling = ruling(byAnybodyOn: command, person, today)
    // A baseline is of no year, and bound as the present one is.
    let years = [isOfBaseline(ruling.said) ? nil : ruling.year, FiscalYear(containing: today)]
    let isBound = years.contains { $0.flatMap { policy(for: $0) } != nil }
    ruling.refuse(
      "notTheirRole", if: isBound && person.role != .planner && isPlanners(command))
    return ruling
  }

  private func isOfBaseline(_ said: Said) -> Bool {
    switch said {
    case .baseline: true
    case .voided(let number): entry(number).map { isOfBaseline($0.said) } ?? false
    default: false
    }
  }

  /// Whether only a planner may say it once somebody's approval is asked for.
  func isPlanners(_ command: PlanCommand) -> Bool {
    switch command {
    case .adoptRules, .year, .signOff(.adopt): true
    case .indicator(_, .judge(let entry)): entry.stage == .planning
    case .indicator(_, .setInterimTarget), .indicator(_, .reviseTarget),
      .indicator(_, .restateBaseline):
      true
    case .void(let number, _):
      switch entry(number.number)?.said {
      case .rules, .due, .attested, .interim, .target, .baseline, .judged(.planning): true
      default: false
      }
    default: false
    }
  }

  private func ruling(
    byAnybodyOn command: PlanCommand, _ person: Person, _ today: CivilDate
  ) -> Ruling {
    switch command {
    case .indicator(let code, let command): ruling(on: command, of: code.text, today)
    case .review(let entry): ruling(on: entry, today)
    case .adoptRules(let rules, let year, _):
      adopted(rules.id, from: year)
    case .year(let year, let command): ruling(on: command, of: year, today)
    case .signOff(.adopt(let policy, _)): adopted(policy)
    case .signOff(.step(let request)): ruling(on: request, by: person)
    case .void(let number, let reason): voided(number.number, reason)
    default: preconditionFailure("the cycle's histories try nothing else")
    }
  }

  private func adopted(_ id: RuleSetID, from year: FiscalYear) -> Ruling {
    var ruling = Ruling(year: year, said: .rules(id))
    ruling.refuse("ruleSetUnchanged", if: rules(for: year) == id)
    ruling.refuse("yearLocked", if: tellsLockedOtherwise(ruling))
    return ruling
  }

  private func adopted(_ policy: SignOffPolicy) -> Ruling {
    var ruling = Ruling(year: policy.effective, said: .demanded(policy))
    let present = policies(for: policy.effective).last
    var same = present
    same?.effective = policy.effective
    let isNothing = policy.stages.isEmpty && (present?.stages.isEmpty ?? true)
    ruling.refuse("signOffPolicyUnchanged", if: isNothing || same == policy)
    // In a locked year nothing else may come to count.
    let ruled = CycleAttempts.years.filter { year in
      policy.effective <= year
        && policies(for: year).last.map { $0.effective <= policy.effective } ?? true
    }
    ruling.refuse("yearLocked", if: ruled.contains { isLocked($0) })
    return ruling
  }

  private func ruling(on entry: ReviewEntry, _ today: CivilDate) -> Ruling {
    let code = entry.review.of.code
    let year = entry.review.fiscalYear
    var ruling = Ruling(
      about: code, year: year, said: .reviewed(isCorrection: entry.corrects != nil))
    let present = reviews(code, year).last?.number
    ruling.refuse("alreadyReviewed", if: entry.corrects == nil && present != nil)
    ruling.refuse(
      "noSuchReview", if: entry.corrects != nil && entry.corrects?.number != present)
    ruling.refuse("reasonRequired", if: entry.corrects != nil && entry.reason == nil)
    ruling.refuse("yearAhead", if: today < year.firstDay)
    ruling.refuse("yearLocked", if: isLocked(year))
    return ruling
  }

  private func voided(_ number: Int, _ reason: String?) -> Ruling {
    guard let entry = entry(number) else {
      preconditionFailure("only what the model knows is voided")
    }
    var ruling = Ruling(about: entry.about, year: entry.year, said: .voided(number))
    ruling.refuse("reasonRequired", if: reason == nil)
    let isGone = log.contains { $0.said == .voided(number) }
    switch entry.said {
    case .figure, .missing, .late:
      ruling.said = .retracted
      ruling.refuse("factGone", if: current(entry.about, entry.year)?.number != number)
      ruling.refuse("yearLocked", if: isLocked(entry.year))
    case .judged, .reviewed, .due:
      ruling.refuse("factGone", if: isGone)
      ruling.refuse("yearLocked", if: isLocked(entry.year))
    case .target, .baseline, .interim, .rules:
      ruling.refuse("factGone", if: isGone)
      ruling.refuse("yearLocked", if: tellsLockedOtherwise(ruling))
    case .attested:
      ruling.refuse("factGone", if: isGone)
    default: ruling.refuse("notVoidable", if: true)
    }
    return ruling
  }
}
