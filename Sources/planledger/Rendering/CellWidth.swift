/// How many cells of a terminal a text takes.
///
/// A Japanese character takes two, a combining mark none: a table that counts characters is never
/// straight. The widths are East_Asian_Width (UAX #11) from the tables beside this file. They are
/// meant for texts that went through `TerminalText`; a control character counts as nothing here and
/// could do anything there.
struct CellWidth: Sendable {
  /// What the terminal does with the characters that Unicode leaves open: ○ △ × ① … ─ and the like.
  enum Ambiguous: Int, Sendable {
    case narrow = 1
    case wide = 2

    /// Reads `PLANLEDGER_AMBIGUOUS_WIDTH`: `2` is wide, anything else, and nothing, is narrow.
    init(setting: String?) {
      self = setting == "2" ? .wide : .narrow
    }
  }

  let ambiguous: Ambiguous

  init(ambiguous: Ambiguous = .narrow) {
    self.ambiguous = ambiguous
  }

  /// The cells that a text takes when it is printed on one line.
  func cells(in text: some StringProtocol) -> Int {
    PlainText.cells(in: text) ?? text.reduce(0) { $0 + cells(of: $1) }
  }

  /// The cells of one grapheme: the sum of its scalars, but an emoji sequence is one picture.
  func cells(of character: Character) -> Int {
    // A sum, not the first scalar alone: the half-width ｶﾞ is one grapheme of two cells.
    let scalars = character.unicodeScalars
    let sum = scalars.reduce(0) { $0 + cells(of: $1) }
    guard scalars.count > 1, scalars.first?.properties.isEmoji == true else { return sum }
    return scalars.contains("\u{FE0F}") ? 2 : min(sum, 2)
  }

  private func cells(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    if Self.zeroWidth.contains(scalar) { return 0 }
    if Self.wide.contains(scalar) { return 2 }
    return Self.ambiguous.contains(scalar) ? ambiguous.rawValue : 1
  }
}

extension CellWidth {
  /// The text itself if it fits, otherwise as many whole graphemes as fit before a `…`.
  ///
  /// - Parameter limit: in cells, at least 2: less would not hold the `…` of every terminal.
  func text(_ text: String, cutTo limit: Int) -> String {
    precondition(limit >= 2, "a text is cut to two cells or more")
    guard cells(in: text) > limit else { return text }
    let ellipsis: Character = "…"
    var room = limit - cells(of: ellipsis)
    let kept = text.prefix { character in
      room -= cells(of: character)
      return room >= 0
    }
    return String(kept) + String(ellipsis)
  }
}
