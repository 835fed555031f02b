import EventLog
import PlanDomain
import ProgressLedger

/// A city that does not exist, writing its ledger month by month.
///
/// Everything goes through the ledger's own decisions: whatever they refuse is a mistake of the
/// generator and ends it.
struct City {
  let size: CitySize
  let clock: CityClock
  let ledger: Ledger
  var chance: Chance
  var indicators: [CityIndicator]
  var undertakings: [CityUndertaking]
  var departments = CityDepartments()
  /// What is to be done in later months, counted from the first April.
  var agenda: [Int: [Errand]] = [:]
  /// How many events there are.
  var written = 1
  /// Where the round of reports on undertakings has come to.
  var turn = 0
  var indicatorsPerPolicy: [PolicyCode: Int] = [:]
  /// Who begins next April in a department that begins then too.
  var newcomers: [(clerk: ActorID, department: String)] = []
  private let document: PlanDocument

  /// Who keeps the plan.
  let planner: ActorID = code("p0001")

  init(_ size: CitySize) throws {
    self.size = size
    chance = Chance(seed: size.seed)
    let plan = CityPlan(size, &chance)
    document = plan.document
    indicators = plan.indicators
    undertakings = plan.undertakings
    for indicator in indicators { indicatorsPerPolicy[indicator.policy, default: 0] += 1 }
    clock = CityClock(on: day(size.firstYear, 4, 1), seed: size.seed)
    ledger = try Ledger.create(
      at: size.path,
      as: LedgerCreated(
        origin: "ledger.minamihama.example.jp/plan", timeZone: "Asia/Tokyo", language: .ja),
      environment: clock.environment)
  }

  /// The whole history, from the first edition to the last figures.
  mutating func live() throws {
    try adopt()
    for month in 0...lastMonth {
      if month % 12 == 0 {
        if month > 0 { try changeClerks(month) }
        schedule(figuresOf: size.firstYear + month / 12 - 1, from: month)
      }
      addNotes(in: month)
      try run(agenda.removeValue(forKey: month) ?? [], in: month)
      if isReporting(month) { try reportStatuses(in: month) }
      if month % 12 == 11 && month < size.years * 12 - 1 { try changePlan(in: month) }
    }
  }

  private mutating func adopt() throws {
    let first = Words.departments[0]
    let registration = ActorRegistration.invented(
      planner, department: first, role: .planner, &chance)
    try sit(nil) { city, ask in _ = try ask(.registerActor(registration)) }
    let document = document
    try sit(planner) { city, ask in
      _ = try ask(.adopt(document))
      for name in Words.departments {
        let clerk = city.departments.newClerk()
        city.departments.all.append(CityDepartment(name: name, clerk: clerk))
        _ = try ask(
          .registerActor(.invented(clerk, department: name, role: .recorder, &city.chance)))
      }
    }
  }

  /// New departments get somebody in April, and a quarter of the others somebody else.
  private mutating func changeClerks(_ month: Int) throws {
    let today = firstDay(of: month)
    clock.goOn(to: today)
    try sit(planner) { city, ask in
      for (clerk, department) in city.newcomers {
        _ = try ask(
          .registerActor(
            .invented(clerk, department: department, role: .recorder, &city.chance)))
      }
      city.newcomers = []
      for index in city.departments.reorganizable where city.chance.befalls(perMille: 250) {
        let department = city.departments.all[index]
        let clerk = city.departments.newClerk()
        _ = try ask(
          .registerActor(
            .invented(clerk, department: department.name, role: .recorder, &city.chance)))
        _ = try ask(.actor(department.clerk, .retire(effective: today, reason: "人事異動")))
        city.departments.all[index].clerk = clerk
      }
    }
  }
}

extension City {
  /// November after the last fiscal year.
  var lastMonth: Int { size.years * 12 + 7 }

  /// The first day of a month, counted from the first April.
  func firstDay(of month: Int) -> CivilDate {
    let months = month + 3
    return day(size.firstYear + months / 12, months % 12 + 1, 1)
  }

  /// One transaction of one person: `ask` writes a command and tells the number of its last event.
  mutating func sit(
    _ actor: ActorID?, _ body: (inout City, (PlanCommand) throws -> EventNumber) throws -> Void
  ) throws {
    let channel: Author.Channel = actor == planner ? .cli : .import
    let count = try ledger.batch(by: Author(actor: actor, channel: channel)) { batch in
      try body(&self) { command in
        try batch.execute(command)
        guard let first = batch.first else { preconditionFailure("a command says something new") }
        return EventNumber(first.number + batch.count - 1)
      }
      return batch.count
    }
    written += count
  }
}
