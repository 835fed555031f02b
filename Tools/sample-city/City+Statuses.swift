import PlanDomain

extension City {
  /// Offices report on what they do in spring and in autumn.
  func isReporting(_ month: Int) -> Bool { month > 0 && [0, 1, 6, 7].contains(month % 12) }

  /// As many reports as bring the ledger to its size in the end, by turns.
  mutating func reportStatuses(in month: Int) throws {
    var due = reports(in: month)
    var byDepartment: [Int: [(undertaking: Int, lap: Int)]] = [:]
    let start = turn
    while due > 0 {
      let index = turn % undertakings.count
      let lap = (turn - start) / undertakings.count
      turn += 1
      // What is over is seldom taken up again.
      if undertakings[index].isEnded && !chance.befalls(perMille: 20) { continue }
      let department = departments.present(undertakings[index].department)
      byDepartment[department, default: []].append((index, lap))
      due -= 1
    }
    let lastDay = firstDay(of: month).earlier(by: 1)
    for (department, reports) in byDepartment.sorted(by: { $0.key < $1.key }) {
      clock.goOn(to: workday(of: department, in: month))
      try sit(departments.all[department].clerk) { city, ask in
        for (index, lap) in reports {
          // Two reports in a month are of two days.
          let day = lastDay.earlier(by: lap)
          let number = try ask(city.undertakings[index].report(asOf: day, &city.chance))
          guard month < city.lastMonth, city.chance.befalls(perMille: 8),
            let correction = city.undertakings[index].correction(of: number, &city.chance)
          else { continue }
          _ = try ask(correction)
        }
      }
    }
  }

  /// What is left of the ledger's size when all figures to come are taken off, shared by the
  /// reporting months to come; the last one takes the rest.
  private func reports(in month: Int) -> Int {
    let left = size.events - written
    guard month < lastMonth else { return max(0, left) }
    let monthsOfFigures = (month + 1...lastMonth).count(where: hasFigures)
    let figures = indicators.count * Self.eventsPerHundredFigures * monthsOfFigures / 600
    let months = (month...lastMonth).count(where: isReporting)
    return max(0, (left - figures) / months)
  }

  /// How many events a hundred figures bring along, changes of the plan and of the organisation
  /// included; as counted in a city of the usual size.
  private static let eventsPerHundredFigures = 153

  /// The six months in which nearly all figures of the year before come in.
  private func hasFigures(_ month: Int) -> Bool { month >= 12 && (1...6).contains(month % 12) }
}
