// A checkpoint that nobody has signed yet, as the signer is asked for its signature, and as the
// receipt of a ledger without a signer carries it: the text and the empty line of a note, and
// nothing below.
extension Checkpoint {
  /// Reads the text and the empty line after it. Throws `checkpoint-malformed`.
  package init(unsigned bytes: some Collection<UInt8>) throws(EvidenceFault) {
    guard var text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0A else {
      throw EvidenceFault(.checkpointMalformed, "no text in UTF-8 with an empty line after it")
    }
    text.unicodeScalars.removeLast()
    try self.init(text: text)
  }

  /// The text and an empty line.
  package var unsignedBytes: [UInt8] { Array((text + "\n").utf8) }
}
