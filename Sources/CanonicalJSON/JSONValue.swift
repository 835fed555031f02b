/// One value of an I-JSON document (RFC 7493).
///
/// A whole number that fits `Int64` is `.integer`; every other number is `.number`. RFC 8785 itself
/// knows only one kind, the IEEE 754 double; the second kind exists because a leaf holds integers
/// only (`LeafProfile`) and a position must never pass through a floating-point number.
package enum JSONValue: Sendable {
  /// The literal `null`.
  case null
  /// The literals `true` and `false`.
  case bool(Bool)
  /// A number written without fraction or exponent that fits 64 bits.
  case integer(Int64)
  /// Any other number; finite, because JSON has no way to write NaN or infinity.
  case number(Double)
  /// Text, as the Unicode scalars that were given: nothing here normalises it.
  case string(String)
  /// Values in their given order.
  case array([JSONValue])
  /// Members in the order of RFC 8785.
  case object(JSONObject)
}

extension JSONValue {
  /// The text, or nil when this is not a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The integer, or nil when this is not one; a `.number` is never converted.
  package var integer: Int64? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The truth value, or nil when this is not one.
  package var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The elements, or nil when this is not an array.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, or nil when this is not an object.
  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Whether this is the literal `null`.
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

extension JSONValue: Equatable {
  /// Whether two values are the same, strings compared by their UTF-8 bytes.
  ///
  /// Written by hand because `String ==` holds が as one scalar and が as two for equal: as JSON they
  /// are different bytes with different hashes.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}
