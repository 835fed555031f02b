extension CP932 {
  /// The text with characters that CP932 lacks spelled by others, where everybody would spell them
  /// so: ⑴ as (1), ㋿ as 令和, – as －.
  ///
  /// A kanji is never put in the place of another: 𠮷 stays, and stays unwritable. Only on request;
  /// what is written so does not come back.
  package static func transliterated(_ text: String) -> String {
    var spelled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let spelling = spellings[scalar] {
        spelled.append(contentsOf: spelling.unicodeScalars)
      } else {
        spelled.append(scalar)
      }
    }
    return String(spelled)
  }

  private static let spellings: [Unicode.Scalar: String] = {
    var spellings: [Unicode.Scalar: String] = [
      "㋿": "令和", "–": "－", "‑": "‐", "¥": "￥", "•": "・", "\u{A0}": " ", "⓪": "(0)",
    ]
    /// Consecutive characters that each hold a number.
    func spell(_ first: UInt32, through last: UInt32, from number: UInt32) {
      for value in first...last {
        guard let scalar = Unicode.Scalar(value) else { continue }
        spellings[scalar] = "(\(number + value - first))"
      }
    }
    spell(0x2474, through: 0x2487, from: 1)  // ⑴ to ⒇
    spell(0x3251, through: 0x325F, from: 21)  // ㉑ to ㉟
    spell(0x32B1, through: 0x32BF, from: 36)  // ㊱ to ㊿
    return spellings
  }()
}
