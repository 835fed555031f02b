/// Which logs are believed, and how many of which witnesses must have seen a checkpoint: a text
/// file that everybody may read (C2SP tlog-policy).
///
/// ```
/// log VKEY
/// witness audit-office VKEY
/// witness university VKEY
/// group outside any audit-office university
/// quorum outside
/// ```
///
/// Nobody counts twice: a key has one name, and a name stands in one group at most.
package struct WitnessPolicy: Hashable, Sendable {
  /// The logs' keys; a retired one as `VKEY@SIZE`.
  package let logs: [TrustedKey]
  /// In the order of the file.
  package let witnesses: [Witness]

  private let quorum: Quorum

  /// A witness as the policy names it.
  package struct Witness: Hashable, Sendable {
    /// The name inside the policy; the key has another.
    package let name: String
    /// Whose cosignatures count.
    package let key: VerifierKey
    /// Where it takes checkpoints, if the policy says so; nobody has looked at the text.
    package let address: String?
  }

  /// A witness that has seen a checkpoint, and when.
  package struct Cosigner: Hashable, Sendable {
    /// Who.
    package let witness: Witness
    /// Seconds since 1970, by the witness's clock; the first time where it signed more than once.
    package let time: UInt64
  }

  /// What must have been signed: by a witness, by enough of a group, or by nobody.
  indirect enum Quorum: Hashable {
    case none
    case witness(VerifierKey)
    case group(needed: Int, of: [Quorum])

    func isReached(by keys: Set<VerifierKey>) -> Bool {
      switch self {
      case .none: true
      case .witness(let key): keys.contains(key)
      case .group(let needed, let members): members.count { $0.isReached(by: keys) } >= needed
      }
    }
  }

  /// Reads a file. Throws `policy-malformed`, which names the line.
  package init(parsing bytes: some Collection<UInt8>) throws(EvidenceFault) {
    let lines = try PolicyLines(bytes)
    (logs, witnesses, quorum) = (lines.logs, lines.witnesses, try lines.quorum())
  }

  /// The witnesses that have seen a checkpoint, in the order of the policy.
  ///
  /// Throws `quorum` where they are too few, and `note-bad-signature` where a line claims to be of
  /// one of them and is not.
  package func check(_ signed: SignedCheckpoint) throws(EvidenceFault) -> [Cosigner] {
    let lines = try signed.note.signatures(by: witnesses.map(\.key))
    let times = Dictionary(
      lines.compactMap { line in Cosignature(line.signature).map { (line.key, $0.time) } },
      uniquingKeysWith: min)
    guard quorum.isReached(by: Set(times.keys)) else {
      throw EvidenceFault(.quorum, "signed by \(times.count) of \(witnesses.count) witnesses")
    }
    return witnesses.compactMap { witness in
      times[witness.key].map { Cosigner(witness: witness, time: $0) }
    }
  }
}
