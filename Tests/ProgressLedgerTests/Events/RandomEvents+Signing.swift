import PlanDomain
import ProgressLedger

extension RandomEvents {
  static let signing: [Kind] = [
    { source in .keyEnrolled(KeyEnrolled(holder: source.holder(), key: source.key())) },
    { source in
      .keyRevoked(
        KeyRevoked(
          holder: source.holder(), key: source.key(), since: source.maybe { $0.number() },
          reason: source.maybeText()))
    },
    { source in
      .keyRotated(
        KeyRotated(
          old: source.key(), new: source.key(), lastSize: source.number().number,
          reason: source.maybeText()))
    },
    { source in
      .signingPolicyAdopted(
        SigningPolicyAdopted(
          policy: SigningPolicy(
            entries: source.random.pick(SigningPolicy.Entries.allCases),
            corrections: source.random.pick(SigningPolicy.Corrections.allCases)),
          grounds: source.grounds()))
    },
  ]

  private mutating func holder() -> KeyHolder {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .log
    case 1: .recovery
    default: .actor(code())
    }
  }

  /// Whose a key says it is need not be whose it is: that is asked when it is enrolled.
  private mutating func key() -> PublicKey {
    let name = random.pick(["sato", "ledger.example.jp/plan", "総務部", "A.b_c-1"])
    return SampleKey(name, seed: .random(in: 0...255, using: &random)).publicKey
  }
}
