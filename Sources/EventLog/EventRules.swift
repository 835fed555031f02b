import CanonicalJSON

/// What an event must be before the log writes it, whatever it is about.
enum EventRules {
  /// Refuses the first event that could not be written, and tells which and why.
  ///
  /// `sound` is an attribution that was found sound before: most writes are of one author.
  static func check(
    _ events: [NewEvent], by attribution: Attribution, sound: Attribution? = nil
  ) throws {
    let attributionRefusal = attribution == sound ? nil : refusal(of: attribution)
    for (index, event) in events.enumerated() {
      if let refusal = attributionRefusal ?? refusal(of: event) {
        throw LogFailure.refused(event: index, refusal)
      }
    }
  }

  /// The body as the leaf holds it: what the author said, and what the log adds.
  static func body(
    of event: NewEvent, by attribution: Attribution, disclosures: [Disclosure]
  ) -> JSONObject {
    var added: JSONObject = [:]
    if !disclosures.isEmpty {
      let digests = disclosures.map { Base64URL.encode($0.digest) }.sorted()
      added["_sd"] = .array(digests.map { .string($0) })
    }
    if let department = attribution.onBehalfOf { added["for"] = .string(department) }
    var via: JSONObject = ["channel": .string(attribution.channel)]
    if let digest = attribution.fileDigest { via["file_sha256"] = .string(digest) }
    if let row = event.row { via["row"] = .integer(Int64(row)) }
    added["via"] = .object(via)
    return event.body.merging(added)
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
      let isHexadecimal = digest.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
      guard digest.utf8.count == 64, isHexadecimal else {
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
    var words = 1
    var isInWord = false
    for byte in type.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): isInWord = true
      case UInt8(ascii: ".") where isInWord:
        words += 1
        isInWord = false
      default: return false
      }
    }
    return words >= 2 && isInWord && type.utf8.count <= 200
  }

  /// A leaf is read back to a depth of 64, of which the envelope takes two.
  private static let maximumDepth = 62

  private static func depth(of value: JSONValue) -> Int {
    switch value {
    case .array(let elements): 1 + elements.reduce(0) { max($0, depth(of: $1)) }
    case .object(let object): 1 + object.reduce(0) { max($0, depth(of: $1.value)) }
    default: 0
    }
  }
}
