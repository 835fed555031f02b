import PlanDomain

/// Makes stored text safe to show: what would move the cursor, reorder the line or hide is spelled.
///
/// A name or a reason was typed by someone, and an auditor's terminal would obey the ESC, the
/// right-to-left override or the zero-width space in it. Each such scalar is shown as `⟨U+202E⟩`:
/// its code point in angle brackets, at least four digits. This is for eyes and not meant to be
/// reversed; data forms have their own way.
///
/// Every grapheme of the result takes at least one cell, so none can slip under its neighbour.
enum TerminalText {
  /// The text with every hazard written out.
  ///
  /// - Parameter keepingLineFeeds: for notes and narratives, which have lines of their own.
  static func escaped(_ text: String, keepingLineFeeds: Bool = false) -> String {
    if PlainText.cells(in: text) != nil { return text }
    var shown = ""
    for character in text {
      let scalars = Array(character.unicodeScalars)
      var previous: Unicode.Scalar?
      for (index, scalar) in scalars.enumerated() {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        if isHarmless(scalar, after: previous, before: next)
          || (keepingLineFeeds && scalar == "\n")
        {
          shown.unicodeScalars.append(scalar)
          previous = scalar
        } else {
          shown += visible(scalar)
          previous = nil
        }
      }
    }
    return shown
  }

  /// The written-out form of a scalar: `⟨U+001B⟩`.
  private static func visible(_ scalar: Unicode.Scalar) -> String {
    "⟨\(scalar.codePoint)⟩"
  }

  /// Whether a scalar may be shown between its neighbours of the same grapheme.
  private static func isHarmless(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    if scalar == "\u{200D}" {
      // The joiner makes 👩‍🚒 of two pictures. Anywhere else it only hides a difference.
      return previous != nil && next?.properties.isEmoji == true
    }
    if scalar.properties.isVariationSelector {
      // 葛󠄀 needs one for its local form. A second one after the first would only carry hidden data.
      return previous.map { !CellWidth.zeroWidth.contains($0) } ?? false
    }
    if scalar.movesCursor || scalar.isInvisible { return false }
    // A mark without a base would be drawn over whatever stands before this text.
    return previous != nil || !CellWidth.zeroWidth.contains(scalar)
  }
}

extension Unicode.Scalar {
  /// Controls (C0, DEL, C1, and so every escape sequence) and the separators U+2028 and U+2029.
  var movesCursor: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
  var reordersLine: Bool { properties.isBidiControl }

  /// Formatters, the bidirectional ones among them, and whatever else is drawn as nothing.
  var isInvisible: Bool {
    properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint
  }
}
