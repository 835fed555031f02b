import CanonicalJSON
import GRDB
import TransparencyLog

/// One write to the log: everything appended in it is stored together or not at all.
///
/// Valid only inside the call that handed it out. An error of `append` spoils the whole
/// transaction: even when the caller catches it, nothing of this transaction will be stored.
package final class LogTransaction {
  /// The log as this transaction sees it, its own events included.
  package let reader: LogReader

  /// The id of the first event appended: by it, the outcome can be asked for later.
  private(set) var request: EventID?
  /// The first error of an append.
  private(set) var failure: (any Error)?

  private let environment: EventLogEnvironment
  private let insertEvent: SQLStatement
  /// The right edge of the tree, all leaves stored so far included.
  private(set) var frontier: Frontier
  /// Hashes of completed nodes that are not stored yet: they go at the end, many in a statement.
  private var nodes: [TreeHash] = []
  var streams: StreamTable
  private var types: NameTable
  private var time: CommitTime?
  /// Who stands behind what was appended last.
  private var sound: Attribution?
  /// When the last event was recorded, told by its leaf and not by the column beside it.
  var lastRecorded: Timestamp?
  /// Whether nobody else has written since the last write through this log.
  package let isUndisturbed: Bool
  private let dataVersion: Int

  /// Begins where the last write left the log or, where there is none or somebody else has written
  /// since, with what the log says.
  init(reader: LogReader, environment: EventLogEnvironment, after last: LogEnd?) throws {
    self.reader = reader
    self.environment = environment
    let version = try reader.dataVersion()
    let known = last.flatMap { $0.dataVersion == version ? $0 : nil }
    dataVersion = version
    isUndisturbed = known != nil
    frontier = try known?.frontier ?? Frontier(size: reader.size(), in: reader.nodes)
    insertEvent = try SQLStatement.cached(
      """
      INSERT INTO event (seq, stream, version, type, recorded, leaf) VALUES (?, ?, ?, ?, ?, ?)
      """, in: reader.database)
    streams = known?.streams ?? StreamTable()
    types = known?.types ?? NameTable(.type)
    lastRecorded =
      if let known {
        known.lastRecorded
      } else {
        try reader.event(at: Position(frontier.size), withTexts: false)?.recorded
      }
  }

  /// Where this write leaves the log once it is committed.
  var end: LogEnd {
    // A write of no event has a time too, which nothing bears.
    LogEnd(
      frontier: frontier, lastRecorded: request == nil ? lastRecorded : time?.recorded,
      streams: streams.remembered, types: types, dataVersion: dataVersion)
  }

  /// The position of the last event, those of this write included.
  package var position: Position { Position(frontier.size) }

  /// Appends events in their order and answers with one receipt for each.
  ///
  /// - Parameters:
  ///   - attribution: who stands behind them.
  /// - request: becomes the id of the first event; made when nil. Refused when the first event's
  /// stream
  ///     already has an event with this id.
  ///   - expecting: the versions of streams that must hold before anything is appended here.
  ///   - signers: who signs each event, its `prev` included, which is known only here.
  ///   - prepared: the same events as they were encoded before, with ids, salts and signatures;
  ///     an event that comes out otherwise now is refused as `preparedDiffers`.
  /// - acceptClock: whether to append although the clock is more than a day behind the last
  /// event.
  @discardableResult
  package func append(
    _ events: [NewEvent], by attribution: Attribution, request: EventID? = nil,
    expecting: [StreamName: ExpectedVersion] = [:], signers: [any EventSigner] = [],
    prepared: [PreparedEvent]? = nil, acceptClock: Bool = false
  ) throws -> [Receipt] {
    do {
      if let failure { throw failure }
      try check(expecting)
      try check(request)
      try EventRules.check(events, by: attribution, sound: sound)
      if !events.isEmpty { sound = attribution }
      let time = try commitTime(acceptClock: acceptClock)
      if let prepared, prepared.count != events.count { throw LogFailure.preparedDiffers(event: 0) }
      return try store(
        events, by: attribution, request: request, signers: signers, prepared: prepared, at: time)
    } catch {
      failure = failure ?? error
      throw error
    }
  }

  private func check(_ expecting: [StreamName: ExpectedVersion]) throws {
    // In the order of names, so that of several conflicts always the same one is told.
    for (stream, expected) in expecting.sorted(by: { $0.key.text < $1.key.text }) {
      let actual = try end(of: stream).version
      guard expected.isMet(by: actual) else {
        throw LogFailure.conflict(stream: stream, expected: expected, actual: actual)
      }
    }
  }

  private func check(_ request: EventID?) throws {
    guard let request, try reader.event(withID: request) != nil else { return }
    throw LogFailure.requestConflict(request)
  }

  /// The end of a stream as this transaction sees it.
  func end(of stream: StreamName) throws -> StreamTable.End {
    let place = try streams.place(of: stream, in: reader.database)
    return streams.end(at: place)
  }

  /// The time of everything in this transaction; the clock is read once, so it never splits a
  /// command.
  private func commitTime(acceptClock: Bool) throws -> CommitTime {
    if let time { return time }
    let time = CommitTime(reading: environment.clock(), last: lastRecorded)
    guard acceptClock || !time.isRefused else {
      throw LogFailure.clockBehind(seconds: time.behind)
    }
    self.time = time
    return time
  }

  private func store(
    _ events: [NewEvent], by attribution: Attribution, request: EventID?,
    signers: [any EventSigner], prepared: [PreparedEvent]?, at time: CommitTime
  ) throws -> [Receipt] {
    var receipts: [Receipt] = []
    receipts.reserveCapacity(events.count)
    for (index, event) in events.enumerated() {
      let stream = try streams.place(of: event.stream, in: reader.database)
      let prepared = prepared?[index]
      let id = prepared?.id ?? (index == 0 ? request : nil) ?? newID(at: time)
      if self.request == nil { self.request = id }
      let disclosures = disclose(event.texts, as: prepared)
      var leaf = Leaf(
        seq: frontier.size, recorded: time.recorded, clockBehind: time.mark,
        actor: attribution.actor, department: attribution.department, id: id,
        previous: streams.end(at: stream).lastLeaf, stream: event.stream,
        type: event.type,
        body: EventRules.body(of: event, by: attribution, disclosures: disclosures))
      if let prepared, leaf.eventBytes != prepared.bytes {
        throw LogFailure.preparedDiffers(event: index)
      }
      if !signers.isEmpty || prepared != nil {
        let event = leaf.eventBytes
        leaf.signatures = try
          (signers.map { try $0.signature(of: event) } + (prepared?.signatures ?? [])).inOrder()
      }
      let bytes = leaf.encoded()
      guard bytes.count <= Leaf.maximumSize else {
        throw LogFailure.refused(event: index, .tooLarge(bytes: bytes.count))
      }
      let (version, leafHash) = try store(bytes, leaf.type, in: stream, at: leaf.recorded)
      receipts.append(
        Receipt(
          position: Position(frontier.size), stream: leaf.stream, version: version,
          type: leaf.type, recorded: leaf.recorded, leafHash: leafHash, id: leaf.id))
      for disclosure in disclosures {
        try disclosure.insert(seq: leaf.seq, into: reader.database)
      }
    }
    try storeNodes()
    return receipts
  }

  /// Stores one leaf at the end of the log and of the stream at a place; the tree follows with
  /// `storeNodes`.
  @discardableResult
  func store(
    _ bytes: [UInt8], _ type: String, in stream: Int, at recorded: Timestamp
  ) throws -> (version: Int, leafHash: TreeHash) {
    let leafHash = MerkleTree.leafHash(bytes)
    let streamID = try streams.idOrNext(at: stream, in: reader.database)
    let typeID = try types.idOrNext(of: type, in: reader.database)
    let version = streams.advance(at: stream, to: leafHash)
    try bytes.withUnsafeBytes { leaf in
      try insertEvent.run { values in
        values.add(frontier.size)
        values.add(streamID)
        values.add(version)
        values.add(typeID)
        values.add(Int(recorded.seconds))
        values.add(lent: leaf)
      }
    }
    frontier.append(leafHash) { address, hash in
      if NodeTable.isStored(level: address.level) { nodes.append(hash) }
    }
    return (version, leafHash)
  }

  /// Stores the nodes of the tree that were completed since the last time.
  func storeNodes() throws {
    let first = NodeTable.count(size: frontier.size) - nodes.count
    try reader.nodes.append(nodes, first: first)
    nodes.removeAll(keepingCapacity: true)
  }

  private func newID(at time: CommitTime) -> EventID {
    .version7(milliseconds: time.milliseconds, randomness: environment.randomBytes(10))
  }

  private func disclose(_ texts: [String: String], as prepared: PreparedEvent?) -> [Disclosure] {
    // In the order of names, so that equal randomness gives equal bytes.
    texts.sorted { $0.key < $1.key }.map {
      prepared?.disclosure($0.key, $0.value)
        ?? Disclosure(name: $0.key, value: $0.value, salt: environment.randomBytes(16))
    }
  }
}
