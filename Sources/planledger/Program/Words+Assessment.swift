import PlanDomain

extension Words {
  /// What becomes of a setting: nothing typed keeps it, `none` and `default` take it away.
  static func setting<Value>(
    _ text: String?, _ value: (String) throws -> Value
  ) rethrows -> Setting<Value> {
    guard let text else { return .kept }
    return ["none", "default"].contains(clean(text)) ? .byDefault : .value(try value(text))
  }

  /// A decimal number without a unit.
  static func plainFigure(_ text: String, of option: String) throws -> Quantity {
    guard case .figure(let value, unit: nil) = try FigureReading.read(text) else {
      throw unreadable(
        text, option, Wording(ja: "単位を付けない数を書いてください", en: "write a number without a unit"),
        status: .badInput)
    }
    return value
  }

  /// A whole number; whether it can be is asked where it is used.
  static func whole(_ text: String, of option: String) throws -> Int {
    guard let number = Int(clean(text)) else {
      throw unreadable(
        text, option, Wording(ja: "整数を書いてください", en: "write a whole number"), status: .badInput)
    }
    return number
  }

  /// `100,80,50`: the lower bounds of the three upper bands.
  static func cuts(_ text: String, of option: String) throws -> Cuts {
    let bounds = try clean(text).replacing("、", with: ",").split(separator: ",").map {
      try plainFigure(String($0), of: option)
    }
    guard bounds.count == 3,
      let cuts = Cuts(full: bounds[0], most: bounds[1], part: bounds[2])
    else {
      throw unreadable(
        text, option,
        Wording(
          ja: "区切りは 100,80,50 のように、大きいほうから三つ、0 以上で書きます",
          en: "three bounds are written 100,80,50, falling, none below 0"), status: .badInput)
    }
    return cuts
  }

  /// `on-track=順調`: a rating and the plan's own word for it; without a word, the built-in one.
  static func ratingWord(_ text: String, of option: String) throws -> (Rating, String?) {
    let parts = text.split(separator: /[=＝]/, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw unreadable(
        text, option,
        Wording(ja: "on-track=順調 のように書きます", en: "it is written on-track=TEXT"),
        status: .usage)
    }
    let word = trimmed(try line(String(parts[1]), of: option))
    return (try Words.word(String(parts[0]), of: option), word.isEmpty ? nil : word)
  }
}
