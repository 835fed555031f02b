import PlanDomain

extension Words {
  /// `2024-10-01`, `2024-10-01..2025-03-31`, or with `～` between: one day, or the first and last.
  static func measuredPeriod(_ text: String, of option: String) throws -> MeasuredPeriod {
    let typed = clean(text).replacing("~", with: "..").replacing("〜", with: "..")
    let dots = typed.firstRange(of: "..")
    let first = try date(trimmed(String(typed[..<(dots?.lowerBound ?? typed.endIndex)])))
    let last = try dots.map { try date(trimmed(String(typed[$0.upperBound...]))) } ?? first
    guard let period = MeasuredPeriod(from: first, to: last) else {
      throw unreadable(
        text, option,
        Wording(
          ja: "2024-10-01..2025-03-31 のように、早い日を先に書きます",
          en: "it is written 2024-10-01..2025-03-31, the earlier day first"), status: .badInput)
    }
    return period
  }
}
