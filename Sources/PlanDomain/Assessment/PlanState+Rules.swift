extension PlanState {
  /// The rule set that judges a year; without a year, the one that holds in the end.
  ///
  /// `jpBasic1` until one is adopted (domain.md 2.3).
  package func rules(for year: FiscalYear?) -> RuleSet {
    ruleSets.current(at: year)?.content ?? .jpBasic1
  }

  /// What an id means, whether it is in force or not: it never means anything else.
  package func rules(named id: RuleSetID) -> RuleSet? {
    namedRules[id] ?? (id == RuleSet.jpBasic1.id ? .jpBasic1 : nil)
  }

  /// Every id that means something, in order.
  package var knownRuleSets: [RuleSetID] {
    Set(namedRules.keys).union([RuleSet.jpBasic1.id]).sorted()
  }

  /// Whether figures may be judged by a rule set from a year on; earlier years keep their own.
  ///
  /// Throws `reasonRequired`, `outsidePlan`, `settingInvalid` for what no rule set can say,
  /// `ruleSetTaken` for an id that means something else, `ruleSetUnchanged`.
  package func decide(
    adopting rules: RuleSet, from year: FiscalYear, _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    let grounds = try grounds.requiringReason(for: rules.id.text)
    try plan.checkCovers(year)
    if let known = self.rules(named: rules.id), known != rules { throw .ruleSetTaken(known) }
    if let fault = rules.fault { throw .settingInvalid(rules.id.text, fault) }
    if let present = ruleSets.current(at: year), present.content == rules {
      throw .ruleSetUnchanged(rules.id, year, present.occurrence)
    }
    return Decision([
      .ruleSetAdopted(RuleSetAdopted(rules: rules, effective: year, grounds: grounds))
    ])
  }
}

extension RuleSet {
  /// What of it cannot be.
  fileprivate var fault: AssessmentSetting? {
    if !(0...3).contains(digits) { return .digits(digits) }
    if let noise, noise.mantissa < 0 { return .noise(noise) }
    let wordless = Rating.allCases.first { rating in
      words[rating].map { nonblank($0) == nil } ?? false
    }
    if let wordless { return .word(wordless) }
    var named: [String: Rating] = [:]
    for rating in Rating.allCases {
      if let other = named.updateValue(rating, forKey: word(for: rating).ja) {
        return .sameWord(other, rating)
      }
    }
    return nil
  }
}
