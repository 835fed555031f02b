/// One signature line of a note: `— name base64(id || signature)`.
package struct NoteSignature: Hashable, Sendable {
  /// The key's name.
  package let name: String
  /// The key's id.
  package let keyID: UInt32
  /// What the key's algorithm makes of it.
  package let bytes: [UInt8]

  package init(name: String, keyID: UInt32, bytes: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.bytes = bytes
  }

  /// Reads a line without its line feed. Throws `note-malformed`.
  package init(line: Substring) throws(EvidenceFault) {
    // By scalars: a combining mark after the space would make another character of it.
    guard line.unicodeScalars.starts(with: Self.mark.unicodeScalars) else {
      throw EvidenceFault(.noteMalformed, "a signature line does not begin with a dash")
    }
    let parts = line.unicodeScalars.dropFirst(Self.mark.unicodeScalars.count)
      .split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2, KeyName.isValid(parts[0]), let data = StrictBase64.decode(parts[1]),
      data.count >= 5
    else { throw EvidenceFault(.noteMalformed, "a signature line is no name and base64") }
    name = parts[0]
    keyID = data.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    bytes = Array(data.dropFirst(4))
  }

  /// Whether the line claims to be this key's: only the signature tells whether it is.
  func claims(_ key: VerifierKey) -> Bool {
    keyID == key.id && KeyName.isSame(name, key.name)
  }

  /// The line without its line feed.
  package var line: String {
    let id = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> (24 - 8 * $0)) }
    return "\(Self.mark)\(name) \(StrictBase64.encode(id + bytes))"
  }

  /// An em dash and a space.
  private static let mark = "\u{2014} "
}
