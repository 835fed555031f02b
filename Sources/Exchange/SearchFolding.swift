/// A text as a search compares it: widths, case, iteration marks, blanks and middle dots do not
/// matter. `ｱｲﾃｨｰ・推進` is found by `アイティー推進`, `佐佐木` finds 佐々木.
///
/// For matching only, as `folded` is.
package struct SearchFolding: Sendable {
  private let words: [[Character]]

  /// What is looked for, word by word; nil when nothing is left to look for.
  package init?(_ words: [String]) {
    let folded = words.map(Self.folded).filter { !$0.isEmpty }
    guard !folded.isEmpty else { return nil }
    self.words = folded
  }

  /// Whether every word stands in a text.
  package func matches(_ text: String) -> Bool {
    let text = Self.folded(text)
    return words.allSatisfy { text.contains($0) }
  }

  /// The characters that count. 々 becomes the one before it, so that 人々 and 人人 are one word.
  ///
  /// Characters, not scalars: they are the same however a voicing mark is composed, and カ is not
  /// found within ガ.
  private static func folded(_ text: String) -> [Character] {
    var characters: [Character] = []
    for character in Exchange.folded(text).lowercased() {
      switch character {
      case "・": continue
      case "々": characters.append(characters.last ?? character)
      case _ where character.isWhitespace: continue
      default: characters.append(character)
      }
    }
    return characters
  }
}
