import PlanDomain

/// The ledger told a second time, slowly: a plain list of facts, filtered and sorted anew for every question.
///
/// Written from the contract ("Two times on every read command") and from the domain report. It shares value
/// types with the ledger, and no line of code with its folds and tables: what both answer alike is not alike
/// by construction.
struct Model {
  /// A fact and the number of the event that stated it.
  struct Known<Fact> {
    let number: Int
    let fact: Fact
  }

  struct Statement {
    let indicator: IndicatorCode
    let year: FiscalYear
    let says: Measurement
  }

  struct TargetFact {
    let indicator: IndicatorCode
    /// nil: since ever.
    let since: FiscalYear?
    let target: Target
  }

  struct StatusFact {
    let undertaking: String
    let change: StatusChange
  }

  /// When each event was recorded, in the order of the log.
  var recorded: [Instant] = []
  var plan: Known<PlanDocument>?
  /// The number of the event that brought a part of the plan: `policy/05`, `indicator/05-2`.
  var arrivals: [String: Int] = [:]
  var baselines: [String: Int] = [:]
  var departments: [Known<PlanSnapshot.Department>] = []
  var actors: [Known<ActorRegistration>] = []
  var statements: [Known<Statement>] = []
  var targets: [Known<TargetFact>] = []
  var statuses: [Known<StatusFact>] = []
}

extension Model {
  /// The plan as of the end of a fiscal year, by the first `known` events.
  func snapshot(asOf year: FiscalYear?, known: Int) -> PlanSnapshot {
    var snapshot = PlanSnapshot()
    snapshot.departments = departments.filter { $0.number <= known }.map(\.fact)
      .sorted { $0.code.text < $1.code.text }
    guard let plan, plan.number <= known else { return snapshot }
    let document = plan.fact
    snapshot.plan = document.facts
    for policy in document.policies {
      if has("policy/\(policy.code)", by: known) {
        snapshot.policies.append(.init(code: policy.code, title: policy.title))
      }
      for measure in policy.measures where has("measure/\(measure.code)", by: known) {
        snapshot.measures.append(
          .init(
            code: measure.code, policy: policy.code, number: measure.number, title: measure.title,
            departments: measure.departments.compactMap(departmentCode(named:)),
            status: status(of: measure.code.text, asOf: year, known: known)))
        for item in measure.items {
          snapshot.items.append(
            .init(
              code: item.code, measure: measure.code, mark: item.mark, text: item.text,
              status: status(of: item.code.text, asOf: year, known: known)))
        }
      }
      for project in policy.projects where has("project/\(project.code)", by: known) {
        guard let department = departmentCode(named: project.department) else { continue }
        snapshot.projects.append(
          .init(
            code: project.code, policy: policy.code, department: department, name: project.name,
            status: status(of: project.code.text, asOf: year, known: known)))
      }
      for indicator in policy.indicators where has("indicator/\(indicator.code)", by: known) {
        snapshot.indicators.append(
          .init(
            code: indicator.code, policy: policy.code, definition: indicator.definition,
            department: indicator.department.flatMap(departmentCode(named:)), version: 1,
            baseline: (baselines[indicator.code.text] ?? .max) <= known ? indicator.baseline : nil,
            target: target(of: indicator.code, asOf: year, known: known),
            measurements: measurements(of: indicator.code, asOf: year, known: known)))
      }
    }
    snapshot.policies.sort { $0.code.text < $1.code.text }
    snapshot.measures.sort { $0.code.text < $1.code.text }
    snapshot.items.sort { $0.code.text < $1.code.text }
    snapshot.projects.sort { $0.code.text < $1.code.text }
    snapshot.indicators.sort { $0.code.text < $1.code.text }
    return snapshot
  }

  private func has(_ part: String, by known: Int) -> Bool { (arrivals[part] ?? .max) <= known }

  func departmentCode(named name: String) -> DepartmentCode? {
    departments.first { $0.fact.name == name }?.fact.code
  }

  /// "Latest effective date ≤ that day; among equals the later position wins."
  func status(of code: String, asOf year: FiscalYear?, known: Int) -> PlanSnapshot.CurrentStatus? {
    let end = year.map { "\($0.number + 1)-03-31" }
    return status(of: code, until: end, known: known)
  }

  func status(of code: String, until day: String?, known: Int) -> PlanSnapshot.CurrentStatus? {
    statuses
      .filter { $0.number <= known && $0.fact.undertaking == code }
      .filter { fact in day.map { fact.fact.change.effective.iso <= $0 } ?? true }
      .max { ($0.fact.change.effective.iso, $0.number) < ($1.fact.change.effective.iso, $1.number) }
      .map { known in
        .init(
          status: known.fact.change.to, judgement: known.fact.change.judgement,
          next: known.fact.change.next, effective: known.fact.change.effective,
          number: EventNumber(known.number))
      }
  }

  /// "Target: greatest effective FY ≤ FY"; that of the plan holds since ever.
  func target(
    of code: IndicatorCode, asOf year: FiscalYear?, known: Int
  ) -> PlanSnapshot.CurrentTarget? {
    targets
      .filter { $0.number <= known && $0.fact.indicator == code }
      .filter { fact in year.map { (fact.fact.since?.number ?? 0) <= $0.number } ?? true }
      .max { ($0.fact.since?.number ?? 0, $0.number) < ($1.fact.since?.number ?? 0, $1.number) }
      .map {
        .init(target: $0.fact.target, since: $0.fact.since, number: EventNumber($0.number))
      }
  }

  /// "Measurement: its fiscal year ≤ FY"; a retracted figure is absent.
  func measurements(
    of code: IndicatorCode, asOf year: FiscalYear?, known: Int
  ) -> [PlanSnapshot.YearlyMeasurement] {
    let stated = statements.filter { $0.number <= known && $0.fact.indicator == code }
    return Set(stated.map(\.fact.year.number)).sorted()
      .filter { stated in year.map { stated <= $0.number } ?? true }
      .compactMap { number in
        let facts = stated.filter { $0.fact.year.number == number }.sorted { $0.number < $1.number }
        guard let last = facts.last else { return nil }
        let content: PlanSnapshot.YearlyMeasurement.Content
        switch last.fact.says {
        case .figure(let figure): content = .figure(figure.value, figure.state)
        case .missing(let reason): content = .missing(reason)
        case .retracted: return nil
        }
        return .init(
          fiscalYear: last.fact.year, content: content, number: EventNumber(last.number),
          revisions: facts.count - 1)
      }
  }

  /// What is stated about a year, with the number of its event; nil for nothing or for something taken back.
  func stated(_ code: IndicatorCode, _ year: FiscalYear) -> Known<Statement>? {
    let facts = statements.filter { $0.fact.indicator == code && $0.fact.year == year }
    guard let last = facts.max(by: { $0.number < $1.number }), last.fact.says != .retracted else {
      return nil
    }
    return last
  }
}
