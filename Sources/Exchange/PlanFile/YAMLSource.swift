import CanonicalJSON

/// The text of a YAML file, checked before any parser sees it, with its characters found by their
/// places.
struct YAMLSource {
  /// Far above any plan (the sample has 30 kB), far below what could trouble the parser.
  static let maximumBytes = 4 << 20

  /// The characters, without a byte order mark.
  private(set) var scalars: [Unicode.Scalar]
  /// Where each line begins in `scalars`.
  private let lineStarts: [Int]

  /// Throws `tooLarge`, `notUTF8` or `unseenCharacter`, with its place.
  init(_ bytes: [UInt8]) throws(PlanFileError) {
    guard bytes.count <= Self.maximumBytes else {
      throw PlanFileError(.tooLarge(bytes: bytes.count))
    }
    // One byte order mark may stand before the text: Windows editors write it.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    do {
      _ = try UTF8Span(validating: content.span)
    } catch {
      throw PlanFileError(.notUTF8, at: Place(ofByte: error.byteOffsets.lowerBound, in: content))
    }
    let text = String(decoding: content, as: UTF8.self)
    if let violation = Self.unseenCharacter(in: text) {
      throw PlanFileError(
        .unseenCharacter(violation.scalar), at: Place(ofByte: violation.offset, in: content))
    }
    scalars = Array(text.unicodeScalars)
    lineStarts = Self.lineStarts(in: scalars)
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The position in `scalars` of a place; nil outside the text.
  func index(of place: Place) -> Int? {
    guard lineStarts.indices.contains(place.line - 1) else { return nil }
    let index = lineStarts[place.line - 1] + place.column - 1
    return scalars.indices.contains(index) ? index : nil
  }

  /// The same text with one character changed for another: every place stays what it is.
  func replacing(_ index: Int, with scalar: Unicode.Scalar) -> YAMLSource {
    var copy = self
    copy.scalars[index] = scalar
    return copy
  }

  /// The same text with each occurrence of a character changed for another.
  func replacing(_ old: Unicode.Scalar, with new: Unicode.Scalar) -> YAMLSource {
    var copy = self
    for index in scalars.indices where scalars[index] == old { copy.scalars[index] = new }
    return copy
  }

  /// What no reader of the file can see, comments included. Only layout may be invisible: tab, LF,
  /// CR.
  private static func unseenCharacter(in text: String) -> TextViolation? {
    var probe = String.UnicodeScalarView()
    probe.append(contentsOf: text.unicodeScalars.map { $0 == "\t" || $0 == "\r" ? " " : $0 })
    let violation = TextProfile.violation(in: String(probe), allowingLineFeed: true)
    // Each text is normalised when it is read; the file itself may be in any form.
    return violation?.reason == .notNFC ? nil : violation
  }

  /// LF, CR LF and CR end a line, as for YAML; the checks above leave no other line break.
  private static func lineStarts(in scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "\n" || (scalar == "\r" && next != "\n") { starts.append(index + 1) }
    }
    return starts
  }
}

extension Place {
  /// The place of a byte; the bytes before it are UTF-8.
  fileprivate init(ofByte offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {  // not a continuation byte
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
