/// A row of the log and the texts that come up to it, whose bytes are lent.
struct EventRow {
  let columns: EventColumns
  let leaf: UnsafeBufferPointer<UInt8>
  /// What the tables of names call the row's stream and type; nil where they have no such number.
  let stream, type: UnsafeBufferPointer<UInt8>?
  let texts: TextRows
}

/// What stands beside a leaf in its row.
struct EventColumns: Sendable {
  let seq, stream, version, type, recorded: Int

  /// Takes a row that begins with `seq, stream, version, type, recorded`.
  init(_ row: LogRow) {
    seq = row.integer(0)
    stream = row.integer(1)
    version = row.integer(2)
    type = row.integer(3)
    recorded = row.integer(4)
  }
}

/// A text beside the log, and the digest under which it is kept; the bytes are lent.
struct TextRow {
  let seq: Int
  let digest: UnsafeBufferPointer<UInt8>
  let disclosure: UnsafeBufferPointer<UInt8>

  init(
    seq: Int, digest: UnsafeBufferPointer<UInt8>, disclosure: UnsafeBufferPointer<UInt8>
  ) {
    (self.seq, self.digest, self.disclosure) = (seq, digest, disclosure)
  }

  /// Takes a row of `seq, digest, disclosure`.
  init(_ row: LogRow) {
    self.init(seq: row.integer(0), digest: row.buffer(1), disclosure: row.buffer(2))
  }
}
