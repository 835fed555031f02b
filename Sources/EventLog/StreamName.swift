/// The name of one stream: a kind such as `ledger`, or a kind and a key such as `indicator/05-2`.
package struct StreamName: Hashable, Sendable, CustomStringConvertible {
  /// The whole name, at most 200 bytes of printable ASCII.
  package let text: String

  /// Takes a kind of `a` to `z` and hyphens, with or without `/` and a key of printable ASCII
  /// that holds neither a slash nor a space; nil for anything else.
  package init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.isName) else { return nil }
    self.text = text
  }

  /// The same from the text's bytes.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard Self.isName(bytes) else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= Self.maximumLength else { return false }
    let length = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    guard length > 0, bytes[..<length].allSatisfy(Self.isKindByte) else { return false }
    guard length < bytes.count else { return true }
    return length + 1 < bytes.count && bytes[(length + 1)...].allSatisfy(Self.isKeyByte)
  }

  /// What the stream is about: the part before the slash.
  package var kind: String { part { $0[..<($1 ?? $0.count)] } ?? text }

  /// Which one of its kind it is: the part after the slash; nil when the kind has only one.
  package var key: String? { part { bytes, slash in slash.map { bytes[($0 + 1)...] } } }

  /// Some of the name's bytes, chosen by where the slash is.
  private func part(
    _ choose: (UnsafeBufferPointer<UInt8>, _ slash: Int?) -> Slice<UnsafeBufferPointer<UInt8>>?
  ) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      choose(bytes, bytes.firstIndex(of: UInt8(ascii: "/"))).map {
        String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self)
      }
    }
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
