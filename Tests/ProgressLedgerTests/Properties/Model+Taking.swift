import EventLog
import PlanDomain

extension Model {
  /// Takes in a command that went through, with what the ledger answered.
  mutating func take(_ command: PlanCommand, _ receipts: [Receipt], at clock: Instant) {
    // Recorded times never run backwards: a clock that does is overruled by the event before.
    let moment = max(clock, recorded.last ?? clock)
    recorded += receipts.map { _ in moment }
    guard let number = receipts.last?.position.number else { return }
    switch command {
    case .registerActor(let registration):
      if !departments.contains(where: { $0.fact.code.text == registration.department }) {
        register([registration.department], at: receipts[0].position.number)
      }
      actors.append(Known(number: number, fact: registration))
    case .adopt(let document):
      adopt(document, receipts)
    case .indicator(let code, let command):
      take(command, for: code, number, today: clock)
    case .changeStatus(let undertaking, let change):
      statuses.append(
        Known(number: number, fact: StatusFact(undertaking: undertaking.code, change: change)))
    case .addNote:
      break
    }
  }

  /// Gives the departments that have none yet the next codes, one event each.
  private mutating func register(_ names: [String], at first: Int) {
    var number = first
    for name in names where departmentCode(named: name) == nil {
      let ordinal = departments.count + 1
      let code = DepartmentCode(stringLiteral: ordinal < 10 ? "D0\(ordinal)" : "D\(ordinal)")
      departments.append(Known(number: number, fact: .init(code: code, name: name)))
      number += 1
    }
  }

  private mutating func adopt(_ document: PlanDocument, _ receipts: [Receipt]) {
    plan = Known(number: receipts[0].position.number, fact: document)
    let names = document.policies.flatMap { policy in
      policy.measures.flatMap(\.departments) + policy.projects.map(\.department)
        + policy.indicators.compactMap(\.department)
    }
    register(names, at: receipts[0].position.number + 1)
    for receipt in receipts {
      let (stream, number) = (receipt.stream.text, receipt.position.number)
      switch receipt.type {
      case "baseline.set": baselines[receipt.stream.key ?? ""] = number
      case "target.adopted":
        guard let indicator = receipt.stream.key.flatMap({ IndicatorCode($0) }).flatMap(indicator),
          let target = indicator.target
        else { continue }
        targets.append(
          Known(
            number: number,
            fact: TargetFact(indicator: indicator.code, since: nil, target: target)))
      default: arrivals[stream] = number
      }
    }
  }

  private mutating func take(
    _ command: IndicatorCommand, for code: IndicatorCode, _ number: Int, today clock: Instant
  ) {
    func state(_ year: FiscalYear, _ says: Measurement) {
      statements.append(
        Known(number: number, fact: Statement(indicator: code, year: year, says: says)))
    }
    let unit = indicator(code)?.definition.unit ?? UnitLabel("")
    func figure(_ entry: FigureEntry, _ state: FigureState) -> Measurement {
      .figure(Figure(value: entry.value, unit: unit, state: state, entered: entry.entered))
    }
    switch command {
    case .record(let entry, source: _, note: _):
      state(entry.fiscalYear, figure(entry, entry.state))
    case .confirm(let year, let entry, source: _, note: _):
      guard case .figure(var provisional)? = stated(code, year)?.fact.says else { return }
      provisional.state = .final
      state(year, entry.map { figure($0, .final) } ?? .figure(provisional))
    case .correct(let entry, reason: _, source: _):
      guard let present = stated(code, entry.fiscalYear)?.fact.says else { return }
      // A corrected figure stays as firm as it was.
      if case .figure(let old) = present {
        state(entry.fiscalYear, figure(entry, old.state))
      } else {
        state(entry.fiscalYear, figure(entry, .final))
      }
    case .retract(let year, reason: _):
      state(year, .retracted)
    case .declareMissing(let year, let because, note: _):
      state(year, .missing(because))
    case .reviseTarget(let revision):
      let present = target(of: code, asOf: revision.effective, known: .max)?.target
      guard let target = target(after: revision, present: present) else { return }
      targets.append(
        Known(
          number: number,
          fact: TargetFact(indicator: code, since: revision.effective, target: target)))
    }
  }
}
