package import PlanDomain

/// The form in which a department answers for a fiscal year (照会様式, domain 5.2): what it is in
/// charge of at the end of that year, and what stands about it already.
///
/// It asks what `todo` counts as owed: nothing of what ended before the year. What joins the plan
/// after it is no part of the plan that a form is made from.
///
/// A form that comes back names the state it was made from, so that an answer to anything else is
/// found out; and its rows are known again by their codes, whatever became of their order.
package struct CollectionForm: Sendable {
  package let id: FormID
  package let department: PlanSnapshot.Department
  /// By code. An indicator that nobody is named for is asked of every department with something to
  /// do in its policy that year.
  package let indicators: [IndicatorRow]
  /// Measures, each with its items, then projects.
  package let undertakings: [UndertakingRow]
  let plan: PlanFacts

  /// `snapshot` is the plan as of the end of the form's year, by the events up to its position,
  /// without what joins it later (`LedgerView.snapshot(joinedBy:knownAt:)`). Nil where that has no
  /// plan or no such department.
  package init?(_ snapshot: PlanSnapshot, as id: FormID) {
    guard let plan = snapshot.plan,
      let department = snapshot.departments.first(where: { $0.code == id.department })
    else { return nil }
    self.id = id
    self.plan = plan
    self.department = department
    let year = id.year
    let policies = Dictionary(snapshot.policies.map { ($0.code, $0.title) }) { first, _ in first }
    let measures = snapshot.measures.filter {
      $0.departments.contains(id.department) && year.hasDay(before: $0.closed)
    }
    let projects = snapshot.projects.filter {
      $0.departments.contains(id.department) && year.hasDay(before: $0.closed)
    }
    let theirs = Set(measures.map(\.policy) + projects.map(\.policy))
    indicators = snapshot.indicators
      .filter { $0.department.map { $0 == id.department } ?? theirs.contains($0.policy) }
      .map { IndicatorRow(indicator: $0, policy: policies[$0.policy] ?? "", year: year) }
      .filter { $0.isAsked(for: year) }
    undertakings =
      (measures.flatMap { measure in
        measure.rows(with: snapshot.items, of: policies[measure.policy] ?? "", in: year)
      }
      + projects.map { project in
        UndertakingRow(
          undertaking: .project(project.code), policy: policies[project.policy] ?? "",
          title: project.name, status: project.status)
      }).filter { !$0.hasEnded(before: year) }
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

extension PlanSnapshot.Measure {
  /// The measure and those of its items that have not ended before a year.
  fileprivate func rows(
    with items: [PlanSnapshot.Item], of policy: String, in year: FiscalYear
  ) -> [CollectionForm.UndertakingRow] {
    let items = items.filter { $0.measure == code && year.hasDay(before: $0.closed) }
    return [
      .init(
        undertaking: .measure(code), policy: policy, number: number, title: title, status: status)
    ]
      + items.map { item in
        .init(
          undertaking: .item(item.code, of: code), policy: policy, number: number,
          mark: item.mark, title: item.text, status: item.status)
      }
  }
}

extension FiscalYear {
  /// Whether something that is no more from a day on was still there in the year.
  fileprivate func hasDay(before closed: CivilDate?) -> Bool {
    closed.map { firstDay < $0 } ?? true
  }
}

extension CollectionForm.IndicatorRow {
  /// Whether a figure of the year is asked for: neither the indicator nor the plan that it follows
  /// has ended before; what stands already is shown all the same.
  fileprivate func isAsked(for year: FiscalYear) -> Bool {
    let followed = indicator.definition.tracks?.lastFiscalYear
    return indicator.closedAfter.map { $0 >= year } ?? true
      && (standing != nil || followed.map { $0 >= year } ?? true)
  }
}

extension CollectionForm.UndertakingRow {
  /// Whether it came to its end (完了, 廃止 …) in an earlier year, and nothing was said of it since.
  fileprivate func hasEnded(before year: FiscalYear) -> Bool {
    status.map { $0.status.isEnded && $0.effective < year.firstDay } ?? false
  }
}
