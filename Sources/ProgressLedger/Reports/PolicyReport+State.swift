package import PlanDomain

extension PolicyReport {
  /// A policy as it is seen from a report, with these of its indicators.
  init(_ policy: Policy, in sight: ReportSight, indicators: [IndicatorReport]) {
    let year = sight.moment.asOf
    let day = year.lastDay
    let measures = sight.state.measures.values.filter { $0.content(on: day).policy == policy.code }
    let projects = sight.state.projects.values.filter { $0.content(on: day).policy == policy.code }
    self.init(
      code: policy.code, content: policy.content(on: day),
      isAhead: policy.contents.current(at: day) == nil,
      closed: policy.closings.inForce(at: day).first?.since,
      review: ReviewReport(of: policy, policy.reviews, in: sight),
      counts: Self.counts(of: indicators, in: year),
      indicators: indicators,
      measures: measures.map { MeasureReport($0, in: sight) }.sorted { $0.code < $1.code },
      projects: projects.map { ProjectReport($0, in: sight) }.sorted { $0.code < $1.code })
  }
}

extension PolicyReport {
  /// How many indicators have each rating in a year; a closed one is counted in its last year and
  /// not after it.
  package static func counts(
    of indicators: [IndicatorReport], in year: FiscalYear
  ) -> [Rating: Int] {
    indicators.filter { $0.closedAfter.map { year <= $0 } ?? true }
      .reduce(into: [:]) { counts, indicator in
        counts[indicator.assessment.rating, default: 0] += 1
      }
  }
}

extension MeasureReport {
  fileprivate init(_ measure: Measure, in sight: ReportSight) {
    let day = sight.moment.asOf.lastDay
    let content = measure.content(on: day)
    let items = measure.itemSnapshots(on: day).sorted { $0.code < $1.code }
    self.init(
      code: measure.code, number: content.number, title: content.title,
      departments: measure.duties.departments(on: day),
      closed: measure.closings.inForce(at: day).first?.since,
      status: measure.status.snapshot(on: day), years: sight.years(of: measure.status),
      items: items,
      itemCounts: items.reduce(into: [:]) { counts, item in
        if let status = item.status?.status { counts[status, default: 0] += 1 }
      },
      reason: measure.status.current(on: day)?.content.reason,
      itemReasons: measure.itemStatus.compactMapValues { $0.current(on: day)?.content.reason })
  }
}

extension ProjectReport {
  fileprivate init(_ project: Project, in sight: ReportSight) {
    let day = sight.moment.asOf.lastDay
    self.init(
      code: project.code, name: project.content(on: day).name,
      departments: project.duties.departments(on: day),
      closed: project.closings.inForce(at: day).first?.since,
      status: project.status.snapshot(on: day), years: sight.years(of: project.status),
      review: ReviewReport(of: project, project.reviews, in: sight),
      reason: project.status.current(on: day)?.content.reason)
  }
}

extension ReviewReport {
  /// The review of the report's year; for everybody the last one that counts, or none.
  fileprivate init?(
    of part: some SignedOff, _ reviews: YearlyFacts<Review>, in sight: ReportSight
  ) {
    let year = sight.moment.asOf
    let policies = sight.state.signOffPolicies
    let visible = sight.isPublic ? reviews.disclosed(part.signOffs, under: policies) : reviews
    guard let review = visible.current(in: year) else { return nil }
    let number = review.occurrence.number
    self.init(
      review: review.content, number: number,
      signOff: part.signOff(of: number, in: year, under: policies))
  }
}

extension ReportSight {
  /// The state at the end of each year from the plan's first to the report's.
  fileprivate func years(of status: StatusHistory) -> [YearStatus] {
    let first = status.timeline.entries.first?.content.effective.fiscalYear
    return (firstYear(stating: first)...moment.asOf).map { year in
      YearStatus(fiscalYear: year, status: status.snapshot(on: year.lastDay))
    }
  }
}
