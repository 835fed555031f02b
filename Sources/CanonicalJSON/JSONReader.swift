/// A place in a document, and the small steps the grammar takes from it.
///
/// The bytes are reached through a pointer because this is the hot loop of every replay and every
/// audit; `next` looks at the end first, and everything that reads ahead asks it or checks as it
/// does.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte to read next, from 0 to `bytes.count`.
  var position = 0
  /// The first byte that a canonical document would not have there, or nil as long as all are.
  private(set) var deviation: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The byte at the position, or 0 at the end: no JSON token contains 0.
  @inline(__always) var next: UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  @inline(__always) var isAtEnd: Bool { position == bytes.count }

  /// Steps over the four white-space bytes of RFC 8259, none of which a canonical document has.
  @inline(__always) mutating func skipWhitespace() {
    if next <= 0x20 { skipRareWhitespace() }
  }

  private mutating func skipRareWhitespace() {
    let start = position
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
    if position > start { noteDeviation(at: start) }
  }

  /// Notes that a canonical document would differ at `offset`.
  mutating func noteDeviation(at offset: Int) {
    deviation = min(offset, deviation ?? offset)
  }

  /// Notes a deviation when the bytes from `start` to the position are not how `value` is written.
  mutating func noteDeviation(from start: Int, of value: JSONValue) {
    if !bytes[start..<position].elementsEqual(value.canonicalBytes) { noteDeviation(at: start) }
  }

  /// Steps over `byte` and the white space before it, if that is what comes next.
  @inline(__always) mutating func take(_ byte: UInt8) -> Bool {
    skipWhitespace()
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Steps over `byte` and the white space before it, or says what stands there instead.
  @inline(__always) mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard take(byte) else { throw unexpected() }
  }

  /// Steps over the letters of `true`, `false` or `null`.
  mutating func literal(_ word: StaticString) throws(JSONError) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw unexpected() }
      position += 1
    }
  }

  /// Refuses EF BB BF at the start: a text editor's mark would change every hash.
  func refuseByteOrderMark() throws(JSONError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark) }
  }

  /// The error for a byte the grammar does not allow here, or for the missing one at the end.
  func unexpected() -> JSONError {
    error(isAtEnd ? .unexpectedEnd : .unexpectedByte)
  }

  /// The error for `reason` at the present position.
  func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason: reason, offset: position)
  }
}
