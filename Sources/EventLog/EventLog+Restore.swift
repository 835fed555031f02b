extension EventLog {
  /// Builds a ledger from an export: the same bytes, the same root.
  ///
  /// Every leaf is checked as an audit would, and the first fault ends it; then, as whenever
  /// anything fails, nothing is left behind. Without texts the new ledger is marked as restored
  /// so. A text that an event says was erased does not come back, whatever the file holds.
  ///
  /// - Parameters:
  ///   - path: a name that nothing has yet.
  ///   - leaves: the lines of `export events`.
  ///   - texts: the lines of `export texts`, in any order; nil when they are not at hand.
  ///   - last: the last event that is wanted; then nothing behind it can be in the way.
  ///   - isWanted: asked of each event in its order, without its texts; the first that is not
  ///     wanted ends the new log. What comes after it is read only for what it says was erased.
  ///   - erasures: as in `audit`.
  ///   - leavingOut: hears how many texts of the file were left out because they were erased.
  ///   - follower: hears of each event, and adds what else belongs to the ledger.
  package static func restore(
    at path: String, leaves: @escaping ByteSource, texts: ByteSource? = nil,
    through last: Position? = nil, while isWanted: ((RecordedEvent) throws -> Bool)? = nil,
    erasures: ErasureReading = { _, _ in [] }, leavingOut: (Int) -> Void = { _ in },
    environment: EventLogEnvironment = .system,
    followedBy follower: (any RestorationFollower)? = nil
  ) throws -> EventLog {
    let file = try LedgerFile(at: path)
    try file.build(environment: environment) { unfinished in
      let log = try EventLog.initialize(unfinished, environment: environment)
      var events = LineReader(leaves, maximumLength: Leaf.maximumSize)
      var erased: Set<TextAddress> = []
      try log.write { _, database in try follower?.begin(in: database) }
      try log.restore(.events, from: &events) { log, line in
        if let isWanted, let event = Self.event(in: line), try !isWanted(event) {
          erased.formUnion(event.erased(by: erasures))
          return false
        }
        let event = try log.restore(leaf: line)
        erased.formUnion(event.erased(by: erasures))
        try follower?.take(event, in: log.reader.database)
        return event.position != last
      }
      let end = try log.read { try $0.end() }
      guard end > .start else {
        let why =
          events.line > 0
          ? BilingualText(ja: "求めた時点より後です", en: "it is later than what is asked for")
          : BilingualText(ja: "事象がありません", en: "there are no events")
        throw LogFailure.notRestorable(source: .events, line: 1, why: why)
      }
      if let texts {
        // What was erased since stays erased, also in the state before.
        while let line = try? events.next() {
          if let event = Self.event(in: line) {
            erased.formUnion(event.erased(by: erasures))
          }
        }
        var lines = LineReader(texts, maximumLength: Self.maximumTextLine)
        var leftOut = 0
        var restored = RestoredTexts(except: erased, through: isWanted == nil ? nil : end)
        try log.restore(.texts, from: &lines) { log, line in
          if try !restored.store(line, in: log.reader) { leftOut += 1 }
          return true
        }
        leavingOut(leftOut)
      }
      try log.write { log, database in
        try log.markMissingTexts(except: erased)
        try follower?.finish(in: database)
      }
      try log.close()
    }
    return try openMade(file, environment)
  }

  /// Base64 of a text of 65,535 bytes in which every byte was escaped still fits.
  private static let maximumTextLine = 1 << 20

  /// As many lines as one transaction takes: enough to be fast, few enough to be held.
  private static let batch = 10_000

  /// The event of a line; nil for one that cannot be read, which storing it will explain.
  private static func event(in line: [UInt8]) -> RecordedEvent? {
    (try? StoredLeaf(decoding: line)).map {
      RecordedEvent($0, at: Position(seq: $0.seq), version: 0, texts: [:])
    }
  }

  /// Stores the lines of a file until `store` says that this one is not wanted.
  private func restore(
    _ source: LogFailure.RestoreSource, from reader: inout LineReader,
    _ store: (LogTransaction, [UInt8]) throws -> Bool
  ) throws {
    var isAtEnd = false
    while !isAtEnd {
      try write { log, _ in
        do {
          for _ in 0..<Self.batch {
            guard let line = try reader.next(), try store(log, line) else {
              isAtEnd = true
              break
            }
          }
        } catch let error as LeafError {
          throw LogFailure.notRestorable(source: source, line: reader.line, why: error.words)
        }
        try log.storeNodes()
      }
    }
  }
}
