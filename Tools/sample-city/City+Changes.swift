import PlanDomain

extension City {
  /// What the city council decides in March, in force from April on.
  mutating func changePlan(in month: Int) throws {
    clock.goOn(to: firstDay(of: month).earlier(by: -27))
    let year = size.firstYear + month / 12
    let elapsed = month / 12 + 1
    try sit(planner) { city, ask in
      if elapsed % 5 == 0 { try city.reviseMidway(in: year, ask) }
      if elapsed % 2 == 0 { try city.redefine(from: year + 1, ask) }
      if elapsed % 3 == 0 { try city.replace(from: year + 1, ask) }
      if elapsed % 4 == 0 { try city.reorganize(on: day(year + 1, 4, 1), ask) }
    }
  }

  /// The mid-plan revision: a tenth of the targets changes, few are withdrawn.
  private mutating func reviseMidway(
    in year: Int, _ ask: (PlanCommand) throws -> EventNumber
  ) throws {
    let decided = firstDay(of: (year - size.firstYear) * 12 + 11)
    let revision = try ask(
      .revisePlan(
        title: "\(year)年度中間見直し", decided: decided, document: "南浜市総合計画 中間見直し書",
        Grounds(authority: "議決第\(year % 100)号", reason: "計画期間の中間にあたるため")))
    let grounds = Grounds(
      authority: "議決第\(year % 100)号", reason: "実績を踏まえた見直し", revision: revision)
    let next = fiscalYear(year + 1)
    for index in indicators.indices
    where indicators[index].isOpen(in: year + 1) && chance.befalls(perMille: 100) {
      let code = indicators[index].code
      if indicators[index].aim != nil, chance.befalls(perMille: 30) {
        _ = try ask(.indicator(code, .withdrawTarget(effective: next, grounds)))
        indicators[index].aim = nil
        continue
      }
      guard let aim = indicators[index].revisedAim(&chance) else { continue }
      let number = try ask(
        .indicator(
          code,
          .reviseTarget(
            TargetRevision(
              kind: .reach, value: aim.value, fiscalYear: fiscalYear(year + 6), effective: next,
              grounds: grounds))))
      if chance.befalls(perMille: 20) {
        _ = try ask(.void(number, reason: "対象外の指標に入力したため"))
      } else {
        indicators[index].aim = aim
      }
    }
  }

  /// A few indicators measure something else from now on, and start anew.
  private mutating func redefine(
    from year: Int, _ ask: (PlanCommand) throws -> EventNumber
  ) throws {
    for _ in 0...indicators.count / 500 {
      let index = chance.number(in: 0...indicators.count - 1)
      guard indicators[index].isOpen(in: year), indicators[index].begin != year else { continue }
      indicators[index].redefinitions += 1
      let number = indicators[index].redefinitions
      let unit = number == 1 && indicators[index].unit == "人" ? "延べ人" : nil
      let code = indicators[index].code
      let grounds = Grounds(reason: "国の調査の改定に合わせるため")
      _ = try ask(
        .indicator(
          code,
          .redefine(
            IndicatorRedefinition(
              name: indicators[index].name + "（第\(number + 1)基準）", unit: unit.map(UnitLabel.init),
              effective: fiscalYear(year), grounds: grounds))))
      let baseline = Baseline(
        value: indicators[index].quantity(indicators[index].level), fiscalYear: fiscalYear(year - 1)
      )
      let start: IndicatorCommand =
        indicators[index].hasBaseline
        ? .restateBaseline(baseline, unit: nil, grounds)
        : .setBaseline(baseline, unit: nil, grounds)
      _ = try ask(.indicator(code, start))
      indicators[index].hasBaseline = true
      if let unit { indicators[index].unit = unit }
    }
  }

  /// A few indicators end; most of them have a successor.
  private mutating func replace(
    from year: Int, _ ask: (PlanCommand) throws -> EventNumber
  ) throws {
    for _ in 0...indicators.count / 500 {
      let index = chance.number(in: 0...indicators.count - 1)
      let old = indicators[index]
      // Nothing ends in the year in which it begins.
      guard old.isOpen(in: year), old.isOpen(in: year - 1) else { continue }
      indicators[index].end = year
      let grounds = Grounds(reason: "より実態を表す指標に替えるため")
      guard chance.befalls(perMille: 700) else {
        _ = try ask(.indicator(old.code, .close(effective: fiscalYear(year), grounds)))
        continue
      }
      let successor = successor(of: old, from: year)
      _ = try ask(
        .define(
          IndicatorDraft(
            code: successor.code, policy: successor.policy, definition: successor.definition,
            department: departments.all[successor.department].name,
            target: successor.aim.map { Target(aim: $0, fiscalYear: fiscalYear(year + 9)) },
            effective: fiscalYear(year), grounds: grounds)))
      _ = try ask(
        .indicator(old.code, .supersede(by: successor.code, effective: fiscalYear(year), grounds)))
      indicators.append(successor)
    }
  }

  private mutating func successor(of old: CityIndicator, from year: Int) -> CityIndicator {
    let number = (indicatorsPerPolicy[old.policy] ?? 0) + 1
    indicatorsPerPolicy[old.policy] = number
    var successor = CityPlan.indicator(
      code("\(old.policy)-\(number)"), in: old.policy, number: indicators.count, &chance)
    successor.department = departments.present(old.department)
    successor.hasBaseline = false
    successor.begin = year
    return successor
  }
}
