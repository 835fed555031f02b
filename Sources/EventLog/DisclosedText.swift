import CanonicalJSON

/// What a stored disclosure says, read where it lies: nearly every event has one, and its salt and
/// its spelling are for the digest alone.
struct DisclosedText: Sendable {
  /// The name of the member the text stands for.
  let name: String
  /// Where the text stands: an audit never takes it out.
  private let content: CanonicalValue
  /// Whether nothing in it needs a second look to stand beside a leaf.
  private let fitsLeaf: Bool

  /// Reads the characters of a disclosure; nil when they are not base64url of an array of three
  /// strings.
  ///
  /// The array need not be canonical: the digest is over the characters as they were disclosed.
  init?(encoded: UnsafeBufferPointer<UInt8>) {
    guard let bytes = Base64URL.decode(encoded) else { return nil }
    if let document = CanonicalDocument(bytes) {
      self.init(document, fitsLeaf: document.fitsLeaf)
    } else {
      guard let value = try? JSONValue(parsing: bytes),
        let document = CanonicalDocument(value.canonicalBytes)
      else { return nil }
      self.init(document, fitsLeaf: false)
    }
  }

  private init?(_ document: CanonicalDocument, fitsLeaf: Bool) {
    guard var parts = document.elements(of: document.rootPlace),
      let salt = parts.next(of: document), document.isString(salt),
      let name = parts.next(of: document), let content = parts.next(of: document),
      document.isString(content), parts.isAtEnd, let name = document[name].string
    else { return nil }
    (self.name, self.content, self.fitsLeaf) = (name, document[content], fitsLeaf)
  }

  /// The text.
  var value: String { content.string ?? "" }

  /// The first thing in the text that no leaf's text may hold, or nil.
  var violation: TextViolation? {
    fitsLeaf ? nil : TextProfile.violation(in: value, allowingLineFeed: true)
  }
}
