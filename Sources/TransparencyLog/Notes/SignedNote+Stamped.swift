extension SignedNote {
  /// The checkpoint with the signature lines of its own log only: what a time authority stamps and
  /// what a witness is sent. Cosignatures are left out, because they are added at any time, and a
  /// stamp must fit for ever.
  ///
  /// Throws `checkpoint-malformed`, and `note-untrusted` where the log has not signed.
  package func stamped() throws(EvidenceFault) -> SignedNote {
    let origin = try Checkpoint(text: text).origin
    let own = signatures.filter { KeyName.isSame($0.name, origin) }
    guard !own.isEmpty else { throw EvidenceFault(.noteUntrusted, "\(origin) has not signed it") }
    return SignedNote(text: text, signatures: own)
  }
}
