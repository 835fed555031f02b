import CanonicalJSON

/// Stores the lines of `export texts`, each beside the event whose leaf has its digest.
struct RestoredTexts {
  private let erased: Set<TextAddress>
  private let end: Position?
  /// The event of the line before, because an export has all texts of an event together.
  private var event: RecordedEvent?
  /// Which of its texts are there.
  private var names: Set<String> = []

  /// Texts that stood at `erased` do not come back, whatever a file holds. Those of events after
  /// `end`, where that is given, are passed over.
  init(except erased: Set<TextAddress>, through end: Position? = nil) {
    self.erased = erased
    self.end = end
  }

  /// Stores one text, or passes it over; false for one that was erased.
  mutating func store(_ line: [UInt8], in log: LogReader) throws -> Bool {
    let (seq, disclosure) = try Self.read(line)
    if let violation = TextProfile.violation(in: disclosure.value, allowingLineFeed: true) {
      throw LeafError("\(violation)")
    }
    if let end, seq >= end.number { return true }
    if event?.position.seq != seq {
      event = try log.event(at: Position(seq: seq))
      names = Set(event.map { Array($0.texts.keys) } ?? [])
    }
    let digest = Base64URL.encode(disclosure.digest)
    guard let event, event.digests.contains(digest) else {
      throw LeafError("no event \(seq) has its digest", ja: "この要約値を持つ事象がありません（seq \(seq)）")
    }
    guard !names.contains(disclosure.name) else {
      throw LeafError("the text is there twice", ja: "同じ文章が二度あります")
    }
    if !erased.isEmpty, erased.contains(TextAddress(position: event.position, digest: digest)) {
      return false
    }
    try disclosure.insert(seq: seq, into: log.database)
    names.insert(disclosure.name)
    return true
  }

  private static func read(_ line: [UInt8]) throws(LeafError) -> (seq: Int, Disclosure) {
    guard let object = CanonicalDocument(line)?.root.object, object.isMade(of: "disclosure", "seq"),
      let encoded = object["disclosure"]?.string, let seq = object["seq"]?.integer
    else { throw LeafError("it is no canonical {\"disclosure\":…,\"seq\":…}") }
    guard let disclosure = Disclosure(encoded: encoded) else {
      throw LeafError("it is no disclosure of RFC 9901")
    }
    return (Int(seq), disclosure)
  }
}
