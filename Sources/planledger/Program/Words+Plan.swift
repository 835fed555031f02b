import PlanDomain

extension Words {
  /// A department's code or name; a code may be typed full-width.
  static func department(_ text: String, of option: String) throws -> String {
    let code = clean(text)
    if DepartmentCode.isGiven(code) { return code }
    return try name(text, of: option)
  }

  /// A name or title: one line that says something, without the blanks around it.
  static func name(_ text: String, of option: String) throws -> String {
    let name = trimmed(try line(text, of: option))
    guard !name.isEmpty else {
      let what = ArgumentNames.subject(option)
      throw Told(
        .badInput, "empty",
        Explanation(Wording(ja: "\(what.ja)が空です。", en: "\(what.en)is empty.")))
    }
    return name
  }

  /// `0..100`, `0..`, `..100`, or with `～` between: what values cannot go beyond.
  static func limits(_ text: String, of option: String) throws -> Limits {
    let typed = clean(text).replacing("~", with: "..").replacing("〜", with: "..")
    guard let dots = typed.firstRange(of: ".."),
      let limits = Limits(
        minimum: try bound(typed[..<dots.lowerBound], text, option),
        maximum: try bound(typed[dots.upperBound...], text, option))
    else { throw unreadableLimits(text, option) }
    return limits
  }

  private static func bound(
    _ bound: Substring, _ text: String, _ option: String
  ) throws -> Quantity? {
    let typed = trimmed(String(bound))
    if typed.isEmpty { return nil }
    // A unit here could not be checked before the indicator is known, so none is taken.
    guard case .figure(let value, unit: nil) = try FigureReading.read(typed) else {
      throw unreadableLimits(text, option)
    }
    return value
  }

  private static func unreadableLimits(_ text: String, _ option: String) -> Told {
    unreadable(
      text, option,
      Wording(
        ja: "0..100、0..、..100 のように、単位を付けず、小さいほうを先に書きます",
        en: "it is written 0..100, 0.. or ..100, without a unit, the lower bound first"),
      status: .badInput)
  }
}
