import PlanDomain

/// How that by which an indicator's year is judged came from one report to another: a step for each
/// event that changed any of it.
///
/// An event took part in a difference exactly where the year, with everything else as it is in the
/// other report, would be told otherwise without what the event changed.
struct RatingPath {
  struct Step {
    /// Nil for what no event brought about: a day that came, another rule set asked for.
    var event: ReportedEvent?
    var before: AssessmentBasis
    var after: AssessmentBasis
  }

  /// What took part in a difference.
  struct Contribution: Hashable {
    var part: AssessmentBasis.Part
    /// Nil where no event did.
    var event: ReportedEvent?
  }

  /// The event that defined the indicator, where one of the two reports does not know it.
  private(set) var definition: ReportedEvent?
  private(set) var steps: [Step] = []
  /// The events that it went by, whether they changed anything or not.
  private(set) var passed: Set<EventNumber> = []
  private(set) var last: AssessmentBasis?

  /// Goes from one report's state, in which the indicator may not be, with some events.
  init(
    of code: IndicatorCode, in year: FiscalYear, from start: PlanState, by events: [ReportedEvent],
    in sight: ReportSight
  ) {
    var state = start
    last = state.indicators[code].map { sight.basis(of: $0, in: year, by: state) }
    for event in events {
      state.apply(event.event, event.occurrence)
      let next = state.indicators[code].map { sight.basis(of: $0, in: year, by: state) }
      passed.insert(event.number)
      if last == nil, next != nil { definition = event }
      step(to: next, by: event)
    }
  }

  /// Goes on to how it stands in another report, without an event.
  mutating func step(to next: AssessmentBasis?, by event: ReportedEvent? = nil) {
    if let last, let next, last != next {
      steps.append(Step(event: event, before: last, after: next))
    }
    last = next
  }

  /// What took part in what is told otherwise of the year: by part, then oldest first.
  ///
  /// Empty where both ends tell the same. Where the other report would tell the same without any
  /// single part, those took part that would have sufficed; where none would, every step at which
  /// the year came to be told otherwise.
  func contributions<Told: Hashable>(to told: (Assessment) -> Told) -> [Contribution] {
    guard let first = steps.first?.before, let last,
      told(first.assess()) != told(last.assess())
    else { return [] }
    for context in [last, first] {
      let parts = AssessmentBasis.Part.allCases.filter {
        makesDifference($0, from: first, to: last, in: context, told)
      }
      let single = parts.flatMap { part in
        steps(changing: part, in: context, told).map { Contribution(part: part, event: $0.event) }
      }
      if !single.isEmpty { return single }
    }
    return together(told)
  }

  /// The steps by which a part came to make the difference, without those that only led back to
  /// what was told before them.
  private func steps<Told: Hashable>(
    changing part: AssessmentBasis.Part, in context: AssessmentBasis, _ told: (Assessment) -> Told
  ) -> [Step] {
    var path: [(step: Step, before: Told)] = []
    for step in steps
    where makesDifference(part, from: step.before, to: step.after, in: context, told) {
      let after = told(context.taking(part, from: step.after).assess())
      if let back = path.firstIndex(where: { $0.before == after }) {
        path.removeSubrange(back...)
      } else {
        path.append((step, told(context.taking(part, from: step.before).assess())))
      }
    }
    return path.map(\.step)
  }

  private func makesDifference<Told: Hashable>(
    _ part: AssessmentBasis.Part, from before: AssessmentBasis, to after: AssessmentBasis,
    in context: AssessmentBasis, _ told: (Assessment) -> Told
  ) -> Bool {
    guard before.taking(part, from: after) != before else { return false }
    return told(context.taking(part, from: before).assess())
      != told(context.taking(part, from: after).assess())
  }

  private func together<Told: Hashable>(_ told: (Assessment) -> Told) -> [Contribution] {
    steps.filter { told($0.before.assess()) != told($0.after.assess()) }.flatMap { step in
      AssessmentBasis.Part.allCases
        .filter { step.before.taking($0, from: step.after) != step.before }
        .map { Contribution(part: $0, event: step.event) }
    }
  }
}
