package import EventLog
package import PlanDomain

/// What came of a command.
package struct Outcome: Sendable {
  /// One for each event; none when there was nothing new to say.
  package let receipts: [Receipt]
  package let notices: [Notice]
  /// Whether the same request had been acknowledged before, and nothing was written now.
  package let isRepetition: Bool
}

extension Ledger {
  /// Writes what a command comes to, or nothing.
  ///
  /// `request` makes a retry safe: the same request with the same content answers the first
  /// receipts. `expecting` is the fact a person was shown. Throws `LedgerFailure` and
  /// `LogFailure`.
  package func execute(
    _ command: PlanCommand, by author: Author, request: EventID? = nil,
    expecting: EventNumber? = nil, acceptClock: Bool = false
  ) throws -> Outcome {
    let today = today
    return try log.write { transaction, database in
      let reader = transaction.reader
      let projector = Projector(database)
      try projector.prepareForWriting(from: reader)
      if let request, let first = try command.firstEvent(of: request, in: reader) {
        return try repetition(of: command, by: author, first: first, request, in: reader)
      }
      let folds = StreamFolds(reader)
      let attribution = try folds.attribution(of: author, for: command)
      if let expecting { try folds.check(expecting, for: command) }
      let decision = try folds.decide(command, on: today)
      guard !decision.events.isEmpty else {
        return Outcome(receipts: [], notices: decision.notices, isRepetition: false)
      }
      let receipts = try transaction.append(
        decision.events.map { EventCodec.encode($0) }, by: attribution, request: request,
        expecting: [:], acceptClock: acceptClock)
      try projector.catchUp(from: reader)
      return Outcome(receipts: receipts, notices: decision.notices, isRepetition: false)
    }
  }

  /// The events a command would come to now; nothing is written.
  package func rehearse(_ command: PlanCommand) throws -> Decision {
    let today = today
    return try log.read { reader in try StreamFolds(reader).decide(command, on: today) }
  }

  /// The first receipts again, when the stored commit is what this command came to then.
  ///
  /// Deciding anew on the streams as they were before the commit needs no digest of any text to
  /// be kept: texts are compared where they are still present. Throws
  /// `LogFailure.requestConflict` for other content.
  private func repetition(
    of command: PlanCommand, by author: Author, first: RecordedEvent, _ request: EventID,
    in reader: LogReader
  ) throws -> Outcome {
    let folds = StreamFolds(reader, through: Position(first.position.number - 1))
    let day = settings.zone.date(of: Instant(seconds: first.recorded.seconds))
    guard
      let attribution = try? folds.attribution(of: author, for: command),
      let decision = try? folds.decide(command, on: day)
    else { throw LogFailure.requestConflict(request) }
    var receipts: [Receipt] = []
    for (offset, event) in decision.events.enumerated() {
      let position = Position(first.position.number + offset)
      guard let stored = try? reader.event(at: position),
        stored.says(EventCodec.encode(event), by: attribution)
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
  fileprivate func attribution(of author: Author, for command: PlanCommand) throws -> Attribution {
    if case .registerActor = command, try isWithoutActors() { return .system }
    let organisation = try organisation(with: author.actor)
    guard let actor = author.actor, let registered = organisation.actors[actor] else {
      throw LedgerFailure.unregisteredActor(author.actor, isFirst: try isWithoutActors())
    }
    var spokenFor: DepartmentCode?
    if let name = author.onBehalfOf {
      guard let department = organisation.department(name) else {
        throw LedgerFailure.unknownDepartment(
          name, known: organisation.departments.values.map(\.content.name).sorted())
      }
      spokenFor = department
    }
    return Attribution(
      actor: actor.text, department: registered.content.department.text,
      onBehalfOf: spokenFor?.text, channel: author.channel.rawValue, fileDigest: author.fileDigest)
  }
}

extension PlanCommand {
  /// The first event of an earlier commit with this request, looked for where the command would
  /// write.
  fileprivate func firstEvent(of request: EventID, in reader: LogReader) throws -> RecordedEvent? {
    var streams: [StreamName]
    switch self {
    case .registerActor(let registration):
      streams =
        [Subject.actor(registration.actor).stream] + (try reader.streams(kind: "department"))
    case .adopt: streams = [Subject.plan.stream]
    case .indicator(let code, _): streams = [Subject.indicator(code).stream]
    case .changeStatus(let undertaking, _): streams = [undertaking.subject.stream]
    case .addNote(let part, _): streams = [part.subject.stream]
    }
    for stream in streams {
      if let event = try reader.event(withID: request, in: stream) { return event }
    }
    return nil
  }
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
