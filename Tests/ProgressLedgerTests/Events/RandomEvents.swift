import PlanDomain

/// Any event that the domain can hold, from repeatable randomness: sense is not asked for, form is.
struct RandomEvents {
  var random: SeededSource

  /// Makes an event of one kind.
  typealias Kind = @Sendable (inout RandomEvents) -> PlanEvent

  /// One for every case of the closed list.
  static let kinds: [Kind] =
    organisation + departments + plan + parts + indicators + goals + measurements + assessment
    + cycle
    + signing + audit

  private static let measurements: [Kind] = [
    { source in
      .measurementRecorded(
        MeasurementRecorded(
          indicator: source.code(), fiscalYear: source.year(), figure: source.figure(),
          source: source.maybeText(), note: source.maybeText()))
    },
    { source in
      .measurementConfirmed(
        MeasurementConfirmed(
          indicator: source.code(), fiscalYear: source.year(), figure: source.figure(),
          replaces: source.number(), source: source.maybeText(), note: source.maybeText()))
    },
    { source in
      .measurementCorrected(
        MeasurementCorrected(
          indicator: source.code(), fiscalYear: source.year(), figure: source.figure(),
          replaces: source.number(), reason: source.maybeText(), source: source.maybeText()))
    },
    { source in
      .measurementRetracted(
        MeasurementRetracted(
          indicator: source.code(), fiscalYear: source.year(), retracts: source.number(),
          reason: source.maybeText()))
    },
    { source in
      .measurementDeclaredMissing(
        MeasurementDeclaredMissing(
          indicator: source.code(), fiscalYear: source.year(),
          because: source.random.pick(MissingReason.allCases), note: source.maybeText()))
    },
  ]

  private static let audit: [Kind] = [
    { source in .statusChanged(source.status()) },
    { source in
      .statusCorrected(StatusCorrected(status: source.status(), replaces: source.number()))
    },
    { source in .noteAdded(NoteAdded(about: source.part(), note: source.maybeText())) },
    { source in
      .noteAmended(
        NoteAmended(
          about: source.reference(), amends: source.number(), note: source.maybeText(),
          reason: source.maybeText()))
    },
    { source in
      .factVoided(
        FactVoided(
          about: source.reference(), voids: source.number(), reason: source.maybeText()))
    },
    { source in
      .checkpointAnchored(
        CheckpointAnchored(
          size: source.number(), root: source.text(), sha256: source.digest(),
          tokens: source.list { .init(sha256: $0.digest(), time: $0.moment()) },
          cosignatures: source.list { .init(witness: $0.text(), time: $0.moment()) }))
    },
    { source in
      .textRedacted(TextRedacted(about: source.reference(), erasure: source.erasure()))
    },
    { source in .actorErased(ActorErased(actor: source.code(), erasure: source.erasure())) },
  ]
}

extension RandomEvents {
  mutating func figure() -> Figure {
    Figure(
      value: quantity(), unit: unit(), state: random.pick(FigureState.allCases),
      entered: maybeText(), measured: maybe { $0.period() })
  }

  fileprivate mutating func status() -> StatusChanged {
    StatusChanged(
      undertaking: undertaking(), from: random.maybe(50) { $0.pick(Status.allCases) },
      to: random.pick(Status.allCases), effective: date(),
      judgement: random.maybe(50) { $0.pick(Judgement.allCases) },
      next: random.maybe(50) { $0.pick(NextDirection.allCases) }, reason: maybeText())
  }

  fileprivate mutating func undertaking() -> Undertaking {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .measure(code())
    case 1: .item(code(), of: code())
    default: .project(code())
    }
  }

  fileprivate mutating func part() -> PlanPart {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .policy(code())
    case 1: .indicator(code())
    default: .undertaking(undertaking())
    }
  }

  fileprivate mutating func erasure() -> Erasure {
    let names = ["name", "note", "reason", "evidence_1"]
    let texts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      ErasedText(name: random.pick(names), digest: text())
    }
    return Erasure(target: number(), texts: texts, basis: text())
  }

  mutating func reference() -> Reference {
    switch Int.random(in: 0..<11, using: &random) {
    case 0: Reference(.ledger)
    case 1: Reference(.plan)
    case 2: Reference(.actor(code()))
    case 3: Reference(.department(code()))
    case 4: Reference(.policy(code()))
    case 5: Reference(.measure(code()))
    case 6: Reference(.measure(code()), item: code())
    case 7: Reference(.project(code()))
    case 8: Reference(.year(year()))
    case 9: Reference(.publications)
    default: Reference(.indicator(code()))
    }
  }
}
