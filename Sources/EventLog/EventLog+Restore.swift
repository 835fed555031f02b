import CanonicalJSON
import GRDB
import TransparencyLog

extension EventLog {
  /// Builds a ledger from an export: the same bytes, the same root.
  ///
  /// Every leaf is checked as an audit would, and the first fault ends it; then, as whenever
  /// anything fails, nothing is left behind. Without texts the new ledger is marked as restored
  /// so.
  ///
  /// - Parameters:
  ///   - path: a name that nothing has yet.
  ///   - leaves: the lines of `export events`.
  ///   - texts: the lines of `export texts`, in any order; nil when they are not at hand.
  ///   - check: what else must hold of the whole; what it throws ends the restoring.
  package static func restore(
    at path: String, leaves: @escaping ByteSource, texts: ByteSource? = nil,
    environment: EventLogEnvironment = .system,
    checking check: (LogReader) throws -> Void = { _ in }
  ) throws -> EventLog {
    let file = try LedgerFile(at: path)
    try file.build(environment: environment) { unfinished in
      let log = try EventLog.initialize(unfinished, environment: environment)
      let events = LineReader(leaves, maximumLength: Leaf.maximumSize)
      guard try log.restore(.events, from: events, { try $0.restore(leaf: $1) }) > 0 else {
        throw LogFailure.notRestorable(source: .events, line: 1, why: "there are no events")
      }
      if let texts {
        let lines = LineReader(texts, maximumLength: Self.maximumTextLine)
        _ = try log.restore(.texts, from: lines) { try $0.restore(text: $1) }
      }
      try log.write { log, _ in try log.markMissingTexts() }
      try log.read(check)
      try log.close()
    }
    return try open(at: file.path, environment: environment)
  }

  /// Base64 of a text of 65,535 bytes in which every byte was escaped still fits.
  private static let maximumTextLine = 1 << 20

  /// As many lines as one transaction takes: enough to be fast, few enough to be held.
  private static let batch = 10_000

  /// Stores all lines of a file, and tells how many there were.
  private func restore(
    _ source: LogFailure.RestoreSource, from reader: LineReader,
    _ store: (LogTransaction, [UInt8]) throws -> Void
  ) throws -> Int {
    var reader = reader
    var isAtEnd = false
    while !isAtEnd {
      try write { log, _ in
        do {
          for _ in 0..<Self.batch {
            guard let line = try reader.next() else {
              isAtEnd = true
              break
            }
            try store(log, line)
          }
        } catch let error as LeafError {
          throw LogFailure.notRestorable(source: source, line: reader.line, why: error.reason)
        }
        try log.storeNodes()
      }
    }
    return reader.line
  }
}

extension LogTransaction {
  /// Stores a leaf exactly as it was exported, if it continues the log.
  fileprivate func restore(leaf bytes: [UInt8]) throws {
    let (examined, faults) = bytes.withUnsafeBufferPointer { Leaf.examine($0) }
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
    guard try leaf.previous == end(of: leaf.stream).lastLeaf else {
      throw LeafError("prev is not the last event of \(leaf.stream)")
    }
    _ = try store(leaf, bytes)
    lastRecorded = leaf.recorded
  }

  /// Stores an exported text, if its event has its digest.
  fileprivate func restore(text bytes: [UInt8]) throws {
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
    let event = try reader.event(at: Position(seq: Int(seq)))
    guard let event, event.digests.contains(Base64URL.encode(disclosure.digest)) else {
      throw LeafError("no event \(seq) has its digest")
    }
    guard event.texts[disclosure.name] == nil else { throw LeafError("the text is there twice") }
    try disclosure.insert(seq: Int(seq), into: reader.database)
  }

  /// Marks the ledger as restored without texts, when it has digests and not one text.
  fileprivate func markMissingTexts() throws {
    guard try reader.textCount() == 0 else { return }
    var hasDigests = false
    try reader.forEachEvent { hasDigests = hasDigests || !$0.digests.isEmpty }
    guard hasDigests else { return }
    try LogStatement.cached(
      "INSERT INTO restoration (size, root) VALUES (?, ?)", in: reader.database
    ).run(.integer(frontier.size), .bytes(frontier.root.bytes))
  }
}
