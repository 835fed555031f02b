import PlanDomain

/// The plan as it is first adopted, and what the generator has to remember of it.
struct CityPlan {
  var document: PlanDocument
  var indicators: [CityIndicator] = []
  var undertakings: [CityUndertaking] = []

  private static let indicatorsPerPolicy = 25

  init(_ size: CitySize, _ chance: inout Chance) {
    document = PlanDocument(
      facts: PlanFacts(
        id: "minamihama", title: "南浜市総合計画", municipality: "南浜市", edition: "第1次基本計画",
        labelStyle: .era, firstFiscalYear: fiscalYear(size.firstYear),
        lastFiscalYear: fiscalYear(size.lastYear),
        defaultBaselineFiscalYear: fiscalYear(size.firstYear - 1),
        targetFiscalYear: fiscalYear(size.firstYear + 9)))
    let policies = (size.indicators - 1) / Self.indicatorsPerPolicy + 1
    for number in 1...policies {
      var policy = Self.policy(number, of: policies, &chance)
      // Shares of the whole, so that all come out even over the policies.
      let measures = size.measures * number / policies - size.measures * (number - 1) / policies
      let indicators =
        size.indicators * number / policies - size.indicators * (number - 1) / policies
      addMeasures(measures, to: &policy, &chance)
      addProjects(measures / 4, to: &policy, &chance)
      addIndicators(indicators, to: &policy, firstYear: size.firstYear, &chance)
      document.policies.append(policy)
    }
  }

  private static func policy(
    _ number: Int, of count: Int, _ chance: inout Chance
  ) -> PolicyDocument {
    let field = Words.fields[(number - 1) % Words.fields.count]
    let aim = Words.aims[(number - 1) / Words.fields.count % Words.aims.count]
    return PolicyDocument(
      code: code(number < 10 ? "0\(number)" : "\(number)"), title: "\(field)の\(aim)",
      page: 10 + number * 4,
      issues: ["\(field)をめぐる状況は変わり続けており、限られた人員と予算で応える必要があります。"],
      goals: ["\(field)の\(aim)を、市民とともに進めます。"], relatedPlans: ["南浜市\(field)計画"])
  }

  private mutating func addMeasures(
    _ count: Int, to policy: inout PolicyDocument, _ chance: inout Chance
  ) {
    for number in 1...max(1, count) {
      let department = chance.number(in: 0...Words.departments.count - 1)
      let measure: MeasureCode = code("M\(policy.code)-\(number)")
      let title = chance.pick(Words.subjects) + chance.pick(Words.actions)
      let items = (1...chance.number(in: 1...3)).map { item in
        MeasureItem(
          code: code("\(measure).\(item)"), mark: ["⑴", "⑵", "⑶"][item - 1],
          text: chance.pick(Words.districts) + chance.pick(Words.subjects)
            + chance.pick(Words.actions) + "を進めます。")
      }
      policy.measures.append(
        MeasureDocument(
          code: measure, number: number, title: title,
          departments: [Words.departments[department]], items: items))
      undertakings.append(CityUndertaking(.measure(measure), department))
      undertakings += items.map { CityUndertaking(.item($0.code, of: measure), department) }
    }
  }

  private mutating func addProjects(
    _ count: Int, to policy: inout PolicyDocument, _ chance: inout Chance
  ) {
    for number in 1...max(1, count) {
      let department = chance.number(in: 0...Words.departments.count - 1)
      let project: ProjectCode = code("P\(policy.code)-\(number)")
      policy.projects.append(
        ProjectDocument(
          code: project, department: Words.departments[department],
          name: chance.pick(Words.subjects) + "事業"))
      undertakings.append(CityUndertaking(.project(project), department))
    }
  }

  private mutating func addIndicators(
    _ count: Int, to policy: inout PolicyDocument, firstYear: Int, _ chance: inout Chance
  ) {
    guard count > 0 else { return }
    for number in 1...count {
      var indicator = Self.indicator(
        code("\(policy.code)-\(number)"), in: policy.code, number: indicators.count, &chance)
      indicator.hasBaseline = chance.befalls(perMille: 950)
      let baseline = Baseline(
        value: indicator.quantity(indicator.level),
        fiscalYear: chance.befalls(perMille: 900) ? fiscalYear(firstYear - 1) : nil)
      policy.indicators.append(
        IndicatorDocument(
          code: indicator.code, definition: indicator.definition,
          department: Words.departments[indicator.department],
          baseline: indicator.hasBaseline ? baseline : nil,
          target: indicator.aim.map { Target(aim: $0, fiscalYear: fiscalYear(firstYear + 9)) }))
      indicators.append(indicator)
    }
  }

  /// An indicator with a name of its own: every subject with every kind, then by district.
  static func indicator(
    _ indicator: IndicatorCode, in policy: PolicyCode, number: Int, _ chance: inout Chance
  ) -> CityIndicator {
    let subject = number % Words.subjects.count
    let turn = number / Words.subjects.count
    // Not all subjects begin with the same kind.
    let kind = IndicatorKind.all[(turn + subject) % IndicatorKind.all.count]
    let round = turn / IndicatorKind.all.count
    let district = Words.districts[round % Words.districts.count]
    let series = round / Words.districts.count
    let name = "\(district)\(Words.subjects[subject])の\(kind.suffix)"
    return CityIndicator(
      indicator, policy: policy, name: series == 0 ? name : "\(name)（第\(series + 1)系列）",
      kind: kind, department: chance.number(in: 0...Words.departments.count - 1), &chance)
  }
}
