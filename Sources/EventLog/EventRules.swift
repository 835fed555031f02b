import CanonicalJSON

/// What an event must be before the log writes it, whatever it is about.
enum EventRules {
  /// Refuses the first event that could not be written, and tells which and why.
  static func check(_ events: [NewEvent], by attribution: Attribution) throws {
    for (index, event) in events.enumerated() {
      if let refusal = refusal(of: attribution) ?? refusal(of: event) {
        throw LogFailure.refused(event: index, refusal)
      }
    }
  }

  /// The body as the leaf holds it: what the author said, and what the log adds.
  static func body(
    of event: NewEvent, by attribution: Attribution, disclosures: [Disclosure]
  ) -> JSONObject {
    var body = event.body
    if !disclosures.isEmpty {
      let digests = disclosures.map { Base64URL.encode($0.digest) }.sorted()
      body["_sd"] = .array(digests.map { .string($0) })
    }
    if let department = attribution.onBehalfOf { body["for"] = .string(department) }
    var via: JSONObject = ["channel": .string(attribution.channel)]
    if let digest = attribution.fileDigest { via["file_sha256"] = .string(digest) }
    if let row = event.row { via["row"] = .integer(Int64(row)) }
    body["via"] = .object(via)
    return body
  }

  private static func refusal(of attribution: Attribution) -> LogFailure.Refusal? {
    let members = [
      ("actor", attribution.actor), ("dept", attribution.department),
      ("for", attribution.onBehalfOf ?? attribution.department), ("channel", attribution.channel),
    ]
    for (member, text) in members where text.isEmpty || TextProfile.violation(in: text) != nil {
      return .attribution(member: member)
    }
    if let digest = attribution.fileDigest {
      let isHexadecimal = digest.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      guard digest.utf8.count == 64, isHexadecimal, digest == digest.lowercased() else {
        return .attribution(member: "file_sha256")
      }
    }
    return nil
  }

  private static func refusal(of event: NewEvent) -> LogFailure.Refusal? {
    guard isType(event.type) else { return .type(event.type) }
    if let row = event.row, row < 1 { return .row(row) }
    for name in Leaf.reservedMembers where event.body[name] != nil { return .reservedMember(name) }
    if let violation = LeafProfile.violation(in: .object(event.body)) { return .body(violation) }
    guard depth(of: .object(event.body)) <= maximumDepth else { return .tooDeep }
    return event.texts.sorted { $0.key < $1.key }.lazy
      .compactMap { refusal(ofText: $0.key, $0.value, in: event.body) }.first
  }

  private static func refusal(
    ofText name: String, _ text: String, in body: JSONObject
  ) -> LogFailure.Refusal? {
    // RFC 9901 section 4.2.1 reserves "_sd" and "..."; `for` and `via` are the log's own.
    let isASCII = name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    let isReserved = name == "..." || Leaf.reservedMembers.contains(name)
    guard !name.isEmpty, isASCII, !isReserved, body[name] == nil else { return .textName(name) }
    if let violation = TextProfile.violation(in: text, allowingLineFeed: true) {
      return .text(name: name, violation)
    }
    return text.utf8.count > Leaf.maximumSize ? .tooLarge(bytes: text.utf8.count) : nil
  }

  /// Whether a type is `noun.verbed`: two or more words of `a` to `z` and hyphens, joined by dots.
  private static func isType(_ type: String) -> Bool {
    let words = type.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return words.count >= 2 && type.utf8.count <= 200
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
          }
      }
  }

  /// A leaf is read back to a depth of 64, of which the envelope takes two.
  private static let maximumDepth = 62

  private static func depth(of value: JSONValue) -> Int {
    switch value {
    case .array(let elements): 1 + (elements.map(depth(of:)).max() ?? 0)
    case .object(let object): 1 + (object.map { depth(of: $0.value) }.max() ?? 0)
    default: 0
    }
  }
}
