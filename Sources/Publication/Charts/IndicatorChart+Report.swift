import PlanDomain
package import ProgressLedger

extension IndicatorChart {
  /// The chart of a report's indicator.
  package init(_ report: IndicatorReport) {
    let years = report.years.sorted { $0.fiscalYear < $1.fiscalYear }.map(Year.init)
    let interim = report.interimTargets.compactMap { fact in
      fact.content.value.map { InterimTarget(fiscalYear: fact.content.fiscalYear, value: $0) }
    }.sorted { $0.fiscalYear < $1.fiscalYear }
    let ends =
      years.map(\.fiscalYear) + interim.map(\.fiscalYear)
      + ([report.assessment.dueYear] + report.targets.map(\.target?.fiscalYear))
      .compactMap(\.self).filter { due in years.first.map { $0.fiscalYear <= due } ?? true }
    let span = ends.min().flatMap { first in ends.max().map { first...$0 } }
    code = report.code
    name = report.definition.name
    unit = report.definition.unit
    self.years = years
    interimTargets = interim
    assessment = report.assessment
    self.span = span
    targets = report.targets.compactMap { step in
      span.flatMap { TargetLine(step, within: $0, shown: report.assessment.fiscalYear) }
    }
    baseline = report.baseline.map { fact in
      BaselineLine(
        baseline: fact.content.baseline,
        years: span.flatMap {
          Self.years(of: fact.content.version, in: years, last: report.version, within: $0)
        })
    }
  }

  /// The years measured by a version; those after the report's own are measured by its last one.
  /// A version that no year of the report has leaves the whole axis to its baseline: before any
  /// break that is where it belongs.
  private static func years(
    of version: Int, in years: [Year], last: Int, within span: ClosedRange<FiscalYear>
  ) -> ClosedRange<FiscalYear>? {
    let measured = years.filter { $0.assessment.version == version }.map(\.fiscalYear)
    guard let first = measured.first, let end = measured.last else {
      return version == last ? span : nil
    }
    return first...(version == last ? span.upperBound : end)
  }
}

extension IndicatorChart.Year {
  /// Statements made after the one that is shown do not count yet: they wait to be signed off.
  init(_ report: YearReport) {
    let shown = report.assessment.measurement?.occurrence.number
    let last = report.statements.lastIndex { $0.number == shown }
    let statements = last.map { report.statements[...$0] } ?? []
    let isCorrected = statements.last.map { Self.corrections.contains($0.kind) } ?? false
    fiscalYear = report.fiscalYear
    assessment = report.assessment
    self.isCorrected = isCorrected && report.assessment.figure != nil
    formerValues = isCorrected ? Self.formerValues(statements, report.assessment.figure) : []
    isAfterBreak = report.isAfterBreak
  }

  private static let corrections: Set<YearReport.Statement.Kind> = [.corrected, .correctedLate]

  private static func formerValues(
    _ statements: ArraySlice<YearReport.Statement>, _ present: Figure?
  ) -> [Quantity] {
    var former: [Quantity] = []
    for (before, after) in zip(statements, statements.dropFirst())
    where corrections.contains(after.kind) {
      guard case .figure(let figure) = before.measurement, let present,
        !figure.value.isNumericallyEqual(to: present.value),
        !former.contains(where: figure.value.isNumericallyEqual(to:))
      else { continue }
      former.append(figure.value)
    }
    return former
  }
}

extension IndicatorChart.TargetLine {
  /// Nil where the target was withdrawn, or judges no year of the axis.
  init?(_ step: TargetStep, within span: ClosedRange<FiscalYear>, shown: FiscalYear) {
    let first = max(step.since ?? span.lowerBound, span.lowerBound)
    let last = min(step.through ?? span.upperBound, span.upperBound)
    guard let target = step.target, first <= last else { return nil }
    self.target = target
    years = first...last
    standing =
      if let since = step.since, shown < since {
        .later
      } else if let through = step.through, through < shown {
        .earlier
      } else {
        .inForce
      }
  }
}
