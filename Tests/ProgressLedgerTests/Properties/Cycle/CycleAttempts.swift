import PlanDomain

/// Commands of a small office over three fiscal years, sound and unsound, from repeatable randomness.
struct CycleAttempts {
  var random: SeededSource
  /// Every figure is another one, so that it can be searched for where it must not be.
  private var figures = 1_000

  static let years: [FiscalYear] = [2023, 2024, 2025]
  static let indicators: [IndicatorCode] = ["05-1", "05-2"]
  static let people: [CycleModel.Person] = [
    CycleModel.Person(actor: "sato", department: "総務部", role: .recorder),
    CycleModel.Person(actor: "suzuki", department: "財政部", role: .recorder),
    CycleModel.Person(actor: "abe", department: "総務部", role: .approver),
    CycleModel.Person(actor: "ueda", department: "財政部", role: .approver),
    CycleModel.Person(actor: "kato", department: "総合政策部", role: .planner),
  ]

  init(seed: UInt64) { random = SeededSource(seed) }

  mutating func next(
    in model: CycleModel, on today: CivilDate
  ) -> (command: PlanCommand, person: CycleModel.Person) {
    let command = command(in: model, on: today)
    var person = random.pick(Self.people)
    if case .signOff(.step(let request)) = command, random.chance(70) {
      person = fitting(request, in: model) ?? person
    }
    if model.isPlanners(command), random.chance(60) {
      person = Self.people.first { $0.role == .planner } ?? person
    }
    return (command, person)
  }

  /// Somebody whose turn it is, so that not every step is refused.
  private func fitting(_ request: SignOffRequest, in model: CycleModel) -> CycleModel.Person? {
    guard case .statement(let number) = request.target, let statement = model.entry(number.number)
    else { return nil }
    return Self.people.first { person in
      switch model.waiting()[number.number] {
      case .department:
        person.role == .approver && person.department == model.inCharge(of: statement)
      case .planning: person.role == .planner
      case .submission, nil: false
      }
    }
  }

  private mutating func command(in model: CycleModel, on today: CivilDate) -> PlanCommand {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<30: .indicator(random.pick(Self.indicators), figure(in: model))
    case ..<60: .signOff(.step(step(in: model)))
    case ..<72: .year(random.pick(Self.years), round(on: today))
    case ..<77: .signOff(.adopt(policy(), Grounds(authority: "決裁第8号")))
    case ..<85: .indicator(random.pick(Self.indicators), .judge(judgement(in: model)))
    case ..<90: .review(review(in: model))
    case ..<92: .adoptRules(rules(), from: random.pick(Self.years), Grounds(reason: "見直し"))
    case ..<94: .indicator(random.pick(Self.indicators), .reviseTarget(revision()))
    case ..<96: .indicator(random.pick(Self.indicators), standard())
    default: voiding(in: model)
    }
  }

  private mutating func figure(in model: CycleModel) -> IndicatorCommand {
    let year = random.pick(Self.years)
    switch Int.random(in: 0..<10, using: &random) {
    case ..<4:
      return .record(entry(year, random.pick(FigureState.allCases)), source: nil, note: nil)
    case 4:
      return .confirm(
        year, random.chance(50) ? entry(year, .final) : nil, source: nil, note: nil)
    case ..<8: return .correct(entry(year, .final), reason: reason(), source: nil, note: nil)
    case 8: return .retract(year, reason: reason())
    default: return .declareMissing(year, .notAvailable, note: nil)
    }
  }

  private mutating func entry(_ year: FiscalYear, _ state: FigureState) -> FigureEntry {
    if random.chance(90) { figures += 1 }
    return FigureEntry(
      fiscalYear: year, value: Quantity(canonical: "\(figures).5") ?? "0", state: state)
  }

  private mutating func step(in model: CycleModel) -> SignOffRequest {
    let waiting = model.waiting().keys.sorted()
    let numbers =
      random.chance(75) && !waiting.isEmpty ? waiting : model.log.map(\.number)
    let number = EventNumber(numbers.isEmpty ? 2 : random.pick(numbers))
    let submits = model.waiting()[number.number] == .submission
    let act: SignOffRequest.Act =
      switch Int.random(in: 0..<10, using: &random) {
      case ..<6: submits ? .submit : .approve
      case 6: .submit
      case 7: .return(reason: reason())
      default: .withdraw(reason: reason())
      }
    return SignOffRequest(act, .statement(number))
  }

  private mutating func round(on today: CivilDate) -> YearCommand {
    let grounds = Grounds(reason: reason())
    let day = CivilDate(dayNumber: today.dayNumber + .random(in: -60...60, using: &random)) ?? today
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .open(due: day, grounds)
    case 1:
      return .setDue(
        day, random.chance(50) ? .everybody : .indicator(random.pick(Self.indicators)), grounds)
    case 2, 3, 4: return .close(grounds)
    case 5, 6: return .reopen(grounds)
    default: return .attest(.audited, on: day, document: "意見書", note: nil)
    }
  }

  private mutating func policy() -> SignOffPolicy {
    SignOffPolicy(
      stages: random.pick([[], [.department], [.planning], [.department, .planning]]),
      effective: random.pick(Self.years), allowsOwnApproval: random.chance(30),
      locksClosedYears: random.chance(70))
  }

  private mutating func judgement(in model: CycleModel) -> JudgementEntry {
    let year = random.pick(Self.years)
    let stage = random.pick(SignOffStage.allCases)
    let present = Self.indicators.compactMap { model.judgements($0.text, year, stage).last?.number }
    return JudgementEntry(
      fiscalYear: year, judgement: random.pick(Judgement.allCases), stage: stage, comment: "講評",
      replaces: present.isEmpty || random.chance(30) ? nil : EventNumber(random.pick(present)))
  }

  private mutating func review(in model: CycleModel) -> ReviewEntry {
    let of: Review.Reviewed = random.chance(50) ? .policy("05") : .project("P05-1")
    let year = random.pick(Self.years)
    let present = model.reviews(of.code, year).last?.number
    return ReviewEntry(
      review: Review(
        of: of, fiscalYear: year, judgement: random.pick(Judgement.allCases), narrative: "講評"),
      corrects: random.chance(70) ? present.map { EventNumber($0) } : nil, reason: reason())
  }

  private mutating func rules() -> RuleSet {
    var rules = RuleSet.jpBasic1
    guard random.chance(60) else { return rules }
    rules.id = "jp-basic-2"
    rules.noise = "3"
    return rules
  }

  private mutating func revision() -> TargetRevision {
    TargetRevision(
      value: random.pick(["30", "35", "40"]), effective: random.pick(Self.years),
      grounds: Grounds(authority: "議決第12号", reason: "見直し"))
  }

  /// What figures are judged by beside the target.
  private mutating func standard() -> IndicatorCommand {
    let grounds = Grounds(reason: "見直し")
    return random.chance(50)
      ? .restateBaseline(Baseline(value: random.pick(["22", "23", "24"])), unit: nil, grounds)
      : .setInterimTarget(
        random.pick(Self.years), random.pick(["26", "27"]), unit: nil, grounds)
  }

  /// Mostly something that can be taken back.
  private mutating func voiding(in model: CycleModel) -> PlanCommand {
    let entries = model.log.filter { entry in
      switch entry.said {
      case .submitted, .approved, .returned, .withdrawn, .opened, .closed, .reopened: false
      default: true
      }
    }
    guard !entries.isEmpty else {
      return .adoptRules(.jpBasic1, from: 2023, Grounds(reason: "見直し"))
    }
    return .void(EventNumber(random.pick(entries).number), reason: reason())
  }

  private mutating func reason() -> String? { random.chance(90) ? "監査の指摘" : nil }
}
