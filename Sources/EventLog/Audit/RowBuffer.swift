/// Copies of some rows in one piece of memory, used again for the next ones.
struct RowBuffer: Sendable {
  private struct Event {
    let columns: EventColumns
    let leaf: Range<Int>
    let stream, type: Range<Int>?
    let texts: Range<Int>
  }

  fileprivate struct Text {
    let seq: Int
    let digest, disclosure: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var events: [Event] = []
  private var texts: [Text] = []
  /// The texts that belong to events.
  private var textsOfEvents = 0

  /// The number of events.
  var count: Int { events.count }

  /// Adds a text of the event that is added next.
  mutating func add(_ text: TextRow) {
    texts.append(
      Text(seq: text.seq, digest: copy(text.digest), disclosure: copy(text.disclosure)))
  }

  /// Adds an event, and what the tables call the numbers in its columns.
  mutating func add(
    _ columns: EventColumns, leaf: UnsafeBufferPointer<UInt8>, stream: [UInt8]?, type: [UInt8]?
  ) {
    events.append(
      Event(
        columns: columns, leaf: copy(leaf), stream: stream.map { copy($0) },
        type: type.map { copy($0) }, texts: textsOfEvents..<texts.count))
    textsOfEvents = texts.count
  }

  /// Lends each event with its texts, in their order.
  func forEach(_ body: (EventRow) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      texts.withUnsafeBufferPointer { texts in
        for event in events {
          body(
            EventRow(
              columns: event.columns, leaf: bytes.lend(event.leaf),
              stream: event.stream.map(bytes.lend), type: event.type.map(bytes.lend),
              texts: TextRows(
                bytes: bytes, texts: UnsafeBufferPointer(rebasing: texts[event.texts]))))
        }
      }
    }
  }

  /// Empties it and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    textsOfEvents = 0
  }

  private mutating func copy(_ added: some Collection<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: added)
    return start..<bytes.count
  }
}

/// The texts that come up to an event, whose bytes are lent.
struct TextRows: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var texts: UnsafeBufferPointer<RowBuffer.Text>.SubSequence

  fileprivate init(
    bytes: UnsafeBufferPointer<UInt8>, texts: UnsafeBufferPointer<RowBuffer.Text>
  ) {
    (self.bytes, self.texts) = (bytes, texts[...])
  }

  /// The number of texts that are left.
  var count: Int { texts.count }

  mutating func next() -> TextRow? {
    texts.popFirst().map {
      TextRow(
        seq: $0.seq, digest: bytes.lend($0.digest), disclosure: bytes.lend($0.disclosure))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func lend(_ range: Range<Int>) -> Self { Self(rebasing: self[range]) }
}
