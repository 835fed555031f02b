/// Why bytes are not a leaf, or why a line of an export cannot be restored.
struct LeafError: Error, Equatable {
  /// A short technical detail, such as `no JSON: duplicateName at byte 12`.
  let reason: String
  /// The same in Japanese; nil where only the words of the format say it.
  private let japanese: String?

  init(_ reason: String, ja japanese: String? = nil) {
    self.reason = reason
    self.japanese = japanese
  }

  /// For people: the words of the format stand in brackets where there are no others.
  var words: BilingualText {
    BilingualText(ja: japanese ?? "規定の形式ではありません（\(reason)）", en: reason)
  }
}
