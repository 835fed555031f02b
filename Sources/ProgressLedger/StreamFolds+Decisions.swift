import EventLog
import PlanDomain

extension StreamFolds {
  /// What a command of somebody comes to by the rules of its own; `decide` asks for roles, and adds
  /// what is to be known of closed years and publications.
  func decided(
    _ command: PlanCommand, by author: ActorID?, on today: CivilDate
  ) throws -> Decision {
    do {
      if let grounds = command.grounds { try state(of: .plan).check(grounds.revision) }
      switch command {
      case .registerActor(let registration):
        try checkUnused(registration.actor.text, except: "actor")
        return try organisation(with: registration.actor).decide(registration, on: today)

      case .actor(let id, let command):
        let organisation = try wholeOrganisation()
        guard let actor = organisation.actors[id] else { throw LedgerFailure.unknownActor(id) }
        return try organisation.decide(command, of: actor)

      case .department(let command):
        return try everything().decide(command)

      case .adopt(let document, let change):
        return try everything().decide(
          adopting: document, after: plan(behind: document, change.file), change, on: today)

      case .setYears(let years, let grounds):
        guard let plan = try plan() else { throw LedgerFailure.noPlan }
        return try plan.decide(setting: years, grounds)

      case .revisePlan(let title, let decided, let document, let grounds):
        guard let plan = try plan() else { throw LedgerFailure.noPlan }
        return try plan.decide(revising: title, decided: decided, document: document, grounds)

      case .define(let draft):
        guard try exists(.policy(draft.policy)) else { throw try unknown(draft.policy.text) }
        return try everything().decide(draft)

      case .indicator(let code, let command):
        guard let indicator = try indicator(code) else { throw try notAnIndicator(code.text) }
        return try indicator.decide(command, in: try surroundings(of: command), on: today)

      case .adoptRules(let rules, let year, let grounds):
        return try everything().decide(adopting: rules, from: year, grounds)

      case .review(let entry):
        return try decide(entry, on: today)

      case .changeStatus(let undertaking, let change):
        return try history(of: undertaking).decide(change, on: undertaking)

      case .addNote(let part, let note):
        guard try isKnown(part) else { throw try unknown(part.code) }
        return try part.decide(adding: note)

      case .amendNote(let number, let note, let reason):
        return try event(number).decide(amending: number, note: note, reason: reason)

      case .signing(let command):
        let number = EventNumber(try (through ?? reader.end()).number + 1)
        return try signing().decide(command, as: number, on: today)

      case .year(let year, let command):
        return try decide(command, about: year, on: today)

      case .signOff(.adopt(let policy, let grounds)):
        return try state(of: .plan).signOffPolicies.decide(adopting: policy, grounds)

      case .signOff(.step(let request)):
        return try decide(request, by: author, on: today)

      case .void(let number, let reason):
        let event = try event(number)
        return try state(of: event.subject).decide(
          voiding: number, event, reason: reason, under: state(of: .plan).signOffPolicies)

      case .anchor(let anchored):
        return try anchored.decide(ownRoot: root(at: anchored.size))
      case .publishing(let command):
        let number = EventNumber(try (through ?? reader.end()).number + 1)
        let publications = try state(of: .publications).publications
        if case .withdraw(let name, _) = command { _ = try publications.known(name.text) }
        return try publications.decide(command, as: number)

      case .erase(.texts(of: let number, named: let names, let basis)):
        return try texts(of: try event(number).subject)
          .decide(erasing: names, of: number, basis: basis)

      case .erase(.name(of: let id, let basis)):
        guard try exists(.actor(id)) else { throw LedgerFailure.unknownActor(id) }
        return try texts(of: .actor(id)).decide(erasingNameOf: id, basis: basis)
      }
    } catch let rejection as Rejection {
      let policies = try read(.plan) { $0.signOffPolicies }
      throw LedgerFailure.rejected(try cycle(of: nil, under: policies).told(rejection))
    }
  }

  /// What a decision on one indicator asks for beside the indicator's own stream.
  private func surroundings(of command: IndicatorCommand) throws -> IndicatorSurroundings {
    let (plan, policies) = try read(.plan) { ($0.plan, $0.signOffPolicies) }
    var surroundings = IndicatorSurroundings(plan: plan)
    if let year = command.fiscalYear {
      surroundings.cycle = try cycle(of: year, under: policies)
    }
    switch command {
    case .declare: surroundings.organisation = try organisation(with: nil)
    case .supersede(by: let successor, _, _):
      if try exists(.indicator(successor)) { surroundings.indicators = [successor] }
    default: break
    }
    return surroundings
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
    if let indicator = IndicatorCode(code), try exists(.indicator(indicator)) {
      return .indicator(indicator)
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

  func history(of undertaking: Undertaking) throws -> StatusHistory {
    let history: StatusHistory? =
      switch undertaking {
      case .measure(let code), .item(_, of: let code): try measure(code)?.history(of: undertaking)
      case .project(let code): try project(code)?.status
      }
    guard let history else { throw try unknown(undertaking.code) }
    return history
  }

  private func measure(holding item: ItemCode) throws -> MeasureCode? {
    try measure(near: item) { $0.history(of: .item(item, of: $0.code)) != nil }
  }

  /// The measure that has an item, or had it in an edition that was voided.
  func measure(everHolding item: ItemCode) throws -> MeasureCode? {
    try measure(near: item) { $0.itemCodes.contains(item) }
  }

  /// An item is usually named after its measure (`M05-1.1`): look there first, then everywhere.
  private func measure(
    near item: ItemCode, where isMeant: (Measure) -> Bool
  ) throws -> MeasureCode? {
    let codes = try reader.streams(kind: "measure").compactMap { $0.key.flatMap(MeasureCode.init) }
    let likely = codes.filter { item.text.hasPrefix($0.text) }
    return try (likely + codes).first { try measure($0).map(isMeant) ?? false }
  }

  /// One code means one thing in a ledger, whether it is a person's, a department's or the plan's.
  private func checkUnused(_ code: String, except kind: String? = nil) throws {
    let isReserved = ["ledger", "plan"].contains(code) || DepartmentCode.isGiven(code)
    let kinds = ["actor", "department", "policy", "measure", "project", "indicator"]
    let isTaken = try kinds.filter { $0 != kind }.contains { kind in
      guard let stream = StreamName("\(kind)/\(code)") else { return false }
      return try !reader.events(in: stream, through: through).isEmpty
    }
    let isItem = try ItemCode(code).flatMap(measure(everHolding:)) != nil
    if isReserved || isTaken || isItem { throw Rejection.codeTwice(code) }
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

  func unknown(_ code: String) throws -> LedgerFailure {
    let known = try knownCodes()
    return known.isEmpty ? .noPlan : .unknownCode(code, known: known)
  }

  /// Why a code is no indicator's: it means something else, or nothing.
  func notAnIndicator(_ code: String) throws -> LedgerFailure {
    .otherPart(try part(code))
  }

  /// The root of the log's own tree up to an event.
  private func root(at number: EventNumber) throws -> String {
    let end = try reader.end()
    guard number.number <= end.number else {
      throw LedgerFailure.beyondHead(asked: number.description, head: end)
    }
    return "\(try reader.root(at: Position(number.number)))"
  }

  /// The codes of the plan's parts, items left out.
  func knownCodes() throws -> [String] {
    try ["policy", "measure", "project", "indicator"].flatMap { kind in
      try reader.streams(kind: kind).compactMap(\.key)
    }
  }
}

extension PlanCommand {
  /// What the command says it rests on.
  fileprivate var grounds: Grounds? {
    switch self {
    case .department(let command): command.grounds
    case .adopt(_, let change): change.grounds
    case .setYears(_, let grounds), .revisePlan(_, _, _, let grounds): grounds
    case .define(let draft): draft.grounds
    case .indicator(_, let command): command.grounds
    case .adoptRules(_, _, let grounds): grounds
    case .signing(.adopt(_, let grounds)), .signOff(.adopt(_, let grounds)): grounds
    case .year(_, let command): command.grounds
    case .registerActor, .actor, .review, .changeStatus, .addNote, .amendNote, .signing, .signOff,
      .void, .anchor, .erase, .publishing:
      nil
    }
  }
}

extension YearCommand {
  fileprivate var grounds: Grounds? {
    switch self {
    case .open(_, let grounds), .setDue(_, _, let grounds), .close(let grounds),
      .reopen(let grounds):
      grounds
    case .attest: nil
    }
  }
}

extension IndicatorCommand {
  fileprivate var grounds: Grounds? {
    switch self {
    case .reviseTarget(let revision): revision.grounds
    case .withdrawTarget(_, let grounds), .setBaseline(_, _, let grounds),
      .restateBaseline(_, _, let grounds), .declare(_, let grounds), .close(_, let grounds),
      .supersede(_, _, let grounds), .configure(_, _, let grounds),
      .setInterimTarget(_, _, _, let grounds):
      grounds
    case .redefine(let redefinition): redefinition.grounds
    case .record, .confirm, .correct, .retract, .declareMissing, .judge: nil
    }
  }

  /// The year whose fact the command changes; nil where it changes none.
  fileprivate var fiscalYear: FiscalYear? {
    switch self {
    case .record(let entry, _, _), .correct(let entry, _, _, _): entry.fiscalYear
    case .confirm(let year, _, _, _), .retract(let year, _), .declareMissing(let year, _, _),
      .setInterimTarget(let year, _, _, _):
      year
    case .judge(let entry): entry.fiscalYear
    case .reviseTarget, .withdrawTarget, .setBaseline, .restateBaseline, .declare, .redefine,
      .close, .supersede, .configure:
      nil
    }
  }
}
