/// Something in a text that no leaf may hold, and where it stands.
package struct TextViolation: Error, Equatable {
  /// What is wrong.
  package let reason: Reason
  /// The scalar at fault; for `notNFC` the first one that normalisation would change.
  package let scalar: Unicode.Scalar
  /// Where it stands, in UTF-8 bytes from the start of the text.
  package let offset: Int

  /// What a leaf's text must not contain.
  package enum Reason: Sendable, Equatable {
    /// The text is not in Unicode's normalization form C.
    case notNFC
    /// U+0000 to U+001F, U+007F to U+009F: invisible, and some of them command terminals.
    case control
    /// A line feed where one line is wanted, or U+2028 or U+2029 anywhere.
    case lineBreak
    /// A control of writing direction: what is shown would not be what is stored.
    case bidirectionalControl
    /// Another invisible format control, such as U+200B, U+FEFF or a tag character.
    case formatControl
    /// A code point that Unicode promises never to be a character, such as U+FFFE.
    case noncharacter
  }
}

extension TextViolation: CustomStringConvertible {
  /// For logs and reports: `control: U+001B at byte 4`, the scalar never as itself.
  package var description: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\(reason): U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
      + " at byte \(offset)"
  }
}
