package import PlanDomain

/// The form in which a department answers for a fiscal year (照会様式, domain 5.2): what it is in
/// charge of at the end of that year, and what stands about it already.
///
/// A form that comes back names the state it was made from, so that an answer to anything else is
/// found out; and its rows are known again by their codes, whatever became of their order.
package struct CollectionForm: Sendable {
  package let id: FormID
  package let department: PlanSnapshot.Department
  /// By code; without those that ended before the year. An indicator that nobody is named for is
  /// asked of every department with something to do in its policy.
  package let indicators: [IndicatorRow]
  /// Measures, each with its items, then projects; without those that ended before the year.
  package let undertakings: [UndertakingRow]
  let plan: PlanFacts

  /// `snapshot` is the plan as of the end of the form's year, by the events up to its position.
  /// Nil where that has no plan or no such department.
  package init?(_ snapshot: PlanSnapshot, as id: FormID) {
    guard let plan = snapshot.plan,
      let department = snapshot.departments.first(where: { $0.code == id.department })
    else { return nil }
    self.id = id
    self.plan = plan
    self.department = department
    let policies = Dictionary(snapshot.policies.map { ($0.code, $0.title) }) { first, _ in first }
    indicators = snapshot.indicators
      .filter { $0.counts(in: id.year) && snapshot.asks(id.department, about: $0) }
      .map { IndicatorRow(indicator: $0, policy: policies[$0.policy] ?? "", year: id.year) }
    undertakings = Self.undertakings(of: id, snapshot, policies)
  }

  private static func undertakings(
    of id: FormID, _ snapshot: PlanSnapshot, _ policies: [PolicyCode: String]
  ) -> [UndertakingRow] {
    func lasts(_ closed: CivilDate?) -> Bool { closed.map { $0 > id.year.firstDay } ?? true }
    let measures = snapshot.measures.filter {
      $0.departments.contains(id.department) && lasts($0.closed)
    }
    let projects = snapshot.projects.filter {
      $0.departments.contains(id.department) && lasts($0.closed)
    }
    return measures.flatMap { measure in
      let policy = policies[measure.policy] ?? ""
      let items = snapshot.items.filter { $0.measure == measure.code && lasts($0.closed) }
      return [
        UndertakingRow(
          undertaking: .measure(measure.code), policy: policy, number: measure.number,
          title: measure.title, status: measure.status)
      ]
        + items.map { item in
          UndertakingRow(
            undertaking: .item(item.code, of: measure.code), policy: policy,
            number: measure.number, mark: item.mark, title: item.text, status: item.status)
        }
    }
      + projects.map { project in
        UndertakingRow(
          undertaking: .project(project.code), policy: policies[project.policy] ?? "",
          title: project.name, status: project.status)
      }
  }

  /// Whether there is nothing to ask.
  package var isEmpty: Bool { indicators.isEmpty && undertakings.isEmpty }
}

extension CollectionForm {
  /// An indicator to be answered.
  package struct IndicatorRow: Sendable {
    package let indicator: PlanSnapshot.Indicator
    /// The title of its policy.
    package let policy: String
    /// What is stated about the year.
    package let standing: PlanSnapshot.YearlyMeasurement?
    /// What is stated about the year before.
    package let previous: PlanSnapshot.YearlyMeasurement?

    package var code: IndicatorCode { indicator.code }

    init(indicator: PlanSnapshot.Indicator, policy: String, year: FiscalYear) {
      self.indicator = indicator
      self.policy = policy
      standing = indicator.measurements.first { $0.fiscalYear == year }
      previous = indicator.measurements.first { $0.fiscalYear == year.previous }
    }
  }

  /// A measure, an item or a project to be answered.
  package struct UndertakingRow: Sendable {
    package let undertaking: Undertaking
    /// The title of its policy.
    package let policy: String
    /// Of the measure; a project has none.
    package var number: Int?
    /// Of the item: ⑴.
    package var mark: String?
    package let title: String
    package let status: PlanSnapshot.CurrentStatus?

    package var code: String { undertaking.code }
  }
}

extension PlanSnapshot {
  /// Whether a department answers about an indicator: it is in charge of it or, where the plan
  /// names nobody, of something in its policy.
  fileprivate func asks(_ department: DepartmentCode, about indicator: Indicator) -> Bool {
    if let owner = indicator.department { return owner == department }
    return measures.contains {
      $0.policy == indicator.policy && $0.departments.contains(department)
    }
      || projects.contains {
        $0.policy == indicator.policy && $0.departments.contains(department)
      }
  }
}

extension PlanSnapshot.Indicator {
  /// Whether a figure of the year is asked for: it has not ended before, and does not join the plan
  /// later.
  fileprivate func counts(in year: FiscalYear) -> Bool {
    closedAfter.map { $0 >= year } ?? true && versionSince.map { $0 <= year } ?? true
  }
}
