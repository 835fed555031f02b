package import EventLog
package import PlanDomain

/// What came of a command.
package struct Outcome: Sendable {
  /// One for each event; none when there was nothing new to say.
  package let receipts: [Receipt]
  package let notices: [Notice]
  /// Whether the same request had been acknowledged before, and nothing was written now.
  package let isRepetition: Bool
  /// Why bytes of erased texts may still lie in the file although the events are written; nil where
  /// none do. The same command again tries once more.
  package fileprivate(set) var uncleaned: LogFailure?
}

extension Ledger {
  /// Writes what a command comes to, or nothing.
  ///
  /// `request` makes a retry safe: the same request with the same content answers the first
  /// receipts. `expecting` is the fact a person was shown. The evidence is named in the first event
  /// and kept beside the ledger. After an erasure the file is rewritten without the text's bytes.
  /// Throws `LedgerFailure` and `LogFailure`.
  package func execute(
    _ command: PlanCommand, by author: Author, request: EventID? = nil,
    expecting: EventNumber? = nil, evidence: [EvidenceFile] = [], acceptClock: Bool = false
  ) throws -> Outcome {
    var outcome = try store(
      command, by: author, request: request, expecting: expecting, evidence: evidence,
      acceptClock: acceptClock)
    if case .erase = command {
      do {
        try log.clean()
      } catch let failure as LogFailure {
        outcome.uncleaned = failure
      }
    }
    return outcome
  }

  private func store(
    _ command: PlanCommand, by author: Author, request: EventID?, expecting: EventNumber?,
    evidence: [EvidenceFile], acceptClock: Bool
  ) throws -> Outcome {
    let today = today
    let request = author.prepared?.first?.id ?? request
    return try write { transaction in
      let reader = transaction.log.reader
      if let request, let first = try reader.event(withID: request) {
        return try repetition(
          of: command, by: author, first: first, evidence, request, in: reader)
      }
      let (receipts, notices) = try append(
        command, by: author, request: request, expecting: expecting, evidence: evidence,
        acceptClock: acceptClock, to: transaction, on: today)
      guard !receipts.isEmpty else {
        return Outcome(receipts: [], notices: notices, isRepetition: false)
      }
      // Last of all, so that a refused command leaves no file behind; before the commit, so that no
      // event names a file that was never kept.
      try EvidenceFolder(beside: log.path).keep(evidence)
      return Outcome(receipts: receipts, notices: notices, isRepetition: false)
    }
  }

  /// Decides a command and appends what it comes to, signed as the ledger demands.
  func append(
    _ command: PlanCommand, by author: Author, request: EventID?, expecting: EventNumber?,
    evidence: [EvidenceFile], acceptClock: Bool, isPreparing: Bool = false,
    to transaction: LedgerTransaction, on today: CivilDate
  ) throws -> (receipts: [Receipt], notices: [Notice]) {
    let folds = transaction.folds
    let attribution = try folds.attribution(of: author, for: command, on: today)
    if let expecting { try folds.check(expecting, for: command) }
    let decision = try folds.decide(command, by: author.actor, as: attribution, on: today)
    guard !decision.events.isEmpty else { return ([], decision.notices) }
    var signing = try SigningCheck(folds)
    try signing.check(decision, by: author, attribution, isPreparing: isPreparing, on: today)
    let receipts = try transaction.append(
      decision.events, encoded: decision.encoded(with: evidence), by: attribution,
      request: request, signers: author.signers, prepared: author.prepared,
      acceptClock: acceptClock)
    try transaction.log.erase(decision.erasedTexts)
    return (receipts, decision.notices)
  }

  /// The events a command would come to now; nothing is written. Without an author, whoever it is.
  package func rehearse(_ command: PlanCommand, by author: ActorID? = nil) throws -> Decision {
    let today = today
    return try log.read { reader in
      try StreamFolds(reader).decide(command, by: author, on: today)
    }
  }

  /// The first receipts again, when the stored commit is what this command came to then.
  ///
  /// Deciding anew on the streams as they were before the commit needs no digest of any text to
  /// be kept: texts are compared where they are still present. Throws
  /// `LogFailure.requestConflict` for other content.
  private func repetition(
    of command: PlanCommand, by author: Author, first: RecordedEvent,
    _ evidence: [EvidenceFile], _ request: EventID, in reader: LogReader
  ) throws -> Outcome {
    let folds = StreamFolds(reader, through: Position(first.position.number - 1))
    let day = settings.zone.date(of: Instant(seconds: first.recorded.seconds))
    guard
      let attribution = try? folds.attribution(of: author, for: command, on: day),
      let decision = try? folds.decide(command, by: author.actor, as: attribution, on: day)
    else { throw LogFailure.requestConflict(request) }
    var receipts: [Receipt] = []
    for (offset, event) in decision.encoded(with: evidence).enumerated() {
      let position = Position(first.position.number + offset)
      guard let stored = try? reader.event(at: position),
        stored.says(event, by: attribution)
      else { throw LogFailure.requestConflict(request) }
      receipts.append(Receipt(stored))
    }
    return Outcome(receipts: receipts, notices: decision.notices, isRepetition: true)
  }
}

extension StreamFolds {
  /// Who stands behind the command's events.
  ///
  /// The very first actor is registered by the ledger itself; afterwards everybody who writes is
  /// registered.
  func attribution(
    of author: Author, for command: PlanCommand, on today: CivilDate
  ) throws -> Attribution {
    if case .registerActor = command, try isWithoutActors() { return .system }
    let (id, actor) = try registered(author.actor)
    if let retirement = actor.retirement(on: today) {
      throw LedgerFailure.retiredActor(id, since: retirement.content.effective)
    }
    return Attribution(
      actor: id.text, department: actor.department(on: today).text,
      onBehalfOf: try author.onBehalfOf.map { name in
        try organisation(with: nil).registered(name, on: today).text
      }, channel: command.channel(of: author).rawValue, fileDigest: author.fileDigest)
  }
}

extension StreamFolds {
  /// The actor who is meant. Throws `LedgerFailure.unregisteredActor`.
  func registered(_ id: ActorID?) throws -> (ActorID, Actor) {
    guard let id, let actor = try read(.actor(id), { $0.organisation.actors[id] }) else {
      throw LedgerFailure.unregisteredActor(id, isFirst: try isWithoutActors())
    }
    return (id, actor)
  }
}

extension PlanCommand {
  /// An edition always comes as a document: by this it is found again when the next one comes.
  fileprivate func channel(of author: Author) -> Author.Channel {
    if case .adopt = self { .import } else { author.channel }
  }
}

extension Organisation {
  /// The department meant on a day. Throws `LedgerFailure.unknownDepartment` with the names there
  /// are, and the rejection of an ambiguous name.
  package func registered(_ codeOrName: String, on day: CivilDate) throws -> DepartmentCode {
    do {
      if let department = try department(codeOrName, on: day) { return department }
    } catch {
      throw LedgerFailure.rejected(error)
    }
    let names = departments.values.flatMap { $0.names.entries.map(\.content) }
    throw LedgerFailure.unknownDepartment(codeOrName, known: Set(names).sorted())
  }
}

extension Decision {
  /// The events as the log takes them; the first one names the evidence, each the row of a file
  /// that it came from.
  func encoded(with evidence: [EvidenceFile], row: Int? = nil) -> [NewEvent] {
    events.enumerated().map { index, event in
      EventCodec.encode(event, evidence: index == 0 ? evidence.map(\.evidence) : [], row: row)
    }
  }
}

extension Decision {
  /// Where the texts stand that its events say are erased.
  var erasedTexts: [TextAddress] { events.compactMap(\.erasure).flatMap(\.addresses) }
}

extension RecordedEvent {
  /// Whether this is what the log would make of an event now, texts compared where they are still
  /// present.
  fileprivate func says(_ event: NewEvent, by attribution: Attribution) -> Bool {
    stream == event.stream && type == event.type && body == event.body
      && actor == attribution.actor && onBehalfOf == attribution.onBehalfOf
      && fileDigest == attribution.fileDigest && digests.count == event.texts.count
      && texts.allSatisfy { event.texts[$0.key] == $0.value }
  }
}
