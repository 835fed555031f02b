import PlanDomain

/// An event by which a year is told otherwise than when it was closed for the first time.
struct Retelling {
  let fiscalYear: FiscalYear
  let event: ReportedEvent
  /// The statement that came to count by the event, or counts no more; nil where the event states
  /// something itself.
  var statement: EventNumber?
  /// What the year tells otherwise beside statements.
  var differences: [YearDifference] = []

  /// Whether it took an approval back.
  var isWithdrawal: Bool {
    if case .signOffStep(let step) = event.event { step.act == .withdrawn } else { false }
  }
}

extension ReportSources {
  /// What changed how a year up to one is told after its first closing, by event and year.
  ///
  /// The events are folded once more, and each that came after a closing is asked which years it
  /// tells otherwise: nobody has to list the kinds of events that could. What was stated after the
  /// closing stands once, whoever approves it later; what was stated before stands where it first
  /// came to count, whether somebody approved it or nobody has to any more.
  func retellings(until last: FiscalYear) -> [Retelling] {
    let closings = state.years.filter { $0.key <= last }.compactMapValues(\.firstClosing?.number)
    guard let first = closings.values.min() else { return [] }
    var past = PlanState()
    var retellings: [Retelling] = []
    var listed: Set<EventNumber> = []
    func isToBeListed(_ statement: EventNumber, of year: FiscalYear) -> Bool {
      closings[year].map { statement < $0 } ?? false && listed.insert(statement).inserted
    }
    for event in events {
      guard first < event.number else {
        past.apply(event.event, event.occurrence)
        continue
      }
      let closed = closings.filter { $0.value < event.number }.keys.sorted()
      let shown = event.isSignOffPolicy ? closed.map(past.shownStatements) : []
      let (subject, states) = (event.event.subject, event.event.statesOfOneYear)
      let facts =
        states
        ? [:]
        : closed.reduce(into: [:]) { facts, year in
          facts[year] = past.yearFacts(of: subject, in: year)
        }
      let told = past.apply(event.event, event.occurrence, retelling: closed)
      // A due date tells nothing of what was reached.
      if case .year = event.event.subject { continue }
      for year in told {
        var retelling = Retelling(fiscalYear: year, event: event, statement: event.signedOff)
        if let before = facts[year] {
          retelling.differences = past.yearFacts(of: subject, in: year).differences(from: before)
        }
        if let statement = retelling.statement, !retelling.isWithdrawal,
          !isToBeListed(statement, of: year)
        {
          continue
        }
        retellings.append(retelling)
      }
      for (year, before) in zip(closed, shown) {
        retellings += past.shownStatements(in: year).subtracting(before).sorted()
          .filter { isToBeListed($0, of: year) }
          .map { Retelling(fiscalYear: year, event: event, statement: $0) }
      }
    }
    return retellings
  }
}

extension ReportedEvent {
  fileprivate var isSignOffPolicy: Bool {
    if case .signOffPolicyAdopted = event { true } else { false }
  }

  /// The statement that was approved, or whose approval was taken back.
  fileprivate var signedOff: EventNumber? {
    if case .signOffStep(let step) = event { step.statement } else { nil }
  }
}
