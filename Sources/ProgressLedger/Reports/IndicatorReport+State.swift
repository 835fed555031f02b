import PlanDomain

extension IndicatorReport {
  /// An indicator as it is seen from a report.
  init(_ whole: Indicator, in sight: ReportSight) {
    let indicator = sight.visible(whole)
    let asOf = sight.moment.asOf
    let version = indicator.version(in: asOf).content
    let stated = indicator.years.filter { !$0.value.facts.isEmpty }.keys.min()
    let first = sight.firstYear(stating: stated, joining: whole.effective)
    let years = (first...asOf).map { year in
      YearReport(of: indicator, whole, in: year, in: sight)
    }
    guard let last = years.last else { preconditionFailure("a range of years is never empty") }
    self.init(
      code: indicator.code, policy: version.policy, definition: version.definition,
      version: version.number, department: indicator.departments(in: asOf).first,
      baseline: indicator.baseline(for: asOf), targets: indicator.targetSteps(sight.sources),
      interimTargets: indicator.interimTargets.years.keys.sorted()
        .compactMap { indicator.interimTargets.current(in: $0) }
        .filter { $0.content.value != nil },
      years: years, assessment: last.assessment, closedAfter: indicator.closedAfter(in: asOf),
      supersededBy: indicator.supersededBy(in: asOf),
      configuration: indicator.configurations.current(at: asOf)?.content)
  }
}

extension YearReport {
  /// One year; `whole` is the indicator with what the readers may not see.
  init(of indicator: Indicator, _ whole: Indicator, in year: FiscalYear, in sight: ReportSight) {
    let shown = indicator.years[year]?.current
    self.init(
      fiscalYear: year, assessment: sight.assess(whole, in: year),
      statements: (indicator.years[year]?.facts ?? []).compactMap {
        Statement($0, told: sight.sources.event($0.occurrence.number))
      },
      signOff: sight.signOff(
        of: shown ?? indicator.waitingRetraction(in: year, under: sight.state.signOffPolicies),
        about: whole, in: year),
      isAfterBreak: sight.span == .everyYear && indicator.isBroken(before: year))
  }
}

extension YearReport.Statement {
  /// Nil for an event that states no figure.
  fileprivate init?(_ fact: Fact<Measurement>, told: ReportedEvent?) {
    guard let told else { return nil }
    let kind: Kind
    var texts: (source: String?, note: String?, reason: String?) = (nil, nil, nil)
    switch told.event {
    case .measurementRecorded(let event):
      kind = .recorded
      texts = (event.source, event.note, nil)
    case .measurementConfirmed(let event):
      kind = .confirmed
      texts = (event.source, event.note, nil)
    case .measurementCorrected(let event):
      kind = .corrected
      texts = (event.source, event.note, event.reason)
    case .measurementCorrectedLate(let event):
      kind = .correctedLate
      texts = (event.correction.source, event.correction.note, event.correction.reason)
    case .measurementRetracted(let event):
      kind = .retracted
      texts.reason = event.reason
    case .measurementDeclaredMissing(let event):
      kind = .declaredMissing
      texts.note = event.note
    default: return nil
    }
    self.init(
      kind: kind, measurement: fact.content, number: told.number, recorded: told.recorded,
      source: texts.source, note: texts.note, reason: texts.reason, erased: told.erased,
      missing: told.missing, actor: told.actor)
  }
}

extension Indicator {
  func departments(in year: FiscalYear) -> [DepartmentCode] {
    duties.departments(on: year.lastDay)
  }

  /// Every target that stands, with the years that it judges; one that a later decision about the
  /// same year took the place of judges none and is left out.
  fileprivate func targetSteps(_ sources: ReportSources) -> [TargetStep] {
    let entries = targets.entries.enumerated().filter { place, entry in
      targets.entries.dropFirst(place + 1).allSatisfy { $0.since != entry.since }
    }.map(\.element)
    return entries.enumerated().map { place, entry in
      let grounds = sources.grounds(of: entry.occurrence.number)
      return TargetStep(
        target: entry.content.target, since: entry.since,
        through: place + 1 < entries.count ? entries[place + 1].since?.previous : nil,
        number: entry.occurrence.number, recorded: entry.occurrence.recorded,
        authority: grounds?.authority, reason: grounds?.reason,
        isRetroactive: entry.content.isRetroactive)
    }
  }

  /// Whether a year is measured by another definition than the one with a statement before it.
  fileprivate func isBroken(before year: FiscalYear) -> Bool {
    guard let previous = years.keys.filter({ $0 < year }).max() else { return false }
    return version(in: previous).content.number != version(in: year).content.number
  }
}
