/// What differs between two answers about the plan, one change a line.
///
/// Only what is said counts, not which event says it: a figure that was corrected and corrected
/// back differs in nothing, and neither does a target that is only printed otherwise. Compared
/// the other way round, every change has its two values exchanged and nothing else.
package struct PlanComparison: Hashable, Sendable {
  /// In the order of the lists; within one, the plan as a whole first, then by kind and code.
  package let changes: [PlanChange]

  /// Compares two snapshots of one ledger.
  ///
  /// `statements` gives what was stated about an indicator's year between the two, oldest first: it
  /// alone tells a correction from a confirmation.
  package init(
    from: Side, to: Side,
    statements: (IndicatorCode, FiscalYear) throws -> [PlanEvent]
  ) rethrows {
    let codes = (from: from.codes, to: to.codes)
    let (from, to) = (
      from.besides(to.notBegun, knownThere: codes.to),
      to.besides(from.notBegun, knownThere: codes.from)
    )
    var changes = ChangeList()
    changes.comparePlan(from, to)
    changes.compareDepartments(from, to)
    changes.comparePolicies(from, to)
    changes.compareMeasures(from, to)
    changes.compareItems(from, to)
    changes.compareProjects(from, to)
    try changes.compareIndicators(from, to, statements: statements)
    self.changes = PlanChange.List.allCases.flatMap { list in
      changes.changes.filter { $0.list == list }
    }
  }

  package init(from: PlanSnapshot, to: PlanSnapshot) {
    self.init(from: Side(from), to: Side(to), statements: { _, _ in [] })
  }

  /// The changes of one list.
  package subscript(list: PlanChange.List) -> [PlanChange] { changes.filter { $0.list == list } }

  package var isEmpty: Bool { changes.isEmpty }
}

extension PlanComparison {
  /// One of the two answers, with what a snapshot leaves to the log.
  package struct Side: Hashable, Sendable {
    package var plan: PlanSnapshot
    /// The fiscal year whose end the snapshot shows; nil: everything.
    package var asOf: FiscalYear?
    /// The codes of parts that are known but begin only after the year looked at. A snapshot never
    /// cuts existence by the year; what is new in a year must.
    package var notBegun: Set<String>
    /// The words of each policy beside its title.
    package var policyContents: [PolicyCode: PolicyContent]
    /// The units of the versions that are no longer in force, or not yet: a figure keeps the unit
    /// of its own year.
    package var units: [IndicatorCode: [Int: UnitLabel]]

    package init(
      _ plan: PlanSnapshot, asOf: FiscalYear? = nil, notBegun: Set<String> = [],
      policyContents: [PolicyCode: PolicyContent] = [:],
      units: [IndicatorCode: [Int: UnitLabel]] = [:]
    ) {
      self.plan = plan
      self.asOf = asOf
      self.notBegun = notBegun
      self.policyContents = policyContents
      self.units = units
    }

    /// Every code that the side knows.
    fileprivate var codes: Set<String> {
      Set(
        plan.departments.map(\.code.text) + plan.policies.map(\.code.text)
          + plan.measures.map(\.code.text) + plan.items.map(\.code.text)
          + plan.projects.map(\.code.text) + plan.indicators.map(\.code.text))
    }

    /// The side where only that counts as not begun which makes a difference: the other side knows
    /// it too, and there it has begun.
    fileprivate func besides(_ notBegunThere: Set<String>, knownThere: Set<String>) -> Side {
      var side = self
      side.notBegun = notBegun.subtracting(notBegunThere).intersection(knownThere)
      return side
    }

    /// The part, unless it begins only later.
    func begun<Part>(_ part: Part?, _ code: String) -> Part? {
      notBegun.contains(code) ? nil : part
    }

    /// What is stated of a year, with the unit of the version in force in it.
    func value(
      of measurement: PlanSnapshot.YearlyMeasurement, of indicator: PlanSnapshot.Indicator
    ) -> FactValue {
      .figure(measurement.content, unit(of: indicator, measurement.version))
    }

    /// The baseline, with the unit of the version that it is measured by.
    func baseline(of indicator: PlanSnapshot.Indicator) -> FactValue? {
      indicator.baseline.map { current in
        .quantity(current.baseline.value, unit(of: indicator, current.version))
      }
    }

    private func unit(of indicator: PlanSnapshot.Indicator, _ version: Int) -> UnitLabel {
      if version == indicator.version { return indicator.definition.unit }
      return units[indicator.code]?[version] ?? UnitLabel("")
    }
  }
}

/// One fact that two answers state differently.
package struct PlanChange: Hashable, Sendable {
  /// What kind of change it is: the lists that people read one after the other.
  package enum List: String, Sendable, CaseIterable {
    /// A year has a figure, or a declared absence, that it did not have; also one over a forecast.
    case added
    /// A figure turned out wrong: another one stands in its place, or none.
    case corrected
    /// A provisional figure became final.
    case confirmed
    /// Targets, baselines, the plan's own facts, mid-plan revisions.
    case revised
    /// Departments, duties, definitions, and which parts the plan has.
    case restructured
    /// The states of undertakings.
    case changed
  }

  package var list: List
  package var about: Reference
  /// What it is called as of TO; as of FROM where TO does not know it.
  package var name: String
  package var what: FactKind
  /// The year the fact is about or takes effect in, where it has one.
  package var fiscalYear: FiscalYear?
  /// Nil where FROM states nothing.
  package var from: FactValue?
  /// Nil where TO states nothing.
  package var to: FactValue?
  /// The event that states what TO says, as far as a snapshot knows it.
  package var statedBy: EventNumber?
}
