/// One fact of a closed year that an event tells otherwise than before: what the year is judged by,
/// how something stood at its end, who was in charge.
package struct YearDifference: Hashable, Sendable {
  package let about: Reference
  package let what: FactKind
  /// The year of an interim target; nil for what is of the year that is told.
  package let fiscalYear: FiscalYear?
  /// Nil where nothing was said before.
  package let from: FactValue?
  /// Nil where nothing is said any more.
  package let to: FactValue?

  package init(
    about: Reference, what: FactKind, fiscalYear: FiscalYear? = nil, from: FactValue?,
    to: FactValue?
  ) {
    self.about = about
    self.what = what
    self.fiscalYear = fiscalYear
    self.from = from
    self.to = to
  }
}

/// What a year is told of one thing beside its statements, each fact with its value, in order.
package struct YearFacts: Hashable, Sendable {
  fileprivate struct Matter: Hashable {
    let about: Reference
    let what: FactKind
    let fiscalYear: FiscalYear?
  }

  fileprivate private(set) var order: [Matter] = []
  fileprivate private(set) var values: [Matter: FactValue] = [:]

  mutating func note(
    _ what: FactKind, of about: Reference, in fiscalYear: FiscalYear? = nil, _ value: FactValue?
  ) {
    guard let value else { return }
    let matter = Matter(about: about, what: what, fiscalYear: fiscalYear)
    // A fact of several lines: the departments in charge.
    if case .departments(let codes) = value, case .departments(let others)? = values[matter] {
      values[matter] = .departments(others + codes)
    } else {
      if values[matter] == nil { order.append(matter) }
      values[matter] = value
    }
  }

  /// What is told otherwise than by other facts of the same thing and year.
  package func differences(from earlier: YearFacts) -> [YearDifference] {
    let gone = earlier.order.filter { values[$0] == nil }
    return (order + gone).compactMap { matter in
      let (from, to) = (earlier.values[matter], values[matter])
      guard from != to else { return nil }
      return YearDifference(
        about: matter.about, what: matter.what, fiscalYear: matter.fiscalYear, from: from, to: to)
    }
  }
}

extension PlanState {
  /// What a year is told of a thing, beside what is stated of the year itself: figures, judgements
  /// and reviews have another way to be told.
  package func yearFacts(of subject: Subject, in year: FiscalYear) -> YearFacts {
    var facts = YearFacts()
    for fact in standingFacts(of: Reference(subject), asOf: year, in: year)
    where fact.what.isOfYears {
      facts.note(fact.what, of: fact.about, fact.value)
    }
    switch subject {
    case .plan:
      facts.note(rules(for: year), of: Reference(.plan))
      facts.note(signOffPolicies.demanding(in: year), of: Reference(.plan))
    case .indicator(let code):
      guard let indicator = indicators[code] else { break }
      facts.note(
        indicator.configuration(in: year), indicator.unit(in: year), of: Reference(subject))
      for (step, history) in indicator.interimTargets.years.sorted(by: { $0.key < $1.key }) {
        let value = history.last?.content.value
        facts.note(
          .interimTarget, of: Reference(subject), in: step,
          value.map { .quantity($0, indicator.unit(in: year)) })
      }
    default: break
    }
    return facts
  }
}

extension FactKind {
  /// Whether a year is told otherwise where it differs: not how the plan is titled, nor that there
  /// is such a thing at all.
  fileprivate var isOfYears: Bool {
    switch self {
    case .figure, .existence, .title, .municipality, .edition, .section, .labelStyle, .revision:
      false
    default: true
    }
  }
}

extension Indicator {
  fileprivate func unit(in year: FiscalYear) -> UnitLabel {
    version(in: year).content.definition.unit
  }
}

extension YearFacts {
  fileprivate mutating func note(_ rules: RuleSet, of about: Reference) {
    note(.ruleSet, of: about, .text(rules.id.text))
    note(.pace, of: about, .cuts(rules.pace))
    note(.attainment, of: about, .cuts(rules.attainment))
    note(.digits, of: about, .number(rules.digits))
    note(.noise, of: about, rules.noise.map { .quantity($0, UnitLabel("")) })
    let words = rules.words.sorted { $0.key.rawValue < $1.key.rawValue }
    note(.words, of: about, .texts(words.map { "\($0.key.rawValue)=\($0.value)" }))
  }

  fileprivate mutating func note(_ policy: SignOffPolicy?, of about: Reference) {
    note(.signOffStages, of: about, .stages(policy?.stages ?? []))
    note(.ownApproval, of: about, (policy?.allowsOwnApproval).map(FactValue.isSo))
    note(.locksClosedYears, of: about, (policy?.locksClosedYears).map(FactValue.isSo))
  }

  fileprivate mutating func note(
    _ configuration: AssessmentConfiguration, _ unit: UnitLabel, of about: Reference
  ) {
    note(.method, of: about, configuration.method.map(FactValue.method))
    note(.noise, of: about, configuration.noise.map { .quantity($0, unit) })
    note(.interval, of: about, .number(configuration.interval))
    note(.surveyYear, of: about, .year(configuration.anchor))
    note(.daysUntilDue, of: about, .number(configuration.daysUntilDue))
  }
}
