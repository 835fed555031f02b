import PlanDomain

// What the ledger no longer says, and why.
extension EventStory {
  static let erased: [PlanEvent] = [
    .textRedacted(
      TextRedacted(
        about: Reference(.measure("M05-1"), item: "M05-1.2"),
        erasure: Erasure(
          target: EventNumber(36),
          texts: [
            ErasedText(name: "note", digest: "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"),
            ErasedText(name: "reason", digest: "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
          ], basis: "個人情報の保護に関する法律第98条"))),
    .actorErased(
      ActorErased(
        actor: "sato",
        erasure: Erasure(
          target: EventNumber(3),
          texts: [
            ErasedText(name: "name", digest: "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")
          ], basis: "苫小牧市個人情報保護条例第9条"))),
  ]
}
