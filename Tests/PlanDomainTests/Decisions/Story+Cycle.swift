import PlanDomain
import Testing

// The people of the yearly cycle: 佐藤 records in D01, 鈴木 heads it, 田中 is of the planning division.

extension Writer {
  static let recorder = Writer(actor: "sato", department: "D01", role: .recorder)
  static let head = Writer(actor: "suzuki", department: "D01", role: .approver)
  static let planner = Writer(actor: "tanaka", department: "D03", role: .planner)
  static let otherHead = Writer(actor: "ito", department: "D02", role: .approver)
}

extension SignOffPolicy {
  static let twoStages = SignOffPolicy(stages: [.department, .planning], effective: .fy2023)
}

extension Story {
  /// The small plan with a figure for FY2023, in June 2025.
  static func measured(under policy: SignOffPolicy? = .twoStages) throws -> Story {
    var story = try smallPlan
    story.today = "2025-06-02"
    if let policy { try story.adopt(policy) }
    try story.act("05-2", .record(.fy2023, "25.1"))
    return story
  }

  /// The same with the year closed.
  static func closed(under policy: SignOffPolicy? = .twoStages) throws -> Story {
    var story = try measured(under: policy)
    try story.act(.close(Grounds()), about: .fy2023)
    return story
  }

  /// The figure has passed both stages, and the year is closed.
  static func approvedAndClosed(under policy: SignOffPolicy = .twoStages) throws -> Story {
    var story = try measured(under: policy)
    try story.act(.submit, by: .recorder)
    try story.act(.approve, by: .head)
    try story.act(.approve, by: .planner)
    try story.act(.close(Grounds()), about: .fy2023)
    return story
  }

  mutating func adopt(_ policy: SignOffPolicy) throws {
    tell(try state.signOffPolicies.decide(adopting: policy, Grounds(authority: "要綱第5条")).events)
  }

  /// What a command about a year's round comes to now.
  func decide(_ command: YearCommand, about year: FiscalYear) throws -> Decision {
    try (state.years[year] ?? YearRound(year)).decide(
      command,
      in: YearSurroundings(
        plan: state.plan, organisation: state.organisation,
        open: state.leftOpen(in: year, on: today)), on: today)
  }

  mutating func act(_ command: YearCommand, about year: FiscalYear) throws {
    tell(try decide(command, about: year).events, by: Writer.planner.actor)
  }

  /// What a step about an event's statement comes to, which 佐藤 made for D01.
  func decide(
    _ act: SignOffRequest.Act, on event: PlanEvent, _ number: EventNumber, by writer: Writer,
    recordedBy actor: ActorID = "sato"
  ) throws -> Decision {
    try state.decide(
      act, on: event, Occurrence(number: number, recorded: Instant(seconds: 0), actor: actor),
      of: ["D01"], by: writer, in: state.cycle)
  }

  /// A step about the figure of 05-2 for FY2023 that stands, or about the event given.
  func decide(
    _ act: SignOffRequest.Act, by writer: Writer, on number: EventNumber? = nil
  ) throws -> Decision {
    let fact = try #require(stated("05-2", .fy2023))
    guard case .figure(let figure) = fact.content else { throw Unexpected() }
    let event = PlanEvent.measurementRecorded(
      MeasurementRecorded(
        indicator: "05-2", fiscalYear: .fy2023, figure: figure, source: nil, note: nil))
    return try decide(act, on: event, number ?? fact.occurrence.number, by: writer)
  }

  mutating func act(_ act: SignOffRequest.Act, by writer: Writer) throws {
    tell(try decide(act, by: writer).events, by: writer.actor)
  }

  /// Where the figure of 05-2 for FY2023 that stands is on its way.
  var signOff: SignOffState? {
    stated("05-2", .fy2023).flatMap { fact in
      state.indicators["05-2"]?.signOff(
        of: fact.occurrence.number, in: .fy2023, under: state.signOffPolicies)
    }
  }

  /// What the public sees of 05-2 for FY2023.
  var shown: Measurement? {
    state.indicators["05-2"]?.disclosed(under: state.signOffPolicies).years[.fy2023]?.current?
      .content
  }

  /// A step about the only correction that was asked for.
  func decideOnProposal(_ act: SignOffRequest.Act, by writer: Writer) throws -> Decision {
    let proposal = try #require(state.indicators["05-2"]?.proposals.first)
    return try decide(
      act, on: .correctionProposed(proposal.content), proposal.occurrence.number, by: writer,
      recordedBy: proposal.occurrence.actor)
  }

  private struct Unexpected: Error {}
}

extension Measurement {
  /// A final figure of 05-2.
  static func percent(_ value: Quantity) -> Measurement {
    .figure(Figure(value: value, unit: UnitLabel("％"), state: .final))
  }
}
