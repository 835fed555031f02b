/// A sentence in both languages: a missing translation cannot compile.
package struct Wording: Sendable, Equatable {
  /// The Japanese sentence, which comes first everywhere.
  package let ja: String
  /// The English sentence.
  package let en: String

  /// Pairs two sentences that say the same.
  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The sentence in one language.
  package func text(in language: Language) -> String {
    switch language {
    case .ja: ja
    case .en: en
    }
  }
}
