import FoundationEssentials
import PlanDomain
import ProgressLedger

/// A command with everything that comes along with it.
struct Attempt {
  var command: PlanCommand
  var author: Author
  var expecting: EventNumber?
}

extension Model {
  /// The names of all refusals that would be right; empty when the attempt must go through.
  func refusals(of attempt: Attempt, on today: CivilDate) -> Set<String> {
    var refusals: Set<String> = []
    if case .registerActor = attempt.command, actors.isEmpty {
      // The ledger itself registers the first one, whoever asks.
    } else {
      if !actors.contains(where: { $0.fact.actor == attempt.author.actor }) {
        refusals.insert("unregisteredActor")
      }
      if let name = attempt.author.onBehalfOf, !isDepartment(name) {
        refusals.insert("unknownDepartment")
      }
    }
    if let expecting = attempt.expecting, let (code, year) = attempt.command.yearSpokenOf,
      stated(code, year)?.number != expecting.number
    {
      refusals.insert("staleExpectation")
    }
    return refusals.union(self.refusals(of: attempt.command, on: today))
  }

  private func refusals(of command: PlanCommand, on today: CivilDate) -> Set<String> {
    switch command {
    case .registerActor(let registration):
      let exists = actors.contains { $0.fact.actor == registration.actor }
      if exists { return ["actorExists"] }
      return isUnknownCode(registration.department) ? ["noSuchDepartment"] : []
    case .adopt(let document):
      guard let plan else { return [] }
      return plan.fact == document ? [] : ["planDiffers"]
    case .indicator(let code, let command):
      guard let indicator = indicator(code) else { return [unknown] }
      return refusals(of: command, for: indicator, on: today)
    case .changeStatus(let undertaking, let change):
      guard undertakings.contains(undertaking.code) else { return [unknown] }
      return refusals(of: change, for: undertaking.code)
    case .addNote(let part, let note):
      var refusals: Set<String> = isBlank(note) ? ["emptyNote"] : []
      if !isKnown(part) { refusals.insert(unknown) }
      return refusals
    }
  }

  private func refusals(
    of command: IndicatorCommand, for indicator: IndicatorDocument, on today: CivilDate
  ) -> Set<String> {
    var refusals: Set<String> = []
    switch command {
    case .record(let entry, source: _, note: _):
      refusals.formUnion(faults(of: entry.fiscalYear, isForecast: entry.state == .forecast, today))
      refusals.formUnion(faults(of: entry, for: indicator))
      if let present = stated(indicator.code, entry.fiscalYear)?.fact.says,
        !(present.isMereForecast && entry.state != .forecast)
      {
        refusals.insert("alreadyStated")
      }
    case .confirm(let year, let entry, source: _, note: _):
      if let entry { refusals.formUnion(faults(of: entry, for: indicator)) }
      switch stated(indicator.code, year)?.fact.says {
      case nil: refusals.insert("nothingStated")
      case .figure(let figure)? where figure.state == .provisional: break
      default: refusals.insert("notProvisional")
      }
    case .correct(let entry, let reason, source: _):
      refusals.formUnion(faults(of: entry, for: indicator))
      if isBlank(reason) { refusals.insert("reasonRequired") }
      switch stated(indicator.code, entry.fiscalYear)?.fact.says {
      case nil: refusals.insert("nothingStated")
      case .figure(let figure)? where figure.value.text == entry.value.text:
        refusals.insert("unchanged")
      default: break
      }
    case .retract(let year, let reason):
      if stated(indicator.code, year) == nil { refusals.insert("nothingStated") }
      if isBlank(reason) { refusals.insert("reasonRequired") }
    case .declareMissing(let year, _, note: _):
      refusals.formUnion(faults(of: year, isForecast: false, today))
      if let present = stated(indicator.code, year)?.fact.says, !present.isMereForecast {
        refusals.insert("alreadyStated")
      }
    case .reviseTarget(let revision):
      refusals.formUnion(self.refusals(of: revision, for: indicator))
    }
    return refusals
  }

  private func faults(of year: FiscalYear, isForecast: Bool, _ today: CivilDate) -> Set<String> {
    var faults: Set<String> = []
    if let first = plan?.fact.firstFiscalYear?.number, year.number < first {
      faults.insert("outsidePlan")
    }
    if let last = plan?.fact.lastFiscalYear?.number, year.number > last {
      faults.insert("outsidePlan")
    }
    if today.iso < "\(year.number)-04-01", !isForecast { faults.insert("yearNotBegun") }
    return faults
  }

  private func faults(of entry: FigureEntry, for indicator: IndicatorDocument) -> Set<String> {
    var faults: Set<String> = []
    let unit = indicator.definition.unit.text
    let accepted = [unit] + (["％": ["%"], "㎡": ["m2", "m²"]][unit] ?? [])
    if let typed = entry.unit, !accepted.contains(typed) { faults.insert("unitMismatch") }
    if !fits(entry.value, indicator) { faults.insert("beyondLimits") }
    return faults
  }

  func fits(_ value: Quantity, _ indicator: IndicatorDocument) -> Bool {
    guard let limits = indicator.definition.limits else { return true }
    let number = decimal(value)
    return limits.minimum.map { decimal($0) <= number } ?? true
      && limits.maximum.map { number <= decimal($0) } ?? true
  }

  private func refusals(of change: StatusChange, for code: String) -> Set<String> {
    let present = status(of: code, until: change.effective.iso, known: .max)
    guard let present else { return [] }
    var refusals: Set<String> = []
    if present.status == change.to, present.effective == change.effective,
      present.judgement == change.judgement, present.next == change.next
    {
      refusals.insert("statusUnchanged")
    }
    let over: [Status] = [.done, .cancelled, .abolished, .merged]
    if over.contains(present.status), change.to != present.status, isBlank(change.reason) {
      refusals.insert("endedStatusNeedsReason")
    }
    return refusals
  }
}

extension Model {
  /// Without a plan no code means anything.
  private var unknown: String { plan == nil ? "noPlan" : "unknownCode" }

  func indicator(_ code: IndicatorCode) -> IndicatorDocument? {
    plan?.fact.policies.flatMap(\.indicators).first { $0.code == code }
  }

  /// The codes of everything that has a state.
  private var undertakings: [String] {
    (plan?.fact.policies ?? []).flatMap { policy in
      policy.measures.flatMap { [$0.code.text] + $0.items.map(\.code.text) }
        + policy.projects.map(\.code.text)
    }
  }

  private func isKnown(_ part: PlanPart) -> Bool {
    switch part {
    case .policy(let code): plan?.fact.policies.contains { $0.code == code } ?? false
    case .indicator(let code): indicator(code) != nil
    case .undertaking(let undertaking): undertakings.contains(undertaking.code)
    }
  }

  /// Whether a department is given in the form of a code that no department has.
  private func isUnknownCode(_ department: String) -> Bool {
    department.wholeMatch(of: /D[0-9]+/) != nil && !isDepartment(department)
  }

  private func isDepartment(_ codeOrName: String) -> Bool {
    departments.contains { $0.fact.code.text == codeOrName || $0.fact.name == codeOrName }
  }
}

extension Measurement {
  fileprivate var isMereForecast: Bool {
    if case .figure(let figure) = self { figure.state == .forecast } else { false }
  }
}

extension PlanCommand {
  /// The indicator's year that a command states something about.
  fileprivate var yearSpokenOf: (IndicatorCode, FiscalYear)? {
    guard case .indicator(let code, let command) = self else { return nil }
    switch command {
    case .record(let entry, source: _, note: _), .correct(let entry, reason: _, source: _):
      return (code, entry.fiscalYear)
    case .confirm(let year, _, source: _, note: _), .retract(let year, reason: _),
      .declareMissing(let year, _, note: _):
      return (code, year)
    case .reviseTarget: return nil
    }
  }
}

func isBlank(_ text: String?) -> Bool {
  (text ?? "").unicodeScalars.allSatisfy(\.properties.isWhitespace)
}

func decimal(_ value: Quantity) -> Decimal {
  guard let decimal = Decimal(string: value.text) else {
    preconditionFailure("a quantity of at most 18 digits is a decimal")
  }
  return decimal
}
