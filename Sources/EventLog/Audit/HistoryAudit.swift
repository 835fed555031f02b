import TransparencyLog

/// One walk through all events in their order, or through those after a beginning, in which every
/// check sees every event.
///
/// Not copyable, so that nothing copies its dozen references on the way to a check.
struct HistoryAudit: ~Copyable {
  private(set) var frontier: Frontier
  let outside: OutsideAudit
  private(set) var names: NameAudit
  private var ids: EventIDAudit
  let restoration: RestorationAudit

  private let audit: LogAudit
  private let nodes: NodeAudit
  private var texts: TextAudit
  private let earlier: EarlierTree
  private var streams: [Int: WalkedStream] = [:]
  private var types: [Int: String?] = [:]
  private var nextSeq: Int
  private var lastRecorded: Timestamp?

  init(
    _ audit: LogAudit, after earlier: EarlierTree, _ evidence: OutsideEvidence,
    erasures: @escaping ErasureReading
  ) {
    self.audit = audit
    self.earlier = earlier
    frontier = earlier.frontier
    nextSeq = earlier.size
    outside = OutsideAudit(audit, evidence)
    names = NameAudit(audit)
    ids = EventIDAudit(audit)
    restoration = RestorationAudit(audit, after: earlier.frontier)
    nodes = NodeAudit(audit)
    texts = TextAudit(audit, restoration: restoration, erasures: erasures)
  }

  /// - Parameters:
  ///   - cores: how many may examine rows, 1 or 2.
  ///   - progress: hears how many events the log has up to there.
  mutating func walk(onCores cores: Int, _ progress: (Int) throws -> Void) throws {
    try begin()
    let reader = try HistoryReader(
      after: earlier.size, withHelper: cores > 1, in: audit.database)
    try reader.forEach { row in
      switch row {
      case .text(let text):
        texts.add(text)
      case .event(let event):
        try visit(event)
        try progress(frontier.size)
      }
    }
    try nodes.finish()
    try reader.forEachRest { text in texts.add(text) }
    try texts.finish()
    try restoration.finish(size: frontier.size)
  }

  /// Looks for ids that came twice, once every event after the first `size` was seen.
  mutating func checkIDs(after size: Int) throws { try ids.checkDuplicates(after: size) }

  /// Puts every check where it would be after the events that are not walked.
  private mutating func begin() throws {
    try outside.begin(earlier)
    try nodes.begin(after: earlier.size)
    guard earlier.size > 0 else { return }
    let before = EarlierEvents(audit, earlier)
    lastRecorded = try before.leaf(at: earlier.size - 1)?.leaf.recorded
    try names.begin(after: before)
  }

  private mutating func visit(_ event: ExaminedEvent) throws {
    let row = event.columns
    let position = Position(seq: row.seq)
    if row.seq != nextSeq {
      let expected = Position(seq: nextSeq)
      try audit.find(
        "sequence", at: position, ja: "通し番号が続いていません。次は \(expected) のはずです",
        en: "the numbers have a gap: \(expected) should be next")
    }
    nextSeq = position.number
    try names.visit(stream: row.stream, type: row.type, at: position)
    for fault in event.faults {
      try audit.find(
        "leaf", at: position, ja: "事象の内容が規定の形式ではありません: \(fault)",
        en: "the leaf is not in the form it must have: \(fault)")
    }
    let stream = try place(of: row.stream)
    if let leaf = event.leaf {
      try checkColumns(row, leaf, of: streams.values[stream].name, at: position)
      try checkTime(leaf, at: position)
      try checkVersion(row, leaf, after: streams.values[stream].end, at: position)
      try texts.visit(leaf, seq: row.seq)
      ids.visit(leaf.id)
      lastRecorded = max(leaf.recorded, lastRecorded ?? leaf.recorded)
    }
    streams.values[stream].end = StreamTable.End(version: row.version, lastLeaf: event.leafHash)
    try complete(event.leafHash, at: position)
    try restoration.visit(frontier)
    outside.visit(frontier, event.leafHash)
  }

  /// Lets the tree grow by a leaf, and compares the nodes that this completes.
  private mutating func complete(_ leafHash: TreeHash, at position: Position) throws {
    let nodes = nodes
    try frontier.append(leafHash) { address, hash in
      try nodes.visit(hash, at: address, completedBy: position)
    }
  }

  /// Where the walk keeps a stream, from its first event on.
  private mutating func place(of stream: Int) throws -> [Int: WalkedStream].Index {
    if let place = streams.index(forKey: stream) { return place }
    streams[stream] = WalkedStream(name: try name("stream", stream))
    guard let place = streams.index(forKey: stream) else {
      preconditionFailure("what was put into a dictionary is there")
    }
    return place
  }

  private mutating func checkColumns(
    _ row: EventColumns, _ leaf: StoredLeaf, of stream: String?, at position: Position
  ) throws {
    if leaf.seq != row.seq { try find("seq", at: position) }
    if leaf.recorded.seconds != Int64(row.recorded) { try find("recorded", at: position) }
    if leaf.stream.text != stream { try find("stream", at: position) }
    if try !leaf.isOf(type: typeName(row.type)) { try find("type", at: position) }
  }

  private func find(_ column: String, at position: Position) throws {
    try audit.find(
      "column", at: position, ja: "列 \(column) が事象の内容と一致しません",
      en: "the column \(column) does not agree with the leaf")
  }

  private mutating func typeName(_ id: Int) throws -> String? {
    if let name = types[id] { return name }
    let name = try name("event_type", id)
    types[id] = .some(name)
    return name
  }

  /// What a table calls a number; nil where it has no such.
  private func name(_ table: String, _ id: Int) throws -> String? {
    try SQLStatement.cached("SELECT name FROM \(table) WHERE id = ?", in: audit.database)
      .first(.integer(id)) { $0.text(0) }
  }

  private func checkTime(_ leaf: StoredLeaf, at position: Position) throws {
    if !leaf.isRecordedInOrder(after: lastRecorded) {
      try audit.find(
        "time", at: position, ja: "記録時刻が前の事象より前です: \(leaf.recorded)",
        en: "was recorded before the event before it: \(leaf.recorded)")
    }
    if !leaf.hasPlausibleClock(after: lastRecorded) {
      try audit.find(
        "time", at: position, ja: "時計の遅れの印 (\(leaf.clockBehind ?? 0) 秒) が記録時刻と合いません",
        en: "the mark of a clock \(leaf.clockBehind ?? 0) s behind does not fit the recorded time")
    }
  }

  private func checkVersion(
    _ row: EventColumns, _ leaf: StoredLeaf, after known: StreamTable.End?, at position: Position
  ) throws {
    let end =
      if let known { known } else { try earlierEnd(of: row.stream, named: leaf.stream) }
    if row.version != end.version + 1 {
      try audit.find(
        "stream", at: position,
        ja: "ストリーム \(leaf.stream) の版が続いていません: \(end.version) の次が \(row.version)",
        en: "the versions of \(leaf.stream) have a gap: \(row.version) follows \(end.version)")
    }
    if leaf.previous != end.lastLeaf {
      try audit.find(
        "stream", at: position, ja: "prev がストリーム \(leaf.stream) の直前の事象を指していません",
        en: "prev is not the event of \(leaf.stream) before it")
    }
  }

  /// Where a stream that the walk has not met yet stood at the beginning.
  private func earlierEnd(of stream: Int, named name: StreamName) throws -> StreamTable.End {
    guard names.mayHaveBegun(stream) else { return StreamTable.End() }
    return try EarlierEvents(audit, earlier).end(of: stream, named: name)
  }
}

/// A stream as far as the walk has come.
private struct WalkedStream {
  /// What the table of names calls it; nil where it is not there.
  let name: String?
  /// Its last event; nil before the first.
  var end: StreamTable.End?
}
