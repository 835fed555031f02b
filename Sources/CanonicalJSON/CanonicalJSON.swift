/// The bytes of RFC 8785, the JSON Canonicalization Scheme: one spelling for every value.
///
/// The pieces here let an encoder write a leaf straight into its bytes, without a tree in between;
/// `JSONValue.write(to:)` is made of the same ones. They append, so that one buffer can serve many
/// leaves.
package enum CanonicalJSON {
  /// Whether `bytes` are a document exactly as this program would write it.
  ///
  /// Anything else with the same meaning is false: white space, another order of names, an escape
  /// that is not needed, `1.0` for `1`; so is whatever does not parse.
  package static func isCanonical(_ bytes: some Collection<UInt8>) -> Bool {
    CanonicalDocument(Array(bytes)) != nil
  }

  /// Appends `true` or `false`.
  package static func write(bool: Bool, to output: inout [UInt8]) {
    write(ascii: bool ? "true" : "false", to: &output)
  }

  /// Appends `null`.
  package static func writeNull(to output: inout [UInt8]) {
    write(ascii: "null", to: &output)
  }

  /// Appends text that is ASCII and needs no escape, such as a bracket or a whole `"name":`.
  package static func write(ascii text: StaticString, to output: inout [UInt8]) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension JSONValue {
  /// The value in RFC 8785 form.
  package var canonicalBytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  /// The value in RFC 8785 form, as text.
  package var canonicalText: String {
    String(decoding: canonicalBytes, as: UTF8.self)
  }

  /// Appends the value in RFC 8785 form.
  ///
  /// A `.number` must be finite: JSON has no spelling for NaN and infinity.
  package func write(to output: inout [UInt8]) {
    switch self {
    case .null: CanonicalJSON.writeNull(to: &output)
    case .bool(let bool): CanonicalJSON.write(bool: bool, to: &output)
    case .integer(let integer): CanonicalJSON.write(integer: integer, to: &output)
    case .number(let number): CanonicalJSON.write(number: number, to: &output)
    case .string(let text): CanonicalJSON.write(string: text, to: &output)
    case .object(let object): object.write(to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.write(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    }
  }
}

extension JSONObject {
  /// The object in RFC 8785 form.
  package var canonicalBytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  /// Appends the object in RFC 8785 form.
  package func write(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      CanonicalJSON.write(string: member.name, to: &output)
      output.append(UInt8(ascii: ":"))
      member.value.write(to: &output)
    }
    output.append(UInt8(ascii: "}"))
  }
}
