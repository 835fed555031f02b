/// The text of a string as its file spells it (ISO/IEC 29500-1, 18.4.8): runs of characters to be
/// joined, and furigana, which are how it is read and no part of it.
struct StringItem {
  private var written = ""
  private var isInText = false
  private var isInPhonetics = false

  mutating func begin(_ name: String) {
    switch name {
    case "rPh": isInPhonetics = true
    case "t": isInText = true
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "rPh": isInPhonetics = false
    case "t": isInText = false
    default: break
    }
  }

  mutating func text(_ text: String) {
    if isInText && !isInPhonetics { written += text }
  }

  var text: String { Self.unescaped(written) }

  /// `_x000D_` is how XML's forbidden characters are written, and `_x005F_` the low line that
  /// would begin such a thing (ST_Xstring, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/.matchingSemantics(.unicodeScalar)) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? String(match.0)
    }
  }

  /// The text such that `unescaped` gives it back.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/.matchingSemantics(.unicodeScalar)) { _ in
      "_x005F_"
    }
  }
}

/// The strings that cells refer to by number, from 0.
struct SharedStringsPart: XMLPartReader {
  private(set) var strings: [String] = []
  private var item: StringItem?

  mutating func begin(_ element: XMLTag) {
    if element.name == "si" { item = StringItem() }
    item?.begin(element.name)
  }

  mutating func end(_ name: String) {
    item?.end(name)
    guard name == "si", let item else { return }
    strings.append(item.text)
    self.item = nil
  }

  mutating func text(_ text: String) { item?.text(text) }
}
