/// A text and the signatures under it (C2SP signed-note).
package struct SignedNote: Hashable, Sendable {
  /// What is signed, its last line feed included.
  package let text: String
  /// In the order of the lines; more may be added by others later.
  package private(set) var signatures: [NoteSignature]

  /// Takes a text that ends with a line feed.
  package init(text: String, signatures: [NoteSignature] = []) {
    precondition(text.utf8.last == 0x0A, "the text of a note ends with a line feed")
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note: the last empty line separates text and signatures. Throws `note-malformed`.
  package init(parsing bytes: some Collection<UInt8>) throws(EvidenceFault) {
    let bytes = Array(bytes)
    guard bytes.count <= Self.maximumSize else {
      throw EvidenceFault(.noteMalformed, "more than \(Self.maximumSize) bytes")
    }
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else {
      throw EvidenceFault(.noteMalformed, "there is a control character")
    }
    guard
      let end = bytes.indices.last(where: bytes.isEmptyLine(after:)),
      let text = String(validating: bytes[...end], as: UTF8.self),
      let rest = String(validating: bytes[(end + 2)...], as: UTF8.self)
    else { throw EvidenceFault(.noteMalformed, "no text in UTF-8 with an empty line after it") }
    guard rest.utf8.last == 0x0A else {
      throw EvidenceFault(
        .noteMalformed, "the last line has no line feed, or there is no signature")
    }
    let lines = rest.unicodeScalars.dropLast().split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count <= Self.maximumSignatures else {
      throw EvidenceFault(.noteMalformed, "more than \(Self.maximumSignatures) signatures")
    }
    self.text = text
    signatures = []
    for line in lines { signatures.append(try NoteSignature(line: Substring(line))) }
  }

  /// The bytes of the note. A note without signatures cannot be read back as one.
  package var bytes: [UInt8] {
    Array((text + "\n" + signatures.map { $0.line + "\n" }.joined()).utf8)
  }

  /// Adds a signature unless the same line is there already.
  package mutating func add(_ signature: NoteSignature) {
    if !signatures.contains(signature) { signatures.append(signature) }
  }

  /// The lines that known keys wrote, each with its key, in the order of the lines; lines of
  /// unknown keys count for nothing.
  ///
  /// Throws `note-bad-signature` where a line claims a known key and is not its signature.
  package func signatures(
    by keys: [VerifierKey]
  ) throws(EvidenceFault) -> [(key: VerifierKey, signature: NoteSignature)] {
    var found: [(key: VerifierKey, signature: NoteSignature)] = []
    for signature in signatures {
      for key in keys where signature.claims(key) {
        guard key.accepts(signature, under: text) else {
          throw EvidenceFault(.noteBadSignature, "the signature of \(key.name) does not fit")
        }
        found.append((key, signature))
      }
    }
    return found
  }

  /// The known keys that signed it, in the order of `keys`.
  ///
  /// Throws what `signatures(by:)` throws, and `note-untrusted` where no known key has signed.
  package func signers(among keys: [VerifierKey]) throws(EvidenceFault) -> [VerifierKey] {
    let found = Set(try signatures(by: keys).map(\.key))
    guard !found.isEmpty else { throw EvidenceFault(.noteUntrusted, "no known key has signed") }
    return keys.filter(found.contains)
  }

  /// C2SP asks readers to take at least sixteen; Go's library takes a hundred.
  private static let maximumSignatures = 100
  /// As much as Go's library takes.
  private static let maximumSize = 1_000_000
}

extension VerifierKey {
  /// Whether a line is this key's signature under a note's text.
  func accepts(_ signature: NoteSignature, under text: String) -> Bool {
    guard signature.claims(self) else { return false }
    return switch algorithm {
    case .note: isSignature(signature.bytes, over: Array(text.utf8))
    case .cosignature: Cosignature(signature)?.isValid(of: self, under: text) ?? false
    }
  }
}

extension SigningKey {
  /// The line of a log's key under a text.
  package func sign(_ text: String) throws -> NoteSignature {
    precondition(verifier.algorithm == .note, "a witness signs with a time")
    return NoteSignature(
      name: verifier.name, keyID: verifier.id, bytes: try signature(over: Array(text.utf8)))
  }
}
