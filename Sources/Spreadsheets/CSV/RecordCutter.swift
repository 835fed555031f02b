/// Cuts the bytes of a text file into its records, without holding more than one of them.
///
/// It reads bytes and knows no encoding: in UTF-8 and in CP932 a quote, a comma, a tab and the line
/// ends are never a part of another character.
struct RecordCutter {
  /// A record as its file has it, without its line end.
  struct Record {
    /// From 1; the one on which it begins.
    var line: Int
    var bytes: [UInt8]
    var flaw: Flaw?
  }

  /// What can be wrong with a record before anybody looks into it.
  enum Flaw {
    /// A quote was opened on this line and never closed. No record can follow.
    case unterminatedQuote(line: Int)
    /// It has more bytes than allowed, and the rest of it was passed over.
    case tooLong
  }

  private enum State { case cellStart, unquoted, quoted, quoteInQuotes }

  private let source: ByteChunks
  private let isQuoting: Bool
  private let maximumLength: Int
  private var chunk: [UInt8] = []
  private var position = 0
  /// Whether a CR was the last byte: an LF behind it belongs to the same line end.
  private var isAfterReturn = false
  private var line = 1
  private var isAtStart = true
  private var isAtEnd = false

  /// Which byte parts two cells; nil while it is not known: then a comma or a tab.
  var separator: UInt8?

  /// - Parameters:
  ///   - isQuoting: whether a line end within quotes belongs to the record, as in CSV.
  ///   - maximumLength: how many bytes a record may have.
  init(_ source: @escaping ByteChunks, isQuoting: Bool, maximumLength: Int) {
    self.source = source
    self.isQuoting = isQuoting
    self.maximumLength = maximumLength
  }

  /// The next record that is no blank line; nil at the end. Throws what the source throws.
  mutating func next() throws -> Record? {
    while let record = try nextLine() {
      if !record.bytes.isEmpty || record.flaw != nil { return record }
    }
    return nil
  }

  private mutating func nextLine() throws -> Record? {
    var record = Record(line: line, bytes: [])
    var state = State.cellStart
    var quoteLine = line
    guard !isAtEnd else { return nil }
    while true {
      takeRun(into: &record.bytes)
      guard let byte = try nextByte() else { break }
      if isAfterReturn {
        isAfterReturn = false
        if byte == UInt8(ascii: "\n") {
          if state == .quoted { record.bytes.append(byte) }
          continue
        }
      }
      let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isLineEnd {
        line += 1
        isAfterReturn = byte == UInt8(ascii: "\r")
        if state != .quoted { return record }
      }
      guard record.bytes.count < maximumLength else {
        if state == .quoted {
          isAtEnd = true
          return Record(line: record.line, bytes: [], flaw: .unterminatedQuote(line: quoteLine))
        }
        record.flaw = .tooLong
        continue
      }
      record.bytes.append(byte)
      if isQuoting {
        if state == .cellStart, byte == UInt8(ascii: "\"") { quoteLine = line }
        state = self.state(after: byte, in: state)
      }
    }
    isAtEnd = true
    if state == .quoted { record.flaw = .unterminatedQuote(line: quoteLine) }
    return record.bytes.isEmpty ? nil : record
  }

  /// Takes what lies before the next line end at once, where only line ends have a meaning.
  private mutating func takeRun(into bytes: inout [UInt8]) {
    guard !isQuoting, !isAfterReturn, !isAtStart else { return }
    position = chunk.withUnsafeBufferPointer { chunk in
      let run = chunk[position...].prefix(maximumLength - bytes.count).prefix {
        $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
      }
      bytes.append(contentsOf: run)
      return run.endIndex
    }
  }

  /// A quote opens only at the start of a cell; elsewhere it is a mistake of one record, and must
  /// not swallow the records behind it.
  private func state(after byte: UInt8, in state: State) -> State {
    let isQuote = byte == UInt8(ascii: "\"")
    if state == .quoted { return isQuote ? .quoteInQuotes : .quoted }
    if parts(byte) { return .cellStart }
    return isQuote && state != .unquoted ? .quoted : .unquoted
  }

  private func parts(_ byte: UInt8) -> Bool {
    guard let separator else { return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t") }
    return byte == separator
  }

  private mutating func nextByte() throws -> UInt8? {
    if isAtStart { try passMark() }
    while position == chunk.count {
      guard let next = try source() else { return nil }
      (chunk, position) = (next, 0)
    }
    defer { position += 1 }
    return chunk[position]
  }

  /// Passes over the mark of UTF-8, which a source may give in pieces.
  private mutating func passMark() throws {
    isAtStart = false
    let mark = TextEncoding.utf8Mark
    while chunk.count < mark.count, let more = try source() { chunk += more }
    if chunk.starts(with: mark) { position = mark.count }
  }
}
