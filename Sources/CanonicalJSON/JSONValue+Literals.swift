// Literals make a value read like the JSON it becomes: `["fy": 2025, "unit": "t", "prev": .null]`.
//
// `nil` is left out on purpose. With it, `condition ? value : nil` as a `JSONValue?` is not "no
// value" but "the value null", and a member meant to be absent is written into the leaf.

extension JSONValue: ExpressibleByStringLiteral {
  /// Makes a string.
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// Makes an integer.
  package init(integerLiteral value: Int64) { self = .integer(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// Makes a truth value.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// Makes an array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Makes an object; the order of the literal does not matter, and no name may stand in it twice.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(literal: elements))
  }
}
