/// An indicator as its stream tells it: its versions, baselines, targets and the history of every
/// year.
package struct Indicator: Hashable, Sendable {
  package let code: IndicatorCode
  package let defined: Occurrence
  /// The first fiscal year it was defined for; nil: since the plan began.
  package let effective: FiscalYear?
  /// The definitions, by the fiscal year from which each is in force.
  package internal(set) var definitions: Timeline<FiscalYear, IndicatorVersion>
  package internal(set) var duties: Duties
  /// By the version each is measured by.
  package internal(set) var baselines: Timeline<Int, BaselineInForce> = Timeline()
  /// By the first fiscal year judged by each; the adopted one has none.
  package internal(set) var targets: Timeline<FiscalYear, TargetInForce> = Timeline()
  /// By the first fiscal year without the indicator.
  package internal(set) var closings: Timeline<FiscalYear, IndicatorClosing> = Timeline()
  package internal(set) var years: [FiscalYear: YearHistory] = [:]
  /// How it is judged, by the first fiscal year judged so.
  package internal(set) var configurations: Timeline<FiscalYear, AssessmentConfiguration> =
    Timeline()
  package internal(set) var interimTargets = YearlyFacts<InterimTargetSet>()
  package internal(set) var judgements = YearlyFacts<IndicatorJudged>()
  package private(set) var signOffs = SignOffs()
  /// Corrections asked for after a year was closed, oldest first.
  package private(set) var proposals: [Fact<CorrectionProposed>] = []
  /// What approved each of them, by the event that asked.
  package private(set) var approvals: [EventNumber: Occurrence] = [:]
  /// The highest version ever given, voided ones included.
  package private(set) var lastVersion = 1

  /// The indicator that an event defines.
  package init(_ event: IndicatorDefined, _ occurrence: Occurrence) {
    code = event.indicator
    defined = occurrence
    effective = event.effective
    definitions = Timeline(
      IndicatorVersion(number: 1, policy: event.policy, definition: event.definition), since: nil,
      occurrence)
    duties = Duties(event.department.map { [$0] } ?? [])
  }

  /// Folds one more event of this indicator's stream; events of other nouns change nothing.
  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .indicatorAmended(let event):
      definitions.add(
        IndicatorVersion(
          number: event.version, policy: event.policy, definition: event.definition),
        since: event.effective, occurrence)
    case .indicatorRedefined(let event):
      definitions.add(
        IndicatorVersion(
          number: event.version, policy: event.policy, definition: event.definition),
        since: event.effective, occurrence)
      lastVersion = max(lastVersion, event.version)
    case .indicatorClosed(let event):
      closings.add(IndicatorClosing(successor: nil), since: event.effective, occurrence)
    case .indicatorSuperseded(let event):
      closings.add(IndicatorClosing(successor: event.by), since: event.effective, occurrence)
    case .dutyTransferred(let event):
      duties.apply(event, occurrence)
    case .baselineSet(let event):
      baselines.add(
        BaselineInForce(baseline: event.baseline, version: event.version), since: event.version,
        occurrence)
    case .baselineRestated(let event):
      baselines.add(
        BaselineInForce(baseline: event.baseline, version: event.version), since: event.version,
        occurrence)
    case .targetAdopted(let event):
      targets.add(TargetInForce(target: event.target, since: nil), since: nil, occurrence)
    case .targetRevised(let event):
      targets.add(
        TargetInForce(
          target: event.target, since: event.effective, isRetroactive: event.isRetroactive),
        since: event.effective, occurrence)
    case .targetWithdrawn(let event):
      targets.add(
        TargetInForce(
          target: nil, since: event.effective, isRetroactive: event.isRetroactive),
        since: event.effective, occurrence)
    case .measurementRecorded(let event):
      state(.figure(event.figure), in: event.fiscalYear, occurrence)
    case .measurementConfirmed(let event):
      state(.figure(event.figure), in: event.fiscalYear, occurrence)
    case .measurementCorrected(let event):
      state(.figure(event.figure), in: event.fiscalYear, occurrence)
    case .measurementCorrectedLate(let event):
      state(.figure(event.correction.figure), in: event.correction.fiscalYear, occurrence)
      if let proposal = event.proposal {
        approvals[proposal] = occurrence
        signOffs.approveAtOnce(occurrence.number)
      }
    case .correctionProposed(let event):
      proposals.append(Fact(event, occurrence))
    case .assessmentConfigured(let event):
      configurations.add(event.configuration, since: event.effective, occurrence)
    case .interimTargetSet(let event):
      interimTargets.add(event, in: event.fiscalYear, occurrence)
    case .indicatorJudged(let event):
      judgements.add(event, in: event.fiscalYear, occurrence)
    case .signOffStep(let event):
      signOffs.apply(event, occurrence)
    case .measurementRetracted(let event):
      state(.retracted, in: event.fiscalYear, occurrence)
    case .measurementDeclaredMissing(let event):
      state(.missing(event.because), in: event.fiscalYear, occurrence)
    case .factVoided(let event):
      definitions.void(event.voids)
      duties.void(event.voids)
      baselines.void(event.voids)
      targets.void(event.voids)
      closings.void(event.voids)
      configurations.void(event.voids)
      interimTargets.void(event.voids, by: occurrence)
      judgements.void(event.voids, by: occurrence)
    default:
      break
    }
  }

  private mutating func state(
    _ measurement: Measurement, in year: FiscalYear, _ occurrence: Occurrence
  ) {
    years[year, default: YearHistory()].append(Fact(measurement, occurrence))
  }
}

extension Indicator {
  /// Whether it belongs to the plan in a year, or did and has ended since.
  func hasJoined(by year: FiscalYear) -> Bool { effective.map { $0 <= year } ?? true }

  /// Whether a figure of a year was stated before the definition that the year is of, so that an
  /// earlier one measured it.
  func isMeasuredBeforeBreak(_ statement: Fact<Measurement>, in year: FiscalYear) -> Bool {
    guard case .figure = statement.content else { return false }
    let defined = version(in: year)
    return defined.content.number > 1 && statement.occurrence.number < defined.occurrence.number
  }

  /// What the indicator means in a year; without one, what it means in the end.
  package func version(in year: FiscalYear?) -> Timeline<FiscalYear, IndicatorVersion>.Entry {
    guard let entry = definitions.currentOrFirst(at: year) else {
      preconditionFailure("the first definition of an indicator cannot be voided")
    }
    return entry
  }

  /// The target that judges a year, or its withdrawal: the greatest effective year up to it; among
  /// equals, the later recorded. Without a year, the one with the greatest effective year of all.
  package func target(for year: FiscalYear?) -> Fact<TargetInForce>? {
    targets.current(at: year)?.fact
  }

  /// The value that a year's figures are compared with: the one recorded last of those measured by
  /// that year's version or an earlier one. What a voided version measured does not count.
  package func baseline(for year: FiscalYear?) -> Fact<BaselineInForce>? {
    let versions = Set(definitions.entries.map(\.content.number))
    return baselines.inForce(at: version(in: year).content.number)
      .filter { versions.contains($0.content.version) }
      .max { $0.occurrence.number < $1.occurrence.number }?.fact
  }

  /// The last fiscal year that counts, by what has taken effect in a year.
  package func closedAfter(in year: FiscalYear?) -> FiscalYear? {
    closings.inForce(at: year).first?.since?.previous
  }

  /// The indicator that took this one's place, by what has taken effect in a year.
  package func supersededBy(in year: FiscalYear?) -> IndicatorCode? {
    closings.inForce(at: year).last { $0.content.successor != nil }?.content.successor
  }
}

extension Indicator {
  /// The indicator as everybody may see it: nothing of what does not count is in it, as if nobody
  /// had said it.
  ///
  /// A retraction of what was never shown is not told either.
  package func disclosed(under policies: SignOffPolicies) -> Indicator {
    var disclosed = self
    for (year, history) in years {
      let shown = self.disclosed(history.facts, of: year, under: policies)
      disclosed.years[year] = shown.facts.isEmpty ? nil : shown
    }
    disclosed.judgements = judgements.disclosed(signOffs, under: policies)
    disclosed.proposals = []
    return disclosed
  }
}

/// One reading of an indicator: which version of its definition, and where it hangs.
package struct IndicatorVersion: Hashable, Sendable {
  /// From 1; figures of one version can be compared with each other.
  package let number: Int
  package let policy: PolicyCode
  package let definition: IndicatorDefinition

  package init(number: Int, policy: PolicyCode, definition: IndicatorDefinition) {
    self.number = number
    self.policy = policy
    self.definition = definition
  }
}

/// The end of an indicator, with the one that takes its place.
package struct IndicatorClosing: Hashable, Sendable {
  package let successor: IndicatorCode?
}

/// A baseline and the version of the definition it is measured by.
package struct BaselineInForce: Hashable, Sendable {
  package let baseline: Baseline
  package let version: Int

  package init(baseline: Baseline, version: Int) {
    self.baseline = baseline
    self.version = version
  }
}

/// A target and the first fiscal year judged by it; nil means since ever.
package struct TargetInForce: Hashable, Sendable {
  /// Nil where the target was withdrawn.
  package let target: Target?
  package let since: FiscalYear?
  /// Whether it was decided after a year that it judges was over or closed (遡及).
  package let isRetroactive: Bool

  package init(target: Target?, since: FiscalYear?, isRetroactive: Bool = false) {
    self.target = target
    self.since = since
    self.isRetroactive = isRetroactive
  }
}
