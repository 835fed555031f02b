import PlanDomain

extension City {
  /// Lays down when the figures of a fiscal year come in, `month` being the April after it, and
  /// when this year's forecasts.
  mutating func schedule(figuresOf year: Int, from month: Int) {
    for index in indicators.indices where indicators[index].isOpen(in: year + 1) {
      // In February, when the next budget is made.
      if month < size.years * 12, chance.befalls(perMille: 20) {
        put(.record(index, year: year + 1, .forecast), in: month + 10)
      }
    }
    guard year >= size.firstYear else { return }
    for index in indicators.indices where indicators[index].isOpen(in: year) {
      schedule(index, year, from: month)
    }
  }

  private mutating func schedule(_ index: Int, _ year: Int, from april: Int) {
    let indicator = indicators[index]
    if (year - size.firstYear) % indicator.surveyInterval != 0 {
      return put(.declareMissing(index, year: year, .noSurvey), in: april + 4)
    }
    let roll = chance.number(in: 0...999)
    if roll < 4 { return }
    if roll < 20 { return put(.declareMissing(index, year: year, .notAvailable), in: april + 5) }
    if roll < 25 {
      put(.record(index, year: year, .final), in: april + 2)
      put(.retract(index, year: year), in: april + 4)
      return put(.record(index, year: year, .final), in: april + 5)
    }
    if indicator.isProvisionalFirst {
      put(.record(index, year: year, .provisional), in: april + chance.number(in: 1...2))
      put(.confirm(index, year: year), in: april + chance.number(in: 5...6))
    } else {
      put(.record(index, year: year, .final), in: april + chance.number(in: 2...5))
    }
    if chance.befalls(perMille: 40) {
      put(.correct(index, year: year), in: april + chance.number(in: 7...20))
    }
  }

  /// What would come after the end of the history never comes.
  private mutating func put(_ errand: Errand, in month: Int) {
    if month <= lastMonth { agenda[month, default: []].append(errand) }
  }

  mutating func addNotes(in month: Int) {
    for _ in 0...indicators.count / 250 {
      let index = chance.number(in: 0...indicators.count - 1)
      put(.note(index, chance.pick(Words.notes)), in: month)
    }
  }

  /// Does a month's errands, a department after the other.
  mutating func run(_ errands: [Errand], in month: Int) throws {
    let byDepartment = Dictionary(grouping: errands) { errand in
      departments.present(indicators[errand.indicator].department)
    }
    for (department, errands) in byDepartment.sorted(by: { $0.key < $1.key }) {
      clock.goOn(to: workday(of: department, in: month))
      try sit(departments.all[department].clerk) { city, ask in
        for errand in errands { _ = try ask(city.command(for: errand)) }
      }
    }
  }

  /// Departments write on one day of a month each, one after the other.
  func workday(of department: Int, in month: Int) -> CivilDate {
    firstDay(of: month).earlier(by: -(3 + department * 20 / departments.all.count))
  }
}
