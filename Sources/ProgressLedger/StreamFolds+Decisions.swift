import EventLog
import PlanDomain

extension StreamFolds {
  /// What a command comes to on the folded streams. Throws `LedgerFailure`.
  func decide(_ command: PlanCommand, on today: CivilDate) throws -> Decision {
    do {
      switch command {
      case .registerActor(let registration):
        try checkUnused(registration.actor.text, except: "actor")
        return try organisation(with: registration.actor).decide(registration)

      case .adopt(let document):
        let decision = try everything().decide(adopting: document)
        if !decision.events.isEmpty { for code in document.codes { try checkUnused(code) } }
        return decision

      case .indicator(let code, let command):
        guard let indicator = try indicator(code) else { throw try notAnIndicator(code.text) }
        return try indicator.decide(command, in: try plan(), on: today)

      case .changeStatus(let undertaking, let change):
        return try history(of: undertaking).decide(change, on: undertaking)

      case .addNote(let part, let note):
        guard try isKnown(part) else { throw try unknown(part.code) }
        return try part.decide(adding: note)
      }
    } catch let rejection as Rejection {
      throw LedgerFailure.rejected(rejection)
    }
  }

  /// Whether the fact a person was shown is still the one that stands.
  func check(_ expected: EventNumber, for command: PlanCommand) throws {
    guard case .indicator(let code, let command) = command, let year = command.fiscalYear else {
      return
    }
    let end = try reader.end()
    guard expected.number <= end.number else {
      throw LedgerFailure.beyondHead(asked: expected.description, head: end)
    }
    let present = try indicator(code)?.years[year]?.current
    guard present?.occurrence.number == expected else {
      throw LedgerFailure.staleExpectation(expected: expected, of: code, present: present)
    }
  }

  /// The part of the plan that a code means.
  func part(_ code: String) throws -> PlanPart {
    for stream in try reader.streams(kind: "indicator") where stream.key == code {
      if let code = IndicatorCode(code) { return .indicator(code) }
    }
    if let policy = PolicyCode(code), try exists(.policy(policy)) { return .policy(policy) }
    return .undertaking(try undertaking(code))
  }

  /// The measure, item or project that a code means.
  func undertaking(_ code: String) throws -> Undertaking {
    if let measure = MeasureCode(code), try exists(.measure(measure)) { return .measure(measure) }
    if let project = ProjectCode(code), try exists(.project(project)) { return .project(project) }
    if let item = ItemCode(code), let measure = try measure(holding: item) {
      return .item(item, of: measure)
    }
    throw try unknown(code)
  }

  private func history(of undertaking: Undertaking) throws -> StatusHistory {
    let history: StatusHistory? =
      switch undertaking {
      case .measure(let code), .item(_, of: let code): try measure(code)?.history(of: undertaking)
      case .project(let code): try project(code)?.status
      }
    guard let history else { throw try unknown(undertaking.code) }
    return history
  }

  /// An item is usually named after its measure (`M05-1.1`): look there first, then everywhere.
  private func measure(holding item: ItemCode) throws -> MeasureCode? {
    let codes = try reader.streams(kind: "measure").compactMap { $0.key.flatMap(MeasureCode.init) }
    let likely = codes.filter { item.text.hasPrefix($0.text) }
    for code in likely + codes {
      let items = try measure(code)?.added.content.items ?? []
      if items.contains(where: { $0.code == item }) { return code }
    }
    return nil
  }

  /// One code means one thing in a ledger, whether it is a person's, a department's or the plan's.
  private func checkUnused(_ code: String, except kind: String? = nil) throws {
    let isReserved = ["ledger", "plan"].contains(code) || DepartmentCode.isGiven(code)
    let kinds = ["actor", "department", "policy", "measure", "project", "indicator"]
    let isTaken = try kinds.filter { $0 != kind }.contains { kind in
      guard let stream = StreamName("\(kind)/\(code)") else { return false }
      return try !reader.events(in: stream, through: through).isEmpty
    }
    if isReserved || isTaken { throw Rejection.codeTwice(code) }
  }

  private func isKnown(_ part: PlanPart) throws -> Bool {
    if case .undertaking(.item(_, of: let measure)) = part, case .undertaking(let item) = part {
      return try self.measure(measure)?.history(of: item) != nil
    }
    return try exists(part.subject)
  }

  private func exists(_ subject: Subject) throws -> Bool {
    try reader.version(of: subject.stream) > 0
  }

  private func unknown(_ code: String) throws -> LedgerFailure {
    let known = try knownCodes()
    return known.isEmpty ? .noPlan : .unknownCode(code, known: known)
  }

  /// Why a code is no indicator's: it means something else, or nothing.
  func notAnIndicator(_ code: String) throws -> LedgerFailure {
    .otherPart(try part(code))
  }

  /// The codes of the plan's parts, items left out.
  func knownCodes() throws -> [String] {
    try ["policy", "measure", "project", "indicator"].flatMap { kind in
      try reader.streams(kind: kind).compactMap(\.key)
    }
  }
}

extension IndicatorCommand {
  /// The year whose fact the command changes; nil where it changes none.
  fileprivate var fiscalYear: FiscalYear? {
    switch self {
    case .record(let entry, _, _), .correct(let entry, _, _): entry.fiscalYear
    case .confirm(let year, _, _, _), .retract(let year, _), .declareMissing(let year, _, _): year
    case .reviseTarget: nil
    }
  }
}
