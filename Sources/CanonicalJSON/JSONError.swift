/// Why some bytes are not a document this program accepts, and where.
package struct JSONError: Error, Equatable {
  /// What is wrong.
  package let reason: Reason
  /// The byte, counted from 0, at which it was noticed; at most the number of bytes given.
  package let offset: Int

  /// Says that `reason` was noticed at the byte `offset`.
  package init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// The ways in which bytes fail to be strict I-JSON (RFC 8259 and RFC 7493).
  package enum Reason: Sendable, Equatable {
    /// The document stops before its value is complete.
    case unexpectedEnd
    /// A byte stands where the grammar allows none like it.
    case unexpectedByte
    /// Something other than white space follows the value.
    case trailingBytes
    /// The document starts with U+FEFF, which RFC 8259 section 8.1 forbids to send.
    case byteOrderMark
    /// A string is not UTF-8: overlong, cut short, a surrogate, beyond U+10FFFF.
    case invalidUTF8
    /// A byte below 0x20 stands unescaped in a string.
    case controlCharacter
    /// A backslash is followed by something that is no escape.
    case invalidEscape
    /// An escaped surrogate has no partner, so it stands for no character (RFC 7493 section 2.1).
    case loneSurrogate
    /// A number is not written as RFC 8259 section 6 writes it: `01`, `1.`, `.5`, `+1`.
    case invalidNumber
    /// A number is too large for a double, such as `1e400`.
    case numberOutOfRange
    /// An object names a member twice (RFC 7493 section 2.3); the offset is that of the later name.
    case duplicateName
    /// Arrays and objects are nested deeper than the caller allows.
    case tooDeep
    /// The document is sound, but RFC 8785 spells its value in another way.
    case notCanonical
  }
}

extension JSONError: CustomStringConvertible {
  /// For logs and reports: `duplicateName at byte 12`.
  package var description: String { "\(reason) at byte \(offset)" }
}
