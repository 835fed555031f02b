import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// A ledger of a small office that lived through random years, and the model that did the same.
struct CycleHistory {
  static let seeds: [UInt64] = {
    let first = SeededSource.printedSeed("random years")
    return (0..<2).map { first &+ $0 }
  }()

  let sample: SampleLedger
  private(set) var model = CycleModel()
  private(set) var published: [PublicationTerms] = []
  private var attempts: CycleAttempts

  init(_ sample: SampleLedger, seed: UInt64) throws {
    self.sample = sample
    attempts = CycleAttempts(seed: seed)
    for (place, person) in CycleAttempts.people.enumerated() {
      try sample.execute(
        .registerActor(
          ActorRegistration(
            actor: person.actor, name: "氏名\(place)", department: person.department,
            role: person.role)), by: place == 0 ? nil : "sato")
    }
    try sample.execute(.adopt(SamplePlan.cycled))
  }

  /// Lets the clock run, tries one more command, and expects of the ledger what the model says.
  mutating func step() throws {
    sample.world.advance(seconds: .random(in: 1...12 * 86_400, using: &attempts.random))
    let today = sample.ledger.today
    let (command, person) = attempts.next(in: model, on: today)
    let ruling = model.ruling(on: command, by: person, on: today)
    let department =
      attempts.random.chance(10)
      ? attempts.random.pick(CycleAttempts.people).department : person.department
    let outcome: Outcome
    do {
      outcome = try sample.execute(
        command, by: person.actor, for: department == person.department ? nil : department)
    } catch let failure as LedgerFailure {
      guard ruling.refusals.contains(failure.refusalName) else {
        throw Contradiction(command: command, by: person, ledger: "\(failure)", model: "\(ruling)")
      }
      return
    }
    let head = try sample.head()
    guard ruling.refusals.isEmpty, outcome.receipts.map(\.position.number) == [head] else {
      throw Contradiction(command: command, by: person, ledger: "\(outcome)", model: "\(ruling)")
    }
    let entry = CycleModel.Entry(
      number: head, actor: person.actor, department: department, about: ruling.about,
      year: ruling.year, said: ruling.said)
    try #require(sample.said(head).agrees(with: entry), "\(entry)")
    model.take(entry)
  }

  /// Publishes what everybody may see now, where there is anything.
  mutating func publish() throws {
    let name = try #require(PublicationName("公表\(published.count + 1)"))
    do {
      published.append(
        try sample.publish(name, asOf: attempts.random.pick([nil, 2024, 2025]), as: "kato"))
    } catch LedgerFailure.rejected(.nothingToPublish) {
      // Another day.
    } catch LedgerFailure.rejected(.publishedAhead(let year)) {
      #expect(sample.ledger.today < year.firstDay)
    }
  }
}

/// Gives a test a ledger that 150 random commands were tried on, and some publications were made of.
func withCycleHistory(_ seed: UInt64, _ body: (CycleHistory) throws -> Void) throws {
  try withNewLedger(at: "2023-06-01T03:00:00Z") { sample in
    var history = try CycleHistory(sample, seed: seed)
    for step in 1...150 {
      try history.step()
      if step.isMultiple(of: 25) { try history.publish() }
    }
    try body(history)
  }
}

/// Where a history went another way than its model.
struct Contradiction: Error {
  let command: PlanCommand
  let by: CycleModel.Person
  let ledger: String
  let model: String
}

extension SampleLedger {
  /// What the log holds at a number.
  fileprivate func said(_ number: Int) throws -> PlanEvent {
    try ledger.log.read { log in
      let recorded = try #require(try log.event(at: Position(number)))
      return try #require(try EventCodec.decode(recorded))
    }
  }
}

extension PlanEvent {
  /// Whether the event says what the model has: the kind, the figure, what it is about.
  fileprivate func agrees(with entry: CycleModel.Entry) -> Bool {
    switch (self, entry.said) {
    case (.measurementRecorded(let event), .figure(.recorded, let value, let state)):
      event.figure.value == value && event.figure.state == state
    case (.measurementConfirmed(let event), .figure(.confirmed, let value, let state)):
      event.figure.value == value && event.figure.state == state
    case (.measurementCorrected(let event), .figure(.corrected, let value, let state)):
      event.figure.value == value && event.figure.state == state
    case (.measurementCorrectedLate(let event), .late(let value, let state, let proposal)):
      event.correction.figure.value == value && event.correction.figure.state == state
        && event.proposal?.number == proposal
    case (.correctionProposed(let event), .proposed(let value, let state, let replaces)):
      event.correction.figure.value == value && event.correction.figure.state == state
        && event.correction.replaces.number == replaces
    case (.signOffStep(let event), .submitted(let number)):
      event.act == .submitted && event.statement.number == number
    case (.signOffStep(let event), .returned(let number)):
      event.act == .returned && event.statement.number == number
    case (.signOffStep(let event), .withdrawn(let number, _)):
      event.act == .withdrawn && event.statement.number == number
    case (.signOffStep(let event), .approved(let number, let stage)):
      if case .approved(stage, isOwn: _) = event.act {
        event.statement.number == number
      } else {
        false
      }
    case (.factVoided(let event), .voided(let number)): event.voids.number == number
    case (.indicatorJudged(let event), .judged(let stage)): event.stage == stage
    case (.baselineRestated(let event), .baseline(let value)): event.baseline.value == value
    case (.interimTargetSet(let event), .interim(let value)):
      event.value == value && event.fiscalYear == entry.year
    case (.reviewRecorded, .reviewed(isCorrection: false)),
      (.reviewCorrected, .reviewed(isCorrection: true)), (.measurementRetracted, .retracted),
      (.measurementDeclaredMissing, .missing), (.yearOpened, .opened), (.dueDateSet, .due),
      (.yearClosed, .closed), (.yearReopened, .reopened), (.yearAttested, .attested),
      (.signOffPolicyAdopted, .demanded), (.ruleSetAdopted, .rules), (.targetRevised, .target):
      entry.year == fiscalYear
    default: false
    }
  }
}

extension SamplePlan {
  /// One policy with two indicators and a project.
  static let cycled = PlanDocument(
    facts: PlanFacts(
      id: "cycled", title: "見本の計画", municipality: "見本市", edition: "第1次",
      firstFiscalYear: 2023, lastFiscalYear: 2027, defaultBaselineFiscalYear: 2022,
      targetFiscalYear: 2027),
    policies: [
      PolicyDocument(
        code: "05", title: "行政組織の活性化",
        projects: [ProjectDocument(code: "P05-1", department: "財政部", name: "職員研修事業")],
        indicators: ["05-1", "05-2"].map { code in
          IndicatorDocument(
            code: code,
            definition: IndicatorDefinition(
              name: "指標\(code)", unit: UnitLabel("人"), direction: .higher),
            department: code == "05-1" ? "総務部" : "財政部", baseline: Baseline(value: "24"),
            target: Target(aim: .reach("30"), fiscalYear: 2027, printed: "30"))
        })
    ])
}
