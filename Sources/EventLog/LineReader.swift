/// Where the bytes of a file come from: the next chunk of any size, nil at the end.
package typealias ByteSource = () throws -> [UInt8]?

/// Cuts the bytes of an export into its lines, each of which ends with one LF, the last one too.
struct LineReader {
  /// The number of the line read last, from 1.
  private(set) var line = 0

  private let source: ByteSource
  private let maximumLength: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var scanned = 0

  /// - Parameter maximumLength: how long a line may be without its LF; a longer one is refused
  ///   before it is
  ///   in memory.
  init(_ source: @escaping ByteSource, maximumLength: Int) {
    self.source = source
    self.maximumLength = maximumLength
  }

  /// The next line without its LF, nil at the end.
  mutating func next() throws(LeafError) -> [UInt8]? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, scanned) = (end + 1, end + 1) }
        line += 1
        guard end - start <= maximumLength else { throw tooLong }
        return Array(buffer[start..<end])
      }
      guard buffer.count - start <= maximumLength else {
        line += 1
        throw tooLong
      }
      guard try fill() else {
        guard start < buffer.count else { return nil }
        line += 1
        throw LeafError(
          "the last line has no line feed", ja: "最後の行が改行で終わっていません（途中で切れたファイルかもしれません）")
      }
    }
  }

  /// Forgets what was handed out and fetches a chunk; false at the end.
  private mutating func fill() throws(LeafError) -> Bool {
    buffer.removeFirst(start)
    scanned = buffer.count
    start = 0
    do {
      guard let chunk = try source() else { return false }
      buffer += chunk
      return true
    } catch {
      throw LeafError("reading failed: \(error)", ja: "読み取れません（\(error)）")
    }
  }

  private var tooLong: LeafError {
    LeafError("it is longer than \(maximumLength) bytes", ja: "\(maximumLength) バイトより長い行です")
  }
}
