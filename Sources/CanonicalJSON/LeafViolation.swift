/// Something in a JSON value that no leaf may hold, and where it stands.
package struct LeafViolation: Error, Equatable {
  /// What is wrong.
  package let reason: Reason
  /// Where: a JSON Pointer (RFC 6901) such as `/event/body/note`, empty for the whole value. Its
  /// names are as they were found, so whoever shows them escapes what cannot be shown.
  package private(set) var path = ""

  /// What a leaf must not contain.
  package enum Reason: Sendable, Equatable {
    /// An integer beyond ±(2^53 - 1), which other programs would round.
    case integerOutOfRange
    /// A number with a fraction, an exponent, or a minus before zero.
    case notAnInteger
    /// A member name with a character that is not ASCII.
    case nameNotASCII
    /// A member name with a control character.
    case name(TextViolation)
    /// A string that `TextProfile` refuses.
    case text(TextViolation)
  }

  init(reason: Reason) {
    self.reason = reason
  }

  /// The same violation, seen from the object or array that holds it at `step`.
  consuming func inside(_ step: String) -> LeafViolation {
    var token = "/"
    for scalar in step.unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    path = token + path
    return self
  }
}

extension LeafViolation: CustomStringConvertible {
  /// For logs and reports: what is wrong, then the path.
  package var description: String { "\(reason) at \(path.isEmpty ? "the top" : path)" }
}
