import PlanDomain

/// What the readers of a report may see of the plan, and the times and rules it is judged by.
///
/// For everybody the plan is folded down to what counts before anything is computed from it: what
/// is not there can leak into no table, chart or page.
struct ReportSight {
  let sources: ReportSources
  let moment: ReportMoment
  /// Another rule set for every year: what if.
  let ruleSet: RuleSet?
  let span: ReportSpan
  /// The plan as the report's year has it.
  let state: PlanState

  init(
    sources: ReportSources, moment: ReportMoment, ruleSet: RuleSet?,
    span: ReportSpan = .everyYear
  ) {
    self.sources = sources
    self.moment = moment
    self.ruleSet = ruleSet
    self.span = span
    state = sources.state.joined(by: moment.asOf)
  }

  var day: CivilDate { moment.day }
  var isPublic: Bool { moment.readers == .everybody }

  /// The rule set that a year is judged by.
  func rules(for year: FiscalYear) -> RuleSet {
    ruleSet ?? state.rules(for: year)
  }

  /// The year that a list of years begins with: the plan's first, or the one in which its thing
  /// joined the plan, where nothing earlier is stated.
  func firstYear(stating first: FiscalYear?, joining: FiscalYear? = nil) -> FiscalYear {
    if span == .oneYear { return moment.asOf }
    let begin = [state.plan?.firstFiscalYear, joining].compactMap { $0 }.max()
    let candidates = [begin, first].compactMap { $0 }
    return min(candidates.min() ?? moment.asOf, moment.asOf)
  }

  /// An indicator as the readers may see it.
  func visible(_ indicator: Indicator) -> Indicator {
    isPublic ? indicator.disclosed(under: state.signOffPolicies) : indicator
  }

  /// How an indicator stands in a year for the readers.
  func assess(_ whole: Indicator, in year: FiscalYear) -> Assessment {
    basis(of: whole, in: year, by: state).assess()
  }

  /// What an indicator's year is judged by for the readers, by a plan as it was at some time.
  func basis(
    of whole: Indicator, in year: FiscalYear, by state: PlanState
  ) -> AssessmentBasis {
    let policies = state.signOffPolicies
    let indicator = isPublic ? whole.disclosed(under: policies) : whole
    var assessor = state.assessor(for: year, on: day)
    assessor.rules = ruleSet ?? assessor.rules
    if indicator.years[year]?.current == nil && whole.years[year]?.current != nil {
      assessor.withheld.insert(.figure)
    }
    if indicator.judgement(in: year) == nil && whole.judgement(in: year) != nil {
      assessor.withheld.insert(.judgement)
    }
    return AssessmentBasis(indicator, by: assessor)
  }

  /// Where an indicator's statement stands; everybody sees only what counts.
  func signOff(
    of statement: Fact<Measurement>?, about indicator: Indicator, in year: FiscalYear
  ) -> SignOffState {
    guard let statement else { return .notRequired }
    return indicator.signOff(
      of: statement.occurrence.number, in: year, under: state.signOffPolicies)
  }
}
