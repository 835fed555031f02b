/// The plan was adopted, with the years it prints and no others.
package struct PlanAdopted: Hashable, Sendable {
  package var plan: PlanFacts

  package init(plan: PlanFacts) { self.plan = plan }
}

/// What is said of the plan as a whole.
package struct PlanFacts: Hashable, Sendable {
  /// A short name of the plan's own, `tomakomai-7-2`.
  package var id: String
  package var title: String
  package var municipality: String?
  package var edition: String?
  package var section: String?
  package var labelStyle: FiscalYearStyle
  package var firstFiscalYear: FiscalYear?
  package var lastFiscalYear: FiscalYear?
  package var defaultBaselineFiscalYear: FiscalYear?
  /// The year of the target column, `R9年度目標`.
  package var targetFiscalYear: FiscalYear?

  package init(
    id: String, title: String, municipality: String? = nil, edition: String? = nil,
    section: String? = nil, labelStyle: FiscalYearStyle = .era,
    firstFiscalYear: FiscalYear? = nil, lastFiscalYear: FiscalYear? = nil,
    defaultBaselineFiscalYear: FiscalYear? = nil, targetFiscalYear: FiscalYear? = nil
  ) {
    self.id = id
    self.title = title
    self.municipality = municipality
    self.edition = edition
    self.section = section
    self.labelStyle = labelStyle
    self.firstFiscalYear = firstFiscalYear
    self.lastFiscalYear = lastFiscalYear
    self.defaultBaselineFiscalYear = defaultBaselineFiscalYear
    self.targetFiscalYear = targetFiscalYear
  }
}

/// The plan as a whole is described otherwise: a title, an edition, the years of its period.
package struct PlanAmended: Hashable, Sendable {
  /// All of it, as it reads now.
  package var plan: PlanFacts
  package var grounds: Grounds

  package init(plan: PlanFacts, grounds: Grounds) {
    self.plan = plan
    self.grounds = grounds
  }
}

/// The plan was revised midway (中間見直し): the decision that single changes refer to.
package struct PlanRevised: Hashable, Sendable {
  /// What people call it: 令和7年度中間見直し.
  package var title: String
  /// The day of the decision.
  package var decided: CivilDate
  /// The document it is laid down in, by name or address.
  package var document: String
  package var grounds: Grounds

  package init(title: String, decided: CivilDate, document: String, grounds: Grounds) {
    self.title = title
    self.decided = decided
    self.document = document
    self.grounds = grounds
  }
}
