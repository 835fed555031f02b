import EventLog
import PlanDomain

/// What decisions see: streams folded up to a position, nothing else.
///
/// A stream that holds an event this program cannot read decides nothing:
/// `LedgerFailure.undecidable`.
struct StreamFolds {
  let reader: LogReader
  /// The last event seen; nil for all.
  let through: Position?
  /// What a batch has folded already; nil where each stream is folded when it is asked for.
  let folded: FoldedStreams?

  init(_ reader: LogReader, through: Position? = nil, keeping folded: FoldedStreams? = nil) {
    self.reader = reader
    self.through = through
    self.folded = folded
  }

  /// What one stream tells, and nothing of the others.
  func state(of subject: Subject) throws -> PlanState { try read(subject) { $0 } }

  /// A part of what one stream tells: a state has many, and a decision asks for few of them.
  func read<Answer>(
    _ subject: Subject, _ part: (PlanState) throws -> Answer
  ) throws -> Answer {
    guard let folded else { return try part(fold(subject).0) }
    return try folded.read(subject, folding: { try fold(subject) }, part)
  }

  private func fold(_ subject: Subject) throws -> (PlanState, events: Int) {
    var state = PlanState()
    let count = try fold(subject.stream, into: &state)
    return (state, events: count)
  }

  func plan() throws -> PlanFacts? { try read(.plan) { $0.plan } }

  /// What signing off demands.
  func signOffPolicies() throws -> SignOffPolicies { try read(.plan) { $0.signOffPolicies } }

  func indicator(_ code: IndicatorCode) throws -> Indicator? {
    try read(.indicator(code)) { $0.indicators[code] }
  }

  func measure(_ code: MeasureCode) throws -> Measure? {
    try read(.measure(code)) { $0.measures[code] }
  }

  func project(_ code: ProjectCode) throws -> Project? {
    try read(.project(code)) { $0.projects[code] }
  }

  /// The departments, and the one actor asked for.
  func organisation(with actor: ActorID?) throws -> Organisation {
    try organisation(with: actor.map { [Subject.actor($0).stream] } ?? [])
  }

  /// The departments and everybody who writes.
  func wholeOrganisation() throws -> Organisation {
    try organisation(with: try reader.streams(kind: "actor"))
  }

  private func organisation(with actors: [StreamName]) throws -> Organisation {
    var state = PlanState()
    for stream in try reader.streams(kind: "department") + actors {
      try fold(stream, into: &state)
    }
    return state.organisation
  }

  /// The ledger itself and everybody who writes, with their keys.
  func signing() throws -> PlanState {
    var state = PlanState()
    for stream in [Subject.ledger.stream] + (try reader.streams(kind: "actor")) {
      try fold(stream, into: &state)
    }
    return state
  }

  /// Whether nobody is registered yet.
  func isWithoutActors() throws -> Bool {
    guard let first = try reader.streams(kind: "actor").first else { return true }
    return try reader.events(in: first, through: through).isEmpty
  }

  /// Every stream, in the order of the log.
  func everything() throws -> PlanState {
    guard let folded else { return try foldEverything() }
    return try folded.whole(folding: foldEverything)
  }

  private func foldEverything() throws -> PlanState {
    var state = PlanState()
    let end = try through ?? reader.end()
    try reader.forEachEvent(after: .start, through: end) { recorded in
      let (event, occurrence) = try decoded(recorded)
      state.apply(event, occurrence)
    }
    return state
  }

  /// The plan that an edition is an edit of: the edition itself, when its file was taken in before
  /// and so has said all it had to say; else the state it was exported from; else the plan as the
  /// last edition left it. Nil before the first.
  func plan(behind edition: PlanDocument, _ file: EditionFile?) throws -> PlanDocument? {
    var last: Position?
    var isRepeated = false
    let end = try through ?? reader.end()
    try reader.forEachEvent(after: .start, through: end) { recorded in
      guard recorded.channel == Author.Channel.import.rawValue,
        try decoded(recorded).0.isOfPlan
      else { return }
      last = recorded.position
      if let file, recorded.fileDigest == file.digest { isRepeated = true }
    }
    if isRepeated { return edition }
    let exported = (file?.base).map { Position(min($0.number, end.number)) }
    return try (exported ?? last).flatMap {
      try StreamFolds(reader, through: $0).everything().document()
    }
  }

  /// One event. Throws `LedgerFailure.beyondHead` where the log has not come so far.
  func event(_ number: EventNumber) throws -> PlanEvent { try decoded(recorded(number)).0 }

  /// One event as the log holds it. Throws `LedgerFailure.beyondHead`.
  func recorded(_ number: EventNumber) throws -> RecordedEvent {
    let end = try through ?? reader.end()
    guard number.number <= end.number,
      let recorded = try reader.event(at: Position(number.number))
    else { throw LedgerFailure.beyondHead(asked: number.description, head: end) }
    return recorded
  }

  /// The texts of everything about a subject: which are held, which were erased.
  ///
  /// Seen from an earlier position, what was erased since was held then.
  func texts(of subject: Subject) throws -> StreamTexts {
    var events: [(PlanEvent, Occurrence)] = []
    var held: [EventNumber: [ErasedText]] = [:]
    var erasures: [Fact<Erasure>] = []
    for recorded in try reader.events(in: subject.stream) {
      let (event, occurrence) = try decoded(recorded)
      let isSeen = through.map { recorded.position <= $0 } ?? true
      if let erasure = event.erasure {
        if isSeen { erasures.append(Fact(erasure, occurrence)) }
        if !isSeen { held[erasure.target, default: []] += erasure.texts }
      }
      guard isSeen else { continue }
      events.append((event, occurrence))
      held[occurrence.number] = try reader.textAddresses(at: recorded.position).map { text in
        ErasedText(name: text.key, digest: text.value.digest)
      }
    }
    return StreamTexts(
      events.map { event, occurrence in
        StreamTexts.Entry(
          number: occurrence.number, about: event.reference,
          held: (held[occurrence.number] ?? []).sorted { $0.name < $1.name })
      }, erasures: erasures)
  }

  @discardableResult
  private func fold(_ stream: StreamName, into state: inout PlanState) throws -> Int {
    let events = try reader.events(
      in: stream, through: through, withoutTexts: EventCatalog.typesFoldedWithoutTexts)
    for recorded in events {
      let (event, occurrence) = try decoded(recorded)
      state.apply(event, occurrence)
    }
    return events.count
  }

  func decoded(_ recorded: RecordedEvent) throws -> (PlanEvent, Occurrence) {
    guard let event = try? EventCodec.decode(recorded), let occurrence = Occurrence(recorded) else {
      throw LedgerFailure.undecidable(
        stream: recorded.stream, type: recorded.type, position: recorded.position)
    }
    return (event, occurrence)
  }
}

extension PlanEvent {
  /// Whether an edition of the plan can come to such an event: no figure, state, note or person.
  fileprivate var isOfPlan: Bool {
    switch self {
    case .planAdopted, .planAmended, .policyAdded, .policyAmended, .measureAdded, .measureAmended,
      .projectAdded, .projectAmended, .partClosed, .dutyTransferred, .indicatorDefined,
      .indicatorAmended, .indicatorRedefined, .indicatorClosed, .baselineSet, .baselineRestated,
      .targetAdopted, .targetRevised, .targetWithdrawn:
      true
    default: false
    }
  }
}
