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
  ///   - erasures: as in `audit`.
  ///   - leavingOut: hears how many texts of the file were left out because they were erased.
  ///   - follower: hears of each event, and adds what else belongs to the ledger.
  package static func restore(
    at path: String, leaves: @escaping ByteSource, texts: ByteSource? = nil,
    erasures: ErasureReading = { _, _ in [] }, leavingOut: (Int) -> Void = { _ in },
    environment: EventLogEnvironment = .system,
    followedBy follower: (any RestorationFollower)? = nil
  ) throws -> EventLog {
    let file = try LedgerFile(at: path)
    try file.build(environment: environment) { unfinished in
      let log = try EventLog.initialize(unfinished, environment: environment)
      let events = LineReader(leaves, maximumLength: Leaf.maximumSize)
      var erased: Set<TextAddress> = []
      try log.write { _, database in try follower?.begin(in: database) }
      let count = try log.restore(.events, from: events) { log, line in
        let event = try log.restore(leaf: line)
        erased.formUnion(erasures(event.type, event.content))
        try follower?.take(event, in: log.reader.database)
      }
      guard count > 0 else {
        throw LogFailure.notRestorable(source: .events, line: 1, why: "there are no events")
      }
      if let texts {
        let lines = LineReader(texts, maximumLength: Self.maximumTextLine)
        var leftOut = 0
        var restored = RestoredTexts(except: erased)
        _ = try log.restore(.texts, from: lines) { log, line in
          if try !restored.store(line, in: log.reader) { leftOut += 1 }
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
