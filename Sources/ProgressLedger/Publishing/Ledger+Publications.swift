package import EventLog
package import PlanDomain

extension Ledger {
  /// What a name would stand for if it were given now, and the report that everybody would see.
  ///
  /// - Parameters:
  ///   - asOf: the fiscal year that is shown; nil: the newest one with a figure.
  ///   - position: the last event that counts.
  ///   - day: what counts as today in it.
  ///
  /// Throws `LedgerFailure.noPlan`, and the rejection `nothingToPublish`.
  package func publication(
    _ name: PublicationName, asOf: FiscalYear?, by position: Position, on day: CivilDate,
    in language: Language, from view: LedgerView
  ) throws -> (terms: PublicationTerms, report: PlanReport) {
    let report = try report(
      of: ReportRequest(
        asOf: asOf, knownAt: position, day: day, readers: .everybody, publication: name), in: view)
    // A plan that was adopted later is not missing, but says nothing of that knowledge.
    guard report.plan != nil || position < view.head else { throw LedgerFailure.noPlan }
    guard report.plan != nil, report.showsSomething else {
      throw LedgerFailure.rejected(.nothingToPublish(report.moment.asOf))
    }
    let terms = PublicationTerms(
      name: name, position: position.number, asOf: report.moment.asOf, day: day,
      ruleSet: report.rules.id, language: language, renderer: Renderer.newest,
      dataDigest: report.dataDigest)
    return (terms, report)
  }

  /// What a publication showed, made again from what was recorded by then.
  ///
  /// Throws `LedgerFailure.newerRenderer`, and `publicationDiffers` where the events, or this
  /// program, no longer come to the data that were published.
  package func report(of terms: PublicationTerms, in view: LedgerView) throws -> PlanReport {
    let report = try rebuilt(terms, in: view)
    guard report.dataDigest == terms.dataDigest else {
      throw LedgerFailure.publicationDiffers(terms, found: report.dataDigest)
    }
    return report
  }

  /// What differs between a publication and what the ledger said of its year by an event: by the
  /// last one, or by an earlier one as it was told then.
  ///
  /// Throws what making both again throws.
  package func errata(
    of terms: PublicationTerms, by position: Position, in view: LedgerView
  ) throws -> Errata {
    let then = ReportRequest(
      asOf: terms.asOf, knownAt: position, day: try day(at: position, in: view),
      readers: .everybody)
    var errata = Errata(
      from: try report(of: terms, in: view), to: try report(of: then, in: view),
      end: position == view.head ? .now : .then)
    errata.withdrawals = try view.publications(by: position).withdrawals(of: [terms])
    return errata
  }

  /// What differs between a publication and a later one; of two years, about the earlier year.
  ///
  /// Throws what making both again throws.
  package func errata(
    of terms: PublicationTerms, until later: PublicationTerms, in view: LedgerView
  ) throws -> Errata {
    var errata = try compared(terms, until: later, in: view)
    errata.withdrawals = try view.publications().withdrawals(of: [terms, later])
    return errata
  }

  private func compared(
    _ terms: PublicationTerms, until later: PublicationTerms, in view: LedgerView
  ) throws -> Errata {
    let from = try report(of: terms, in: view)
    let to = try report(of: later, in: view)
    if terms.asOf == later.asOf { return Errata(from: from, to: to, end: .laterPublication) }
    let year = min(terms.asOf, later.asOf)
    return Errata(
      from: terms.asOf == year ? from : try rebuilt(terms, asOf: year, in: view),
      to: later.asOf == year ? to : try rebuilt(later, asOf: year, in: view),
      end: .laterPublication)
  }

  /// What was known and counted at a publication, shown as of its own year or another one.
  private func rebuilt(
    _ terms: PublicationTerms, asOf year: FiscalYear? = nil, in view: LedgerView
  ) throws -> PlanReport {
    guard terms.renderer <= Renderer.newest else {
      throw LedgerFailure.newerRenderer(
        terms.name, found: terms.renderer, known: Renderer.newest)
    }
    guard terms.position <= view.head.number else {
      throw LedgerFailure.beyondHead(asked: "#\(terms.position)", head: view.head)
    }
    return try report(
      of: ReportRequest(
        asOf: year ?? terms.asOf, knownAt: Position(terms.position), day: terms.day,
        readers: .everybody,
        publication: terms.name), in: view)
  }
}

extension Publications {
  fileprivate func withdrawals(of terms: [PublicationTerms]) -> [Fact<PublicationWithdrawn>] {
    terms.compactMap { withdrawal(of: $0.name) }
  }
}

extension PlanReport {
  /// Whether there is anything of the years that a reader could learn from it.
  fileprivate var showsSomething: Bool {
    policies.contains { policy in
      policy.review != nil
        || policy.indicators.contains { $0.years.contains { !$0.statements.isEmpty } }
        || policy.measures.contains { measure in
          measure.status != nil || measure.items.contains { $0.status != nil }
        }
        || policy.projects.contains { $0.status != nil || $0.review != nil }
    }
  }

  /// Whether its year was closed when it was made.
  package var isOfClosedYear: Bool {
    rounds.contains { $0.fiscalYear == moment.asOf && $0.closing != nil }
  }

  /// The figures that are held back until they are signed off: indicators with the years.
  package var heldBack: [(indicator: IndicatorCode, fiscalYear: FiscalYear)] {
    policies.flatMap(\.indicators).flatMap { indicator in
      indicator.years.filter(\.isBeingChecked).map { (indicator.code, $0.fiscalYear) }
    }
  }
}
