extension FigureFault {
  /// The words and marks that give a fault away, by where in the text they count.
  ///
  /// 約 counts only at the start, because 契約 may be a unit.
  private static let words:
    [(fault: FigureFault, start: [String], end: [String], anywhere: [String])] = [
      (.footnoteMark, [], [], ["※", "*"]),
      (.spreadsheetError, ["#"], [], []),
      (.parentheses, [], [], ["(", ")"]),
      (
        .approximate, ["約", "およそ", "ほぼ", "概ね", "おおむね", "about", "approx", "≒", "≈"],
        ["程度", "前後", "ほど", "余", "余り", "強", "弱"], []
      ),
      (
        .bound, ["at least", "at most", "up to", "more than", "less than", "over", "under"],
        ["超", "超える"], ["以上", "以下", "未満", "以内", "<", ">", "≦", "≧", "≤", "≥"]
      ),
      (.range, [], [], ["~", "〜", "から"]),
      (.scientific, [], [], ["×10"]),
      (.notFinite, [], [], ["∞"]),
    ]

  /// The fault that the words of a whole text give away; `nil` if none does.
  init?(wordsOf typed: TypedText) {
    let text = typed.rest.map(\.asciiLowercased)
    let telltale = Self.words.first { _, start, end, anywhere in
      start.contains { text.starts(with: $0.unicodeScalars) }
        || end.contains { text.reversed().starts(with: $0.unicodeScalars.reversed()) }
        || anywhere.contains { word in
          text.indices.contains { text[$0...].starts(with: word.unicodeScalars) }
        }
    }
    guard let telltale else { return nil }
    self = telltale.fault
  }
}
