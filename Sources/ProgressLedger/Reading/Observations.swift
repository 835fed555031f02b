import EventLog
import PlanDomain

extension Ledger {
  /// Goes through every year about which something was stated, up to a point: by indicator, then by
  /// year. Everybody is told of what counts only, as in a report.
  ///
  /// Read from the log, one indicator's stream at a time: only it holds the statements that were
  /// replaced, and no more than that has to be in memory.
  package func forEachObservedYear(
    at point: ReadPoint, for readers: ReportReaders, in view: LedgerView,
    _ body: (ObservedYear) throws -> Void
  ) throws {
    let policies = try view.stream(of: .plan, through: point.knownAt).state.signOffPolicies
    let organisation = try view.organisation(knownAt: point.knownAt)
    let codes = try view.log.streams(kind: "indicator")
      .compactMap { stream in stream.key.flatMap { IndicatorCode($0) } }.sorted()
    for code in codes {
      let stream = try view.stream(of: .indicator(code), through: point.knownAt)
      guard let indicator = stream.state.indicators[code] else { continue }
      let observer = Observer(
        indicator: indicator,
        shown: readers == .everybody
          ? indicator.disclosed(under: policies).years : indicator.years,
        policies: policies, organisation: organisation, zone: settings.zone,
        entries: Dictionary(uniqueKeysWithValues: stream.entries.map { ($0.number, $0) }))
      for year in observer.shown.keys.sorted() where point.asOf.map({ year <= $0 }) ?? true {
        try body(observer.observed(year))
      }
    }
  }
}

/// Looks at the years of one indicator.
private struct Observer {
  let indicator: Indicator
  /// Its years as far as the readers may know of them.
  let shown: [FiscalYear: YearHistory]
  let policies: SignOffPolicies
  let organisation: Organisation
  let zone: LedgerZone
  let entries: [EventNumber: HistoryEntry]

  func observed(_ year: FiscalYear) -> ObservedYear {
    let version = indicator.version(in: year).content
    let baseline = indicator.baseline(for: year)?.content
    let history = shown[year] ?? YearHistory()
    let known = Set(history.facts.map(\.occurrence.number))
    return ObservedYear(
      indicator: indicator.code, fiscalYear: year, version: version,
      baseline: baseline?.version == version.number ? baseline?.baseline : nil,
      target: indicator.target(for: year).map { fact in
        ObservedTarget(
          target: fact.content.target, revision: targetRevision(of: fact.occurrence.number))
      },
      department: indicator.duties.departments(on: year.lastDay).first
        .map { department($0, on: year.lastDay) },
      // Counted with those that are not shown, so that the number of one never changes.
      statements: (indicator.years[year]?.facts ?? []).enumerated().compactMap { revision, fact in
        known.contains(fact.occurrence.number)
          ? statement(fact, revision, in: year, isCurrent: fact == history.current) : nil
      })
  }

  private func statement(
    _ fact: Fact<Measurement>, _ revision: Int, in year: FiscalYear, isCurrent: Bool
  ) -> ObservedStatement? {
    guard let entry = entries[fact.occurrence.number], let kind = entry.statementKind else {
      return nil
    }
    let recorded = entry.recorded
    let day = zone.date(of: fact.occurrence.recorded)
    let signOff =
      fact.content == .retracted
      ? nil : indicator.signOff(of: fact.occurrence.number, in: year, under: policies)
    let evidence = (try? EventCodec.evidence(of: recorded)) ?? []
    return ObservedStatement(
      measurement: fact.content, kind: kind, revision: revision, isCurrent: isCurrent,
      signOff: signOff, approved: signOff.flatMap(approval),
      number: fact.occurrence.number, recorded: fact.occurrence.recorded,
      author: DepartmentCode(recorded.department).map { department($0, on: day) },
      spokenFor: recorded.onBehalfOf.flatMap { DepartmentCode($0) }.map { department($0, on: day) },
      source: recorded.texts["source"], note: recorded.texts["note"],
      reason: recorded.texts["reason"],
      sourceAddress: evidence.lazy.compactMap(\.address).first)
  }

  private func approval(_ state: SignOffState) -> Instant? {
    guard case .approved(let number) = state else { return nil }
    return entries[number].map { Instant(seconds: $0.recorded.recorded.seconds) }
  }

  private func department(_ code: DepartmentCode, on day: CivilDate) -> ObservedDepartment {
    ObservedDepartment(code: code, name: organisation.name(of: code, on: day))
  }

  /// Voided targets count too, so that the number of one never changes.
  private func targetRevision(of number: EventNumber) -> Int {
    entries.count { $0.key < number && $0.value.statesTarget }
  }
}

extension HistoryEntry {
  fileprivate var statesTarget: Bool {
    switch event {
    case .targetAdopted?, .targetRevised?, .targetWithdrawn?: true
    default: false
    }
  }

  fileprivate var statementKind: ObservedStatement.Kind? {
    switch event {
    case .measurementRecorded?: .recorded
    case .measurementConfirmed?: .confirmed
    case .measurementCorrected?: .corrected
    case .measurementCorrectedLate?: .correctedLate
    case .measurementRetracted?: .retracted
    case .measurementDeclaredMissing?: .declaredMissing
    default: nil
    }
  }
}
