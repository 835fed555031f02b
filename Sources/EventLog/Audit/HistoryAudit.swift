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
  private let erasures: ErasureReading
  /// The last event that the walk has met of each stream.
  private var streams: [Int: StreamTable.End] = [:]
  private var nextSeq: Int
  private var lastRecorded: Timestamp?

  init(
    _ audit: LogAudit, after earlier: EarlierTree, _ evidence: OutsideEvidence,
    erasures: @escaping ErasureReading
  ) {
    self.audit = audit
    self.earlier = earlier
    self.erasures = erasures
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
      after: earlier.size, withHelper: cores > 1, erasures: erasures, in: audit.database)
    try reader.forEach { event in
      try visit(event)
      try progress(frontier.size)
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
    if let doubt = event.doubt { try tell(doubt, at: position) }
    if let link = event.link {
      try checkTime(link, at: position)
      try checkVersion(of: event, link, at: position)
      try visitTexts(of: event, link)
      ids.visit(link.id)
      lastRecorded = max(link.time.recorded, lastRecorded ?? link.time.recorded)
    }
    streams[row.stream] = StreamTable.End(version: row.version, lastLeaf: event.leafHash)
    try complete(event.leafHash, at: position)
    try restoration.visit(frontier)
    outside.visit(frontier, event.leafHash)
  }

  /// Tells what was found of a row by itself.
  private mutating func tell(_ doubt: EventDoubt, at position: Position) throws {
    for fault in doubt.faults {
      try audit.find(
        "leaf", at: position, ja: "事象の内容が規定の形式ではありません: \(fault)",
        en: "the leaf is not in the form it must have: \(fault)")
    }
    for column in doubt.wrongColumns {
      try audit.find(
        "column", at: position, ja: "列 \(column) が事象の内容と一致しません",
        en: "the column \(column) does not agree with the leaf")
    }
    for text in doubt.texts { texts.add(text) }
  }

  private mutating func visitTexts(of event: ExaminedEvent, _ link: EventLink) throws {
    if let leaf = event.doubt?.leaf {
      try texts.visit(leaf, seq: event.columns.seq)
    } else {
      try texts.visitSound(seq: event.columns.seq, hasTexts: link.hasTexts)
    }
  }

  /// Lets the tree grow by a leaf, and compares the nodes that this completes.
  private mutating func complete(_ leafHash: TreeHash, at position: Position) throws {
    let nodes = nodes
    try frontier.append(leafHash) { address, hash in
      try nodes.visit(hash, at: address, completedBy: position)
    }
  }

  private func checkTime(_ link: EventLink, at position: Position) throws {
    let time = link.time
    if !time.isInOrder(after: lastRecorded) {
      try audit.find(
        "time", at: position, ja: "記録時刻が前の事象より前です: \(time.recorded)",
        en: "was recorded before the event before it: \(time.recorded)")
    }
    if !time.hasPlausibleClock(after: lastRecorded) {
      try audit.find(
        "time", at: position, ja: "時計の遅れの印 (\(time.clockBehind ?? 0) 秒) が記録時刻と合いません",
        en: "the mark of a clock \(time.clockBehind ?? 0) s behind does not fit the recorded time")
    }
  }

  private func checkVersion(
    of event: ExaminedEvent, _ link: EventLink, at position: Position
  ) throws {
    let row = event.columns
    let end = try streams[row.stream] ?? earlierEnd(of: event)
    if row.version != end.version + 1 {
      let stream = try streamName(of: event)
      try audit.find(
        "stream", at: position,
        ja: "ストリーム \(stream) の版が続いていません: \(end.version) の次が \(row.version)",
        en: "the versions of \(stream) have a gap: \(row.version) follows \(end.version)")
    }
    if link.previous != end.lastLeaf {
      let stream = try streamName(of: event)
      try audit.find(
        "stream", at: position, ja: "prev がストリーム \(stream) の直前の事象を指していません",
        en: "prev is not the event of \(stream) before it")
    }
  }

  /// Where a stream that the walk has not met yet stood at the beginning.
  private func earlierEnd(of event: ExaminedEvent) throws -> StreamTable.End {
    let stream = event.columns.stream
    guard names.mayHaveBegun(stream) else { return StreamTable.End() }
    return try EarlierEvents(audit, earlier).end(of: stream, named: streamName(of: event))
  }

  /// What the leaf calls its stream; of a sound row, what the table calls it.
  private func streamName(of event: ExaminedEvent) throws -> String {
    if let leaf = event.doubt?.leaf { return leaf.stream.text }
    return try SQLStatement.cached("SELECT name FROM stream WHERE id = ?", in: audit.database)
      .first(.integer(event.columns.stream)) { $0.text(0) } ?? ""
  }
}
