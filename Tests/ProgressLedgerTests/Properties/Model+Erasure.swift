import PlanDomain

// What may be erased. The digests are chance, so the model speaks of names only.

extension Model {
  func judge(_ command: ErasureCommand, _ ruling: inout Ruling) {
    switch command {
    case .texts(of: let number, named: let names, let basis):
      ruling.refuse("basisRequired", if: isBlank(basis))
      guard number.number <= log.count else { return ruling.refuse("beyondHead") }
      let given = givenTexts(of: number.number)
      let wanted = names.isEmpty ? given : Set(names)
      ruling.refuse("noSuchText", if: given.isEmpty || !wanted.isSubset(of: given))
      let left = wanted.subtracting(erasedTexts(of: number.number))
      guard !left.isEmpty else { return }
      ruling.events = [
        .textRedacted(
          TextRedacted(
            about: log[number.number - 1].event.reference,
            erasure: .named(left, of: number.number, basis)))
      ]
    case .name(of: let actor, let basis):
      ruling.refuse("basisRequired", if: isBlank(basis))
      let registration = log.firstIndex { written in
        if case .actorRegistered(let event) = written.event { event.actor == actor } else { false }
      }
      guard let registration else { return ruling.refuse("unknownActor") }
      guard !erasedTexts(of: registration + 1).contains("name") else { return }
      ruling.events = [
        .actorErased(
          ActorErased(actor: actor, erasure: .named(["name"], of: registration + 1, basis)))
      ]
    }
  }

  /// The names of the texts that an event came with.
  private func givenTexts(of number: Int) -> Set<String> {
    let event = log[number - 1].event
    if case .actorRegistered = event { return ["name"] }
    return Self.textNames(in: event)
  }

  private func erasedTexts(of number: Int) -> Set<String> {
    Set(
      log.compactMap(\.event.erasure).filter { $0.target.number == number }
        .flatMap { $0.texts.map(\.name) })
  }

  /// Every text of an event is an optional member of one of four names, however deep it lies.
  private static func textNames(in value: Any) -> Set<String> {
    Mirror(reflecting: value).children.reduce(into: []) { names, child in
      if let name = child.label, ["authority", "note", "reason", "source"].contains(name) {
        if let text = child.value as? String?, text != nil { names.insert(name) }
      } else {
        names.formUnion(textNames(in: child.value))
      }
    }
  }
}

extension Erasure {
  fileprivate static func named(_ names: Set<String>, of number: Int, _ basis: String) -> Erasure {
    Erasure(
      target: EventNumber(number), texts: names.sorted().map { ErasedText(name: $0, digest: "") },
      basis: basis)
  }
}

extension PlanEvent {
  /// The same event, with nothing of an erasure that is chance.
  var withoutDigests: PlanEvent {
    func blank(_ erasure: Erasure) -> Erasure {
      var erasure = erasure
      for index in erasure.texts.indices { erasure.texts[index].digest = "" }
      return erasure
    }
    switch self {
    case .textRedacted(var event):
      event.erasure = blank(event.erasure)
      return .textRedacted(event)
    case .actorErased(var event):
      event.erasure = blank(event.erasure)
      return .actorErased(event)
    default: return self
    }
  }
}
