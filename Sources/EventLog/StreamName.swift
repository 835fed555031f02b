/// The name of one stream: a kind such as `ledger`, or a kind and a key such as `indicator/05-2`.
package struct StreamName: Hashable, Sendable, CustomStringConvertible {
  /// The whole name, at most 200 bytes of printable ASCII.
  package let text: String

  /// Takes a kind of `a` to `z` and hyphens, with or without `/` and a key of printable ASCII
  /// that holds neither a slash nor a space; nil for anything else.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count <= Self.maximumLength else { return nil }
    let kind = bytes.prefix { $0 != UInt8(ascii: "/") }
    guard !kind.isEmpty, kind.allSatisfy(Self.isKindByte) else { return nil }
    if kind.count < bytes.count {
      let key = bytes.dropFirst(kind.count + 1)
      guard !key.isEmpty, key.allSatisfy(Self.isKeyByte) else { return nil }
    }
    self.text = text
  }

  /// What the stream is about: the part before the slash.
  package var kind: String { String(text.prefix { $0 != "/" }) }

  /// Which one of its kind it is: the part after the slash; nil when the kind has only one.
  package var key: String? {
    text.firstIndex(of: "/").map { String(text[text.index(after: $0)...]) }
  }

  package var description: String { text }

  static let maximumLength = 200

  private static func isKindByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "/")
  }
}
