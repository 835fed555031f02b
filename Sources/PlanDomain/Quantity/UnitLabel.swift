/// The unit of an indicator as the plan prints it: 人, ％, ㎡, 事業.
package struct UnitLabel: Hashable, Sendable {
  /// As printed; it is shown and stored like this.
  package let text: String

  /// A unit as the plan prints it; empty for a plain number.
  package init(_ text: String) {
    self.text = text
  }

  /// Whether a typed unit is this one: ㎡ accepts m2, ｍ２ and m². Upper and lower case differ.
  package func accepts(_ typed: String) -> Bool {
    typed == text || Self.folded(typed) == Self.folded(text)
  }

  /// The form in which units are compared: half-width, no blanks, squared forms spelled out.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars.lazy.map(\.widthFolded) where !scalar.isBlank {
      if let spelled = spellings[scalar] {
        folded += spelled
      } else {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  /// Units that Unicode has as one character, spelled as NFKC spells them (but with the ASCII
  /// solidus): those of CP932, which office files carry, and other usual ones.
  private static let spellings: [Unicode.Scalar: String] = [
    "²": "2", "³": "3", "µ": "μ", "ℓ": "l", "℃": "°C", "∕": "/",
    "㎜": "mm", "㎝": "cm", "㎞": "km", "㎛": "μm",
    "㎟": "mm2", "㎠": "cm2", "㎡": "m2", "㎢": "km2", "㏊": "ha",
    "㎣": "mm3", "㎤": "cm3", "㎥": "m3", "㎦": "km3", "㏄": "cc",
    "㎖": "ml", "㎗": "dl", "㎘": "kl", "㎍": "μg", "㎎": "mg", "㎏": "kg",
    "㎾": "kW", "㎿": "MW", "㎐": "Hz", "㎒": "MHz", "㎧": "m/s",
    "㍉": "ミリ", "㌔": "キロ", "㌢": "センチ", "㍍": "メートル", "㌘": "グラム", "㌧": "トン",
    "㌃": "アール", "㌶": "ヘクタール", "㍑": "リットル", "㍗": "ワット", "㌍": "カロリー",
    "㌦": "ドル", "㌣": "セント", "㌫": "パーセント", "㍊": "ミリバール", "㌻": "ページ",
  ]
}
