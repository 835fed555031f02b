import CanonicalJSON
import TransparencyLog

extension LogTransaction {
  /// Stores a leaf exactly as it was exported, if it continues the log.
  func restore(leaf bytes: [UInt8]) throws -> RecordedEvent {
    let (examined, faults) = StoredLeaf.examine(bytes)
    guard let leaf = examined, faults.isEmpty else {
      throw LeafError(faults.joined(separator: "; "))
    }
    guard leaf.seq == frontier.size else {
      throw LeafError(
        "seq is \(leaf.seq), \(frontier.size) is next",
        ja: "通し番号が続いていません（seq が \(leaf.seq)、次は \(frontier.size) のはず）")
    }
    guard leaf.time.isInOrder(after: lastRecorded) else {
      throw LeafError("recorded runs backwards", ja: "記録時刻が前の事象より前です")
    }
    guard leaf.time.hasPlausibleClock(after: lastRecorded) else {
      throw LeafError("clock does not fit recorded", ja: "時計の遅れの印が記録時刻と合いません")
    }
    let stream = try streams.place(of: leaf.stream, in: reader.database)
    guard leaf.previous == streams.end(at: stream).lastLeaf else {
      throw LeafError(
        "prev is not the last event of \(leaf.stream)",
        ja: "prev がストリーム \(leaf.stream) の直前の事象を指していません")
    }
    let (version, _) = try store(bytes, leaf.type, in: stream, at: leaf.recorded)
    lastRecorded = leaf.recorded
    return RecordedEvent(leaf, at: Position(seq: leaf.seq), version: version, texts: [:])
  }

  /// Marks the ledger as restored without texts, when it has digests of texts that were not erased
  /// and not one text.
  func markMissingTexts(except erased: Set<TextAddress>) throws {
    guard try reader.textCount() == 0 else { return }
    var isMissing = false
    try reader.forEachEvent(withTexts: false) { event in
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
