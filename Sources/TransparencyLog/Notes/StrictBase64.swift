import FoundationEssentials

/// Standard base64 with padding (RFC 4648 section 4), in one spelling only.
///
/// A second spelling of the same bytes would let a signed file be changed unnoticed, so what was
/// read is written again and compared.
package enum StrictBase64 {
  /// The bytes that a text spells; nil for any other text, the empty one included.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let spelling = Data(text.utf8)
    guard !spelling.isEmpty, let bytes = Data(base64Encoded: spelling),
      bytes.base64EncodedData() == spelling
    else { return nil }
    return [UInt8](bytes)
  }

  /// The one spelling of bytes.
  package static func encode(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
  }
}
