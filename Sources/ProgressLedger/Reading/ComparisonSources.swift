import EventLog
import PlanDomain

/// What a comparison asks the log for: what tables leave out, and which event made a difference.
///
/// Each stream is read once, however many of its facts differ.
struct ComparisonSources {
  private let view: LedgerView
  private let from: ReadPoint
  private let to: ReadPoint
  private var streams: [Subject: StreamReading] = [:]
  private var later: [Subject: PlanState] = [:]

  init(view: LedgerView, from: ReadPoint, to: ReadPoint) {
    self.view = view
    self.from = from
    self.to = to
  }

  // MARK: Sides

  /// A snapshot with what it leaves to the log.
  mutating func side(
    _ snapshot: PlanSnapshot, at point: ReadPoint
  ) throws -> PlanComparison.Side {
    var side = PlanComparison.Side(snapshot, asOf: point.asOf)
    side.notBegun = try partsNotBegun(snapshot, asOf: point.asOf)
    if from != to {
      for policy in snapshot.policies {
        switch try event(policy.statedBy) {
        case .policyAdded(let event)?: side.policyContents[policy.code] = event.content
        case .policyAmended(let event)?: side.policyContents[policy.code] = event.content
        default: break
        }
      }
    }
    for indicator in snapshot.indicators where indicator.hasEarlierVersions {
      let definitions = try stream(.indicator(indicator.code)).state.indicators[indicator.code]?
        .definitions.entries.map(\.content)
      for version in definitions ?? [] {
        side.units[indicator.code, default: [:]][version.number] = version.definition.unit
      }
    }
    return side
  }

  /// The parts that are known at a point and belong to the plan only after its year.
  private func partsNotBegun(_ snapshot: PlanSnapshot, asOf year: FiscalYear?) throws -> Set<String>
  {
    guard let year else { return [] }
    var codes: Set<String> = []
    for department in snapshot.departments {
      if let since = department.since, year.lastDay < since { codes.insert(department.code.text) }
    }
    let parts: [(code: String, statedBy: EventNumber)] =
      snapshot.policies.map { ($0.code.text, $0.statedBy) }
      + snapshot.projects.map { ($0.code.text, $0.statedBy) }
      + snapshot.indicators.map { ($0.code.text, $0.statedBy) }
    for part in parts {
      if try begins(part.statedBy, after: year) { codes.insert(part.code) }
    }
    let items = Dictionary(grouping: snapshot.items, by: \.measure)
    for measure in snapshot.measures {
      let isLater = try begins(measure.statedBy, after: year)
      if isLater { codes.insert(measure.code.text) }
      let printed = try itemsPrinted(by: measure.statedBy)
      // Neither printed by then nor left out by then: it comes with a later edition.
      for item in items[measure.code] ?? []
      where isLater || (item.closed == nil && !printed.contains(item.code)) {
        codes.insert(item.code.text)
      }
    }
    return codes
  }

  /// Whether the words of a part hold only from a later year on: then they are its first.
  private func begins(_ number: EventNumber, after year: FiscalYear) throws -> Bool {
    guard let first = try event(number)?.fiscalYear else { return false }
    return year < first
  }

  private func itemsPrinted(by number: EventNumber) throws -> Set<ItemCode> {
    switch try event(number) {
    case .measureAdded(let event)?: Set(event.content.items.map(\.code))
    case .measureAmended(let event)?: Set(event.content.items.map(\.code))
    default: []
    }
  }

  private func event(_ number: EventNumber) throws -> PlanEvent? {
    try view.log.event(at: Position(number.number)).flatMap { try? EventCodec.decode($0) }
  }

  // MARK: Statements and causes

  /// What was stated about an indicator's year between the two points, oldest first.
  mutating func statements(
    about indicator: IndicatorCode, in year: FiscalYear
  ) throws -> [PlanEvent] {
    try stream(.indicator(indicator)).entries.compactMap { entry in
      guard let event = entry.event, isBetween(entry.number), event.fiscalYear == year,
        FactKind.figure.isStated(by: event)
      else { return nil }
      return event
    }
  }

  /// The event that made a difference.
  ///
  /// It is the one that states the new fact, if it came or took effect between the points. Where an
  /// older fact holds again it is the one that took the newer fact away.
  mutating func cause(of change: PlanChange) throws -> HistoryEntry? {
    let subject = change.about.subject
    let stream = try stream(subject)
    let stating =
      try facts(of: change).map(\.occurrence.number)
      + (change.statedBy.map { [$0] } ?? [])
    let relevant = stream.entries.filter { $0.states(change, in: stream) }
    let candidates = stream.entries.filter { stating.contains($0.number) }
    return candidates.last { isBetween($0.number) }
      ?? relevant.last { isBetween($0.number) }
      ?? candidates.last { takesEffectBetween($0) }
      ?? relevant.last { takesEffectBetween($0) }
      ?? candidates.last ?? relevant.last
  }

  /// What TO states of the changed fact, with the events since which it is said.
  private mutating func facts(of change: PlanChange) throws -> [StandingFact] {
    let subject = change.about.subject
    let state = try later[subject] ?? view.stream(of: subject, through: to.knownAt).state
    later[subject] = state
    return state.standingFacts(
      of: change.about, asOf: to.asOf, in: change.what == .figure ? change.fiscalYear : nil
    ).filter { $0.about == change.about && $0.what == change.what }
  }

  private mutating func stream(_ subject: Subject) throws -> StreamReading {
    if let known = streams[subject] { return known }
    let reading = try view.stream(of: subject, through: max(from.knownAt, to.knownAt))
    streams[subject] = reading
    return reading
  }

  private func isBetween(_ number: EventNumber) -> Bool {
    let bounds = [from.knownAt.number, to.knownAt.number].sorted()
    return bounds[0] < number.number && number.number <= bounds[1]
  }

  private func takesEffectBetween(_ entry: HistoryEntry) -> Bool {
    guard let year = entry.event?.fiscalYear?.number else { return false }
    let bounds = [from.asOf, to.asOf].map { $0?.number ?? .max }.sorted()
    return bounds[0] < year && year <= bounds[1]
  }
}

extension PlanSnapshot.Indicator {
  /// Whether something of it is measured by another version than the one in force.
  fileprivate var hasEarlierVersions: Bool {
    measurements.contains { $0.version != version }
      || (baseline.map { $0.version != version } ?? false)
  }
}

extension HistoryEntry {
  /// Whether the event states the fact that changed, or takes back one that did.
  fileprivate func states(_ change: PlanChange, in stream: StreamReading) -> Bool {
    guard let event else { return false }
    if case .factVoided(let void) = event {
      return stream.entries.contains { $0.number == void.voids && $0.states(change, in: stream) }
    }
    guard change.what.isStated(by: event) else { return false }
    switch change.what {
    case .figure: return event.fiscalYear == change.fiscalYear
    case .status, .judgement, .next: return event.reference == change.about
    default: return true
    }
  }
}
