import PlanDomain

// Keys, and what is demanded of them.

extension RandomAttempts {
  mutating func signingCommand(in model: Model) -> SigningCommand {
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1, 2: .enroll(key(in: model), isRecovery: random.chance(15))
    case 3, 4:
      .revoke(
        keyName(in: model), since: random.chance(50) ? number(in: model) : nil, reason: text(90))
    case 5, 6:
      .rotate(from: keyName(in: model), to: key(in: model), lastSize: nil, reason: text(50))
    default:
      .adopt(
        random.chance(30)
          ? SigningPolicy()
          : SigningPolicy(
            entries: .required, corrections: random.pick(SigningPolicy.Corrections.allCases)),
        grounds(in: model))
    }
  }

  /// Few keys, so that one comes up again; mostly somebody's.
  private mutating func key(in model: Model) -> PublicKey {
    let actors = Set(model.posts.map(\.about)).sorted()
    let name = random.chance(10) ? "nobody" : random.pick(actors + [SampleLedger.origin])
    return SampleKey(name, seed: .random(in: 1...12, using: &random)).publicKey
  }

  private mutating func keyName(in model: Model) -> String {
    let names = model.keys.flatMap { [$0.key.text, $0.key.thumbprint] }
    return names.isEmpty || random.chance(10) ? "nobody's" : random.pick(names)
  }
}
