import EventLog
import PlanDomain

extension LedgerAudit {
  /// A checkpoint that only such keys have signed of which the ledger itself says that they were
  /// retired before.
  ///
  /// The ledger's word makes no key good; against a key it is believed.
  static func retiredKeys(
    under verdicts: [EvidenceVerdict], in log: EventLog
  ) throws -> [LedgerFinding] {
    let signed = verdicts.filter { $0.holds && !$0.signers.isEmpty }
    guard !signed.isEmpty else { return [] }
    let keys = try log.read { try StreamFolds($0).signing().ledger.keys.keys }
    return signed.compactMap { verdict in
      guard let size = verdict.size else { return nil }
      let retired = Dictionary(
        keys.compactMap { key in key.lastTrustedSize.map { (key.key.shortName, $0) } },
        uniquingKeysWith: max)
      guard verdict.signers.allSatisfy({ retired[$0].map { $0 < size } ?? false }),
        let last = verdict.signers.compactMap({ retired[$0] }).max()
      else { return nil }
      let signers = verdict.signers.joined(separator: ", ")
      return LedgerFinding(
        check: "key-retired", position: nil,
        message: Wording(
          ja: "\(verdict.name): #\(size) までに署名した \(signers) は、#\(last) で引退した鍵です",
          en: "\(verdict.name): \(signers), which signed up to #\(size), "
            + "was retired at #\(last)"))
    }
  }
}

extension EnrolledKey {
  /// The largest size that may bear its signature; nil while it counts.
  fileprivate var lastTrustedSize: Int? { lastSize ?? end.map { $0.number.number - 1 } }
}

extension PublicKey {
  /// `name+hash`, as verdicts name the signers.
  fileprivate var shortName: String {
    text.split(separator: "+").prefix(2).joined(separator: "+")
  }
}
