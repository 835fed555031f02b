/// A text as a person typed it, made ready to be read from the left: width folded, ends trimmed.
///
/// It works on Unicode scalars because a combining mark would hide the digit it follows, and
/// because CR LF is a single `Character`. Full-width forms (U+FF01–FF5E, U+3000) become ASCII
/// here, so a reader takes the same text with or without NFKC before it.
struct TypedText {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    let folded = text.unicodeScalars.map(\.widthFolded)
    let start = folded.firstIndex { !$0.isBlank } ?? folded.endIndex
    let end = folded.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    scalars = Array(folded[start..<end])
  }

  /// What has not been read yet.
  var rest: ArraySlice<Unicode.Scalar> { scalars[position...] }

  var isAtEnd: Bool { position == scalars.count }

  /// The scalar that would be read next.
  var next: Unicode.Scalar? { rest.first }

  /// Reads `word` if it comes next; ASCII letters match in either case.
  mutating func take(_ word: String) -> Bool {
    var end = position
    for wanted in word.unicodeScalars {
      guard end < scalars.count, scalars[end].asciiLowercased == wanted.asciiLowercased else {
        return false
      }
      end += 1
    }
    position = end
    return true
  }

  /// Reads one scalar if it is in `set`.
  mutating func takeOne(of set: Set<Unicode.Scalar>) -> Unicode.Scalar? {
    guard let next, set.contains(next) else { return nil }
    position += 1
    return next
  }

  /// Reads as many ASCII digits as come next, perhaps none.
  mutating func takeDigits() -> String {
    let digits = rest.prefix(while: \.isDigit)
    position += digits.count
    return String(digits)
  }

  mutating func skipBlanks() {
    position += rest.prefix(while: \.isBlank).count
  }
}

extension Unicode.Scalar {
  /// The ASCII form of a full-width form or of the ideographic space; anything else is itself.
  var widthFolded: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }

  var asciiLowercased: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(value + 0x20) ?? self : self
  }

  var isBlank: Bool {
    // Of ASCII it is known without asking Unicode's tables: nearly all that is typed is ASCII.
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
