/// What a person asks to be erased, for good.
package enum ErasureCommand: Hashable, Sendable {
  /// The texts of an event, by the names of the members they stand for; all that are held where
  /// none is named.
  case texts(of: EventNumber, named: [String], basis: String)
  /// An actor's name, wherever the actor's own events say it. The actor may go on writing.
  case name(of: ActorID, basis: String)
}

/// The texts of one stream as a decision on erasing sees them: which are held, which were erased.
package struct StreamTexts: Hashable, Sendable {
  /// An event of the stream, and its texts that the ledger holds.
  package struct Entry: Hashable, Sendable {
    package let number: EventNumber
    package let about: Reference
    /// Sorted by name.
    package let held: [ErasedText]

    package init(number: EventNumber, about: Reference, held: [ErasedText]) {
      self.number = number
      self.about = about
      self.held = held
    }
  }

  private let entries: [Entry]
  private let erasures: [Fact<Erasure>]

  /// Takes the events of one stream, oldest first, and what some of them say was erased.
  package init(_ entries: [Entry], erasures: [Fact<Erasure>]) {
    self.entries = entries
    self.erasures = erasures
  }

  /// Whether the texts of one event of the stream may be erased.
  ///
  /// What was erased before is a notice, so that asking again is harmless. Throws `basisRequired`,
  /// and `noSuchText` where the event has no text, or none of a name.
  package func decide(
    erasing names: [String], of number: EventNumber, basis: String
  ) throws(Rejection) -> Decision {
    guard let entry = entries.first(where: { $0.number == number }) else {
      preconditionFailure("the stream of an event holds it")
    }
    guard let basis = nonblank(basis) else { throw .basisRequired("\(number)") }
    let past = erasures.filter { $0.content.target == number }
    let known = entry.held + past.flatMap(\.content.texts)
    for name in names where !known.contains(where: { $0.name == name }) {
      throw .noSuchText(number, name: name, held: entry.held.map(\.name))
    }
    let texts = entry.held.filter { names.isEmpty || names.contains($0.name) }
    guard !texts.isEmpty else {
      guard !past.isEmpty else { throw .noSuchText(number, name: nil, held: []) }
      return Decision([], notices: past.map(Notice.erasedBefore))
    }
    let erasure = Erasure(target: number, texts: texts, basis: basis)
    return Decision(
      [.textRedacted(TextRedacted(about: entry.about, erasure: erasure))],
      notices: textsRemaining(without: [erasure]))
  }

  /// Whether an actor's name may be erased from the actor's own stream; as for any text.
  package func decide(
    erasingNameOf actor: ActorID, basis: String
  ) throws(Rejection) -> Decision {
    guard let basis = nonblank(basis) else { throw .basisRequired(actor.text) }
    let erasures = entries.compactMap { entry in
      let names = entry.held.filter { $0.name == Self.actorName }
      return names.isEmpty ? nil : Erasure(target: entry.number, texts: names, basis: basis)
    }
    guard !erasures.isEmpty else {
      let past = self.erasures.filter { $0.content.texts.contains { $0.name == Self.actorName } }
      guard past.isEmpty else { return Decision([], notices: past.map(Notice.erasedBefore)) }
      guard let first = entries.first else { preconditionFailure("an actor was registered") }
      throw .noSuchText(first.number, name: Self.actorName, held: first.held.map(\.name))
    }
    return Decision(
      erasures.map { .actorErased(ActorErased(actor: actor, erasure: $0)) },
      notices: textsRemaining(without: erasures))
  }

  /// The member that holds an actor's name.
  private static let actorName = "name"

  /// The words about the same thing that stay, because nobody asked for them.
  private func textsRemaining(without erasures: [Erasure]) -> [Notice] {
    let erased = Set(erasures.flatMap(\.texts))
    let remaining = entries.filter { entry in entry.held.contains { !erased.contains($0) } }
    guard let code = entries.first?.about.subject.code, !remaining.isEmpty else { return [] }
    return [.textsRemain(code, remaining.map(\.number))]
  }
}
