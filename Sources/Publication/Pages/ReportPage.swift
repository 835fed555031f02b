package import PlanDomain
package import ProgressLedger

/// A report as one HTML file that needs nothing else: no script, no request, its style inside.
///
/// The same report in the same language gives the same bytes, on every machine.
package struct ReportPage: Sendable {
  /// The whole file.
  package let html: String

  package init(_ report: PlanReport, language: Language) {
    let teller = Teller(report: report, language: language)
    let parts = teller.sections
    var existing = Set(parts.compactMap(\.destination))
    existing.formUnion(report.destinations)
    existing.insert(.overview)
    let frame = PageFrame(
      teller: teller, links: Links(form: .withinOneFile, existing: existing),
      title: teller.planTitle,
      navigation: parts.compactMap { part in
        part.destination.map { PageFrame.Entry(words: part.title, destination: $0) }
      }, current: nil)
    let overview = Section(
      teller.planTitle, at: .overview, [.paragraph(teller.asOf)] + teller.overview)
    html = frame.page(
      Markup.joined(
        [overview.markup(level: 1, frame.links)]
          + parts.map { $0.markup(level: 2, frame.links) }))
  }
}

extension Teller {
  /// What follows the overview, in the order of reading.
  var sections: [Section] {
    report.policies.map { section(of: $0) } + (lateChanges.map { [$0] } ?? []) + [
      judging, colophon,
    ]
  }
}

extension PlanReport {
  /// The parts of the plan that have a place of their own in every form of the report.
  var destinations: [Destination] {
    policies.flatMap { policy in
      [.policy(policy.code)] + policy.indicators.map { .indicator($0.code) }
        + policy.measures.map { .measure($0.code) } + policy.projects.map { .project($0.code) }
    }
  }
}
