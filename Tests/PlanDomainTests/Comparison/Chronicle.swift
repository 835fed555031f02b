import PlanDomain
import Testing

/// A story that remembers what it was after every event: any two of its moments can be compared.
struct Chronicle {
  /// How many events had happened.
  typealias Moment = Int

  private var story: Story
  private var events: [PlanEvent] = []
  private var states: [PlanState]

  /// Begins with the small plan adopted: moment 0.
  init(today: CivilDate = "2026-06-01") throws {
    story = try Story.smallPlan
    story.today = today
    states = [story.state]
  }

  var now: Moment { events.count }
  var state: PlanState { story.state }

  mutating func tell(_ told: PlanEvent...) { tell(told) }

  mutating func tell(_ told: [PlanEvent]) {
    for event in told {
      story.tell([event])
      events.append(event)
      states.append(story.state)
    }
  }

  mutating func act(_ code: IndicatorCode, _ command: IndicatorCommand) throws {
    tell(try story.decide(code, command).events)
  }

  mutating func act(_ undertaking: Undertaking, _ change: StatusChange) throws {
    tell(try story.decide(undertaking, change).events)
  }

  mutating func act(
    _ change: DepartmentCommand.Change, on day: CivilDate = "2026-04-01"
  ) throws {
    let command = DepartmentCommand(
      change, effective: day, grounds: Grounds(authority: "組織規則改正"))
    tell(try story.state.decide(command).events)
  }

  /// The number of the last event, by which it can be voided.
  func number(of event: Moment) -> EventNumber {
    EventNumber(Self.adoption + event)
  }

  private static let adoption =
    (try? PlanState().decide(adopting: SmallPlan.document, on: "2024-06-03").events.count) ?? 0

  func snapshot(_ moment: Moment, asOf year: FiscalYear? = nil) -> PlanSnapshot {
    states[moment].snapshot(asOf: year)
  }

  /// The comparison of two moments, each as of a year.
  func comparison(
    _ from: Moment, asOf fromYear: FiscalYear? = nil, _ to: Moment, asOf toYear: FiscalYear? = nil
  ) -> PlanComparison {
    comparison(answer(from, asOf: fromYear), answer(to, asOf: toYear))
  }

  /// What the ledger answers at a moment as of a year.
  struct Answer {
    let moment: Moment
    let side: PlanComparison.Side
  }

  func answer(_ moment: Moment, asOf year: FiscalYear?) -> Answer {
    Answer(moment: moment, side: .init(snapshot(moment, asOf: year), asOf: year))
  }

  func comparison(_ from: Answer, _ to: Answer) -> PlanComparison {
    let between = events[min(from.moment, to.moment)..<max(from.moment, to.moment)]
    return PlanComparison(from: from.side, to: to.side) { code, year in
      between.filter { $0.subject == .indicator(code) && $0.fiscalYear == year }
    }
  }

  /// From the adoption until now.
  var changes: PlanComparison { comparison(0, now) }
}

extension PlanComparison {
  /// The changes of one kind of fact.
  func changes(_ what: FactKind, of code: String) -> [PlanChange] {
    changes.filter { $0.what == what && $0.about.code == code }
  }

  /// The only change of one kind of fact.
  func change(_ what: FactKind, of code: String) throws -> PlanChange {
    let found = changes(what, of: code)
    try #require(found.count == 1, "\(found.count) changes of \(what) of \(code)")
    return found[0]
  }
}

extension FactValue {
  static func final(_ value: Quantity, _ unit: String = "％") -> FactValue {
    .figure(.figure(value, .final), UnitLabel(unit))
  }

  static func provisional(_ value: Quantity) -> FactValue {
    .figure(.figure(value, .provisional), UnitLabel("％"))
  }
}
