/// Finds out by which encoding a file was written, from its bytes, chunk by chunk: what it
/// remembers does not grow with the file.
///
/// Bytes that are text in two encodings are no reason to choose one: somebody has to say it.
package struct EncodingDetector: Sendable {
  /// Why a file is no text, or which text is not known.
  package enum Fault: Error, Hashable, Sendable {
    /// It can be read as UTF-8 and as CP932, and would say different things.
    case ambiguous
    /// Not in the encoding it was said to have, or in none that is known.
    case undecodable(Place)
    /// It begins with FF FE or FE FF.
    case utf16
    /// A byte 0, which no text has: a workbook, a picture, UTF-16 without its mark.
    case nul(Place)
  }

  /// A byte of the file.
  package struct Place: Hashable, Sendable {
    /// From 0.
    package var offset: Int
    /// From 1.
    package var line: Int

    package init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  private var place = Place(offset: 0, line: 1)
  private var previous: UInt8?
  private var start: [UInt8] = []
  private var isASCII = true
  private var nul: Place?
  private var utf8 = Candidate(UTF8Validator())
  private var cp932 = Candidate(CP932Validator())

  private let told: TextEncoding?

  /// - Parameter told: what a person or the format says it is, where one did; then the bytes must
  ///   be that.
  package init(told: TextEncoding? = nil) { self.told = told }

  /// Takes the next bytes of the file.
  package mutating func take(_ chunk: [UInt8]) {
    if start.count < 3 { start += chunk.prefix(3 - start.count) }
    for byte in chunk {
      if byte >= 0x80 || !isASCII { examine(byte) }
      if byte == 0, nul == nil { nul = place }
      if byte == 0x0A ? previous != 0x0D : byte == 0x0D { place.line += 1 }
      previous = byte
      place.offset += 1
    }
  }

  private mutating func examine(_ byte: UInt8) {
    isASCII = false
    if utf8.fault == nil, !utf8.validator.takes(byte) { utf8.fault = place }
    // The table of CP932 costs more to build than a short file to read, and may not be needed.
    if told == .utf8 { return }
    if cp932.fault == nil, !cp932.validator.takes(byte) { cp932.fault = place }
  }

  /// The encoding of the file, after its last byte.
  package func encoding() throws(Fault) -> TextEncoding {
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if let nul { throw .nul(nul) }
    if isASCII { return told == .cp932 ? .cp932 : .utf8 }
    let isMarked = start == TextEncoding.utf8Mark
    let asUTF8 = utf8.fault ?? (utf8.validator.isBetweenCharacters ? nil : place)
    let asCP932 = cp932.fault ?? (cp932.validator.isBetweenCharacters ? nil : place)
    // A file with the mark has said itself what it is.
    if told == .cp932, !isMarked {
      if let asCP932 { throw .undecodable(asCP932) }
      return .cp932
    }
    if told != nil || isMarked {
      if let asUTF8 { throw .undecodable(asUTF8) }
      return isMarked ? .utf8WithMark : .utf8
    }
    switch (asUTF8, asCP932) {
    case (nil, nil) where !cp932.validator.hasUserDefined: throw .ambiguous
    case (nil, _): return .utf8
    // UTF-8 that was cut off within its last character is not what it seems to be.
    case (.some, nil) where utf8.fault == nil: throw .ambiguous
    case (.some, nil): return .cp932
    // The one that went further is likely the one that was meant.
    case (.some(let fault), .some(let other)):
      throw .undecodable(fault.offset >= other.offset ? fault : other)
    }
  }
}

extension EncodingDetector {
  /// An encoding that the file may have, until a byte says that it has not.
  private struct Candidate<Validator: Sendable>: Sendable {
    var validator: Validator
    var fault: Place?

    init(_ validator: Validator) { self.validator = validator }
  }
}
