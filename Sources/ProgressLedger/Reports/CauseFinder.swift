import EventLog
import PlanDomain

/// Finds the events that make two reports differ.
struct CauseFinder {
  /// What either report tells of.
  let told: [EventNumber: ReportedEvent]
  /// What the one report tells of, and the other.
  private let first: Set<EventNumber>
  private let second: Set<EventNumber>
  /// What only one of the two tells of, oldest first: stated or approved since, or shown no more.
  private let news: [ReportedEvent]
  /// What was recorded after the one and by the other, oldest first.
  private let between: [ReportedEvent]
  /// Everything that the later report was made from, oldest first, for whomever it is.
  let recorded: [Subject: [ReportedEvent]]
  /// Who approved each statement, by the report that knows more.
  private let approvals: [EventNumber: [Fact<SignOffStage>]]
  /// The report that knows less, and the other.
  let reports: (earlier: PlanReport, later: PlanReport)

  init(_ from: PlanReport, _ to: PlanReport) {
    let told = Dictionary(
      [from, to].flatMap { $0.history + $0.signOffs }.map { ($0.number, $0) }
    ) { first, _ in first }
    first = Set(from.history.map(\.number))
    second = Set(to.history.map(\.number))
    news = first.symmetricDifference(second).sorted().compactMap { told[$0] }
    let bounds = [from, to].map(\.moment.knownAt.number).sorted()
    between = told.values.filter { bounds[0] < $0.number.number && $0.number.number <= bounds[1] }
      .sorted { $0.number < $1.number }
    reports = from.moment.knownAt > to.moment.knownAt ? (to, from) : (from, to)
    approvals = Dictionary(
      grouping: reports.later.signOffs.compactMap(\.approval), by: \.statement
    ).mapValues { $0.map(\.fact) }
    recorded = Dictionary(grouping: reports.later.sight.sources.events, by: \.event.subject)
    self.told = told
  }

  // MARK: What is stated by events of one sort

  /// The causes of what events of one sort state of a thing.
  ///
  /// - Parameters:
  ///   - stating: the events that state it in the two reports, where those know; then others of the
  ///     sort count only where they hold from the same moment on.
  ///   - said: what an event of the sort says of the matter: then every event is a cause by which
  ///     that came to be said otherwise. Nil: the last event of the sort is.
  ///
  /// Where there is none, the last event about the thing; where nothing was recorded about it, what
  /// was stated last.
  func causes(
    _ kind: ChangeCause.Kind, about subject: Subject, stating: [EventNumber] = [],
    saying said: ((PlanEvent) -> [FactValue?])? = nil, by isCause: (PlanEvent) -> Bool
  ) -> [ChangeCause] {
    let beginnings = Set(replaced(by: stating).map(\.event.effective))
    func states(_ event: PlanEvent) -> Bool {
      isCause(event) && (beginnings.isEmpty || beginnings.contains(event.effective))
    }
    let changing = said.map { self.changing(saying: $0, by: states) } ?? []
    if !changing.isEmpty { return causes(kind, by: changing) }
    let changed =
      news.last { stating.contains($0.number) } ?? news.last { matches($0.event, states) }
      ?? between.last { $0.event.subject == subject } ?? stating.max().flatMap { told[$0] }
      ?? told.values.filter { matches($0.event, isCause) }.max { $0.number < $1.number }
    return causes(kind, by: [changed].compactMap { $0 })
  }

  /// The causes of what every event of one sort took part in, and what took it back.
  func causes(
    _ kind: ChangeCause.Kind, byEvery isCause: (PlanEvent) -> Bool
  ) -> [ChangeCause] {
    causes(kind, by: news.filter { matches($0.event, isCause) })
  }

  /// The events by which something came to be said otherwise, oldest first.
  private func changing(
    saying said: (PlanEvent) -> [FactValue?], by isCause: (PlanEvent) -> Bool
  ) -> [ReportedEvent] {
    // Where nothing was said, the same is told as where it is said that there is nothing.
    func told(_ standing: [ReportedEvent]) -> [FactValue] {
      (standing.last.map { said($0.event) } ?? []).compactMap { $0 }
    }
    let known = self.told.values.filter { first.contains($0.number) }
    let gone = Set(known.compactMap(\.event.takesBack))
    var standing = known.filter { isCause($0.event) && !gone.contains($0.number) }
      .sorted { $0.comesIntoForce(before: $1) }
    return news.filter { event in
      guard matches(event.event, isCause) else { return false }
      let before = told(standing)
      standing.removeAll { $0.number == event.number || $0.number == event.event.takesBack }
      if isCause(event.event), second.contains(event.number) { standing.append(event) }
      standing.sort { $0.comesIntoForce(before: $1) }
      return told(standing) != before
    }
  }

  /// Some events, and those that they took the place of.
  private func replaced(by numbers: [EventNumber]) -> [ReportedEvent] {
    var found: [ReportedEvent] = []
    var next = numbers.compactMap { told[$0] }
    while !next.isEmpty {
      found += next
      next = next.compactMap(\.event.takesBack).compactMap { told[$0] }
    }
    return found
  }

  // MARK: What is shown when it is signed off

  /// What made a statement need an approval or none, and who gave it or took it back. Of what waits
  /// for its first approval the readers may know no event.
  func causes(ofSignOff statements: [EventNumber]) -> [ChangeCause] {
    let causes = between.filter { $0.isSignOffPolicy || $0.isSignOff(of: statements) }
      .map { cause(.approval, $0) }
    return causes.isEmpty ? [ChangeCause(kind: .approval)] : causes
  }

  /// A cause for each event, oldest first; one that names no event where there are none.
  private func causes(_ kind: ChangeCause.Kind, by events: [ReportedEvent]) -> [ChangeCause] {
    var seen: Set<ChangeCause> = []
    let causes = events.map { because(kind, $0) }.filter { seen.insert($0).inserted }
      .sorted { ($0.event?.number.number ?? 0) < ($1.event?.number.number ?? 0) }
    return causes.isEmpty ? [ChangeCause(kind: kind)] : causes
  }

  /// What was recorded before the one report is told only by the other because of an approval that
  /// was given or taken back since, or is asked by a new policy.
  private func because(_ kind: ChangeCause.Kind, _ event: ReportedEvent) -> ChangeCause {
    guard !between.contains(where: { $0.number == event.number }) else {
      return cause(kind, event)
    }
    let decided =
      between.last { $0.isSignOff(of: [event.number]) } ?? between.last(where: \.isSignOffPolicy)
    guard let decided, first.contains(event.number) != second.contains(event.number) else {
      return cause(kind, event)
    }
    return cause(.approval, decided)
  }

  func cause(_ kind: ChangeCause.Kind, _ event: ReportedEvent) -> ChangeCause {
    var cause = ChangeCause(
      kind: kind, event: event, approvals: approvals[event.number] ?? [])
    switch event.event {
    case .measurementCorrectedLate(let correction):
      // In a locked year the planning division's approval is itself what changes the figure.
      guard let proposal = correction.proposal else { break }
      cause.proposal = told[proposal]
      cause.approvals = (approvals[proposal] ?? []) + [Fact(.planning, event.occurrence)]
    case .signOffStep(let step):
      guard case .approved = step.act else { break }
      cause.proposal = told[step.statement]
      cause.approvals = approvals[step.statement] ?? []
    default: break
    }
    return cause
  }

  private func matches(_ event: PlanEvent, _ isCause: (PlanEvent) -> Bool) -> Bool {
    guard case .factVoided(let void) = event else { return isCause(event) }
    return told[void.voids].map { isCause($0.event) } ?? false
  }
}

extension ReportedEvent {
  /// The order of a `Timeline`, whose last entry holds.
  fileprivate func comesIntoForce(before other: ReportedEvent) -> Bool {
    let (mine, others) = (event.firstDay, other.event.firstDay)
    return mine == others ? number < other.number : mine < others
  }

  fileprivate func isSignOff(of statements: [EventNumber]) -> Bool {
    guard case .signOffStep(let step) = event, statements.contains(step.statement) else {
      return false
    }
    return step.decides
  }

  /// What an approval approved, and at which stage; nil for any other event.
  fileprivate var approval: (statement: EventNumber, fact: Fact<SignOffStage>)? {
    guard case .signOffStep(let step) = event, case .approved(let stage, isOwn: _) = step.act
    else { return nil }
    return (step.statement, Fact(stage, occurrence))
  }

  fileprivate var isSignOffPolicy: Bool {
    if case .signOffPolicyAdopted = event { true } else { false }
  }
}

extension SignOffStep {
  /// Whether something is shown from then on, or no more: an approval, or that it was taken back.
  fileprivate var decides: Bool {
    switch act {
    case .approved, .withdrawn: true
    case .submitted, .returned: false
    }
  }
}

extension PlanEvent {
  /// From which day on it holds, by its number; before every other one where it holds since ever.
  fileprivate var firstDay: Int {
    switch effective {
    case .year(let year): year.firstDay.dayNumber
    case .day(let day): day.dayNumber
    case .ever, nil: .min
    }
  }

  /// The event whose statement stands no more because of this one.
  fileprivate var takesBack: EventNumber? {
    switch self {
    case .factVoided(let event): event.voids
    case .statusCorrected(let event): event.replaces
    case .reviewCorrected(let event): event.replaces
    default: nil
    }
  }
}
