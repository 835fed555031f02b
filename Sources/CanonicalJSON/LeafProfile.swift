/// What a JSON value must be to stand in a leaf, over and above being JSON.
///
/// Integers within ±(2^53 - 1) and no other numbers: a measured value is a string that keeps its
/// precision, and every JSON reader in the world agrees on such integers. Names are ASCII. All text
/// passes `TextProfile`, with line feeds allowed in values; which texts are one line is for the
/// domain to say.
package enum LeafProfile {
  /// The first thing in `value` that no leaf may hold, in canonical order, or nil.
  package static func violation(in value: JSONValue) -> LeafViolation? {
    switch value {
    case .null, .bool: return nil
    case .integer(let integer):
      let isExact = integer.magnitude <= CanonicalJSON.largestExactInteger.magnitude
      return isExact ? nil : LeafViolation(reason: .integerOutOfRange)
    case .number: return LeafViolation(reason: .notAnInteger)
    case .string(let text):
      return TextProfile.violation(in: text, allowingLineFeed: true)
        .map { LeafViolation(reason: .text($0)) }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if let violation = violation(in: element) { return violation.inside(String(index)) }
      }
      return nil
    case .object(let object):
      for (name, value) in object {
        let violation = violation(inName: name) ?? violation(in: value)
        if let violation { return violation.inside(name) }
      }
      return nil
    }
  }

  private static func violation(inName name: String) -> LeafViolation? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return LeafViolation(reason: .nameNotASCII) }
    return TextProfile.violation(in: name).map { LeafViolation(reason: .name($0)) }
  }
}
