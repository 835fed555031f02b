import CanonicalJSON
import TransparencyLog

extension LogTransaction {
  /// Stores a leaf exactly as it was exported, if it continues the log.
  func restore(leaf bytes: [UInt8]) throws -> StoredLeaf {
    let (examined, faults) = StoredLeaf.examine(bytes)
    guard let leaf = examined, faults.isEmpty else {
      throw LeafError(faults.joined(separator: "; "))
    }
    guard leaf.seq == frontier.size else {
      throw LeafError("seq is \(leaf.seq), \(frontier.size) is next")
    }
    guard leaf.isRecordedInOrder(after: lastRecorded) else {
      throw LeafError("recorded runs backwards")
    }
    guard leaf.hasPlausibleClock(after: lastRecorded) else {
      throw LeafError("clock does not fit recorded")
    }
    let stream = try streams.place(of: leaf.stream)
    guard leaf.previous == streams.end(at: stream).lastLeaf else {
      throw LeafError("prev is not the last event of \(leaf.stream)")
    }
    try store(bytes, leaf.type, in: stream, at: leaf.recorded)
    lastRecorded = leaf.recorded
    return leaf
  }

  /// Stores an exported text, if its event has its digest; false for one that was erased. One
  /// whose event comes after `end`, where that is given, is passed over.
  func restore(
    text bytes: [UInt8], unless erased: Set<TextAddress>, orAfter end: Position? = nil
  ) throws -> Bool {
    guard
      let line = try? JSONValue(parsing: bytes).object, line.canonicalBytes == bytes,
      line.names == ["disclosure", "seq"], let encoded = line["disclosure"]?.string,
      let seq = line["seq"]?.integer
    else { throw LeafError("it is no canonical {\"disclosure\":…,\"seq\":…}") }
    guard let disclosure = Disclosure(encoded: encoded) else {
      throw LeafError("it is no disclosure of RFC 9901")
    }
    if let violation = TextProfile.violation(in: disclosure.value, allowingLineFeed: true) {
      throw LeafError("\(violation)")
    }
    if let end, seq >= end.number { return true }
    let event = try reader.event(at: Position(seq: Int(seq)))
    guard let event, event.digests.contains(Base64URL.encode(disclosure.digest)) else {
      throw LeafError("no event \(seq) has its digest")
    }
    guard event.texts[disclosure.name] == nil else { throw LeafError("the text is there twice") }
    let address = TextAddress(
      position: event.position, digest: Base64URL.encode(disclosure.digest))
    guard !erased.contains(address) else { return false }
    try disclosure.insert(seq: Int(seq), into: reader.database)
    return true
  }

  /// Marks the ledger as restored without texts, when it has digests of texts that were not erased
  /// and not one text.
  func markMissingTexts(except erased: Set<TextAddress>) throws {
    guard try reader.textCount() == 0 else { return }
    var isMissing = false
    try reader.forEachEvent { event in
      isMissing =
        isMissing
        || event.digests.contains { digest in
          !erased.contains(TextAddress(position: event.position, digest: digest))
        }
    }
    guard isMissing else { return }
    try SQLStatement.cached(
      "INSERT INTO restoration (size, root) VALUES (?, ?)", in: reader.database
    ).run(.integer(frontier.size), .bytes(frontier.root.bytes))
  }
}
