import CanonicalJSON

/// What a stored disclosure says, read where it lies: nearly every event has one, and its salt and
/// its spelling are for the digest alone.
struct DisclosedText {
  /// The name of the member the text stands for.
  let name: String
  /// The text.
  let value: String
  /// Whether nothing in it needs a second look to stand beside a leaf.
  private let fitsLeaf: Bool

  /// Reads the characters of a disclosure; nil when they are not base64url of an array of three
  /// strings.
  ///
  /// The array need not be canonical: the digest is over the characters as they were disclosed.
  init?(encoded: UnsafeBufferPointer<UInt8>) {
    guard let bytes = Base64URL.decode(encoded) else { return nil }
    if let document = CanonicalDocument(bytes) {
      guard let parts = document.root.array, parts.count == 3, parts[0].isString,
        let name = parts[1].string, let value = parts[2].string
      else { return nil }
      (self.name, self.value, fitsLeaf) = (name, value, document.fitsLeaf)
    } else {
      let strings = (try? JSONValue(parsing: bytes))?.array?.map(\.string) ?? []
      guard strings.count == 3, strings[0] != nil, let name = strings[1], let value = strings[2]
      else { return nil }
      (self.name, self.value, fitsLeaf) = (name, value, false)
    }
  }

  /// The first thing in the text that no leaf's text may hold, or nil.
  var violation: TextViolation? {
    fitsLeaf ? nil : TextProfile.violation(in: value, allowingLineFeed: true)
  }
}
