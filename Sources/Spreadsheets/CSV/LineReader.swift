/// Reads a text file line by line, in memory for one of them: for formats that put a document on
/// each line.
package struct LineReader {
  package struct Line: Hashable, Sendable {
    /// From 1.
    package var number: Int
    /// Without the line end and, on the first, without the mark of UTF-8; nil where the line is
    /// longer than allowed.
    package var bytes: [UInt8]?
  }

  private var cutter: RecordCutter

  package init(_ source: @escaping ByteChunks, longest: Int) {
    cutter = RecordCutter(source, isQuoting: false, maximumLength: longest)
  }

  /// The next line that is not empty; nil at the end. Throws what the source throws.
  package mutating func next() throws -> Line? {
    try cutter.next().map { Line(number: $0.line, bytes: $0.flaw == nil ? $0.bytes : nil) }
  }
}
