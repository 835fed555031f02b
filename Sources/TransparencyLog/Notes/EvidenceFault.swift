/// Why a piece of evidence is not accepted. Whatever the bytes were, one of these or a yes.
package struct EvidenceFault: Error, Hashable, Sendable {
  /// What kind of fault; its raw value is the word that programs and people look for.
  package let kind: Kind
  /// What exactly, in technical English: `line 3 is no base64`.
  package let detail: String

  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  /// The kinds that a verifier tells apart.
  package enum Kind: String, Sendable, CaseIterable {
    /// A public or a private key in the form of signed notes that is not one.
    case key = "vkey"
    /// Bytes that are no signed note.
    case noteMalformed = "note-malformed"
    /// A note that none of the known keys has signed.
    case noteUntrusted = "note-untrusted"
    /// A signature said to be by a known key that is not.
    case noteBadSignature = "note-bad-signature"
    /// The text of a note that is no checkpoint.
    case checkpointMalformed = "checkpoint-malformed"
    /// A checkpoint of another log.
    case originMismatch = "origin-mismatch"
    /// A checkpoint signed only by keys that had been retired before its size.
    case keyRetired = "key-retired"
    /// A proof file that is none.
    case proofMalformed = "proof-malformed"
    /// A leaf that is not where the proof says it is.
    case inclusion
    /// A tree that is not the beginning of a later one.
    case consistency
    /// A tree smaller than one that was signed before.
    case rollback
    /// Two signed trees of one size with two roots.
    case equivocation
    /// Too few witnesses.
    case quorum
    /// A file naming witnesses that is none.
    case policyMalformed = "policy-malformed"
  }
}
