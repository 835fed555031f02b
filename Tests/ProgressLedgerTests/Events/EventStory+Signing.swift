import PlanDomain
import ProgressLedger

extension EventStory {
  /// Keys of an actor and of the ledger, and what the ledger demands.
  static let signing: [PlanEvent] = [
    .keyEnrolled(KeyEnrolled(holder: .actor("sato"), key: SampleKey.sato.publicKey)),
    .keyEnrolled(KeyEnrolled(holder: .log, key: SampleKey.log.publicKey)),
    .keyEnrolled(KeyEnrolled(holder: .recovery, key: SampleKey.recovery.publicKey)),
    .keyRevoked(
      KeyRevoked(
        holder: .actor("sato"), key: SampleKey.sato.publicKey, since: EventNumber(108),
        reason: "盗難")),
    .keyRevoked(
      KeyRevoked(
        holder: .recovery, key: SampleKey.recovery.publicKey, since: nil, reason: nil)),
    .keyRotated(
      KeyRotated(
        old: SampleKey.log.publicKey, new: SampleKey.newLog.publicKey, lastSize: 112,
        reason: "定期の交替")),
    .signingPolicyAdopted(
      SigningPolicyAdopted(
        policy: SigningPolicy(entries: .required, corrections: .twoDepartments),
        grounds: Grounds(authority: "決裁第8号", reason: "監査の指摘", revision: EventNumber(40)))),
    .signingPolicyAdopted(
      SigningPolicyAdopted(policy: SigningPolicy(), grounds: Grounds())),
  ]
}
