import PlanDomain

extension Words {
  /// Money as offices write it, in yen: `1,234,000`, `１２３４０００円`, `12,345千円`, `3百万円`,
  /// `1億2,000万円`, `¥1,234,000`.
  ///
  /// It is whole and not negative.
  static func yen(_ text: String, of option: String) throws -> Int64 {
    let clean = clean(text)
    let amount = clean.first.map { "¥￥".contains($0) } == true ? String(clean.dropFirst()) : clean
    // A number alone is one of yen.
    let isBare =
      if case .figure(_, unit: nil) = try? FigureReading.read(amount) { true } else { false }
    guard let yen = yen(amount + (isBare ? "円" : "")) else {
      throw unreadable(
        text, option,
        Wording(
          ja: "1,234,000円、1,234千円、1億2,000万円 のように、小数のない 0 以上 "
            + "9,007,199,254,740,991円 までの額を書いてください",
          en: "write a whole amount, from 0 to 9,007,199,254,740,991 yen, in \"円\", \"千円\", "
            + "\"万円\", \"百万円\" or \"億円\", also as \"1億2,000万円\""),
        status: .badInput)
    }
    return yen
  }

  /// The parts from the greatest on, each less than one of those before it; nil where it is
  /// anything else.
  private static func yen(_ text: String) -> Int64? {
    guard text.hasSuffix("円") else { return nil }
    var sum: Int64 = 0
    var least = Int64.max
    var rest = text.dropLast()[...]
    repeat {
      let number = rest.prefix { !"億万百千".contains($0) }
      let unit = rest.dropFirst(number.count).prefix { "億万百千".contains($0) }
      rest = rest.dropFirst(number.count + unit.count)
      guard case .figure(let value, unit: nil) = try? FigureReading.read(String(number)),
        value.scale == 0, value.mantissa >= 0, let factor = yenUnits[String(unit)],
        case let (part, overflows) = value.mantissa.multipliedReportingOverflow(by: factor),
        !overflows, part < least
      else { return nil }
      sum += part
      least = factor
    } while !rest.isEmpty
    return sum <= largestYen ? sum : nil
  }

  private static let yenUnits: [String: Int64] = [
    "": 1, "千": 1_000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "億": 100_000_000,
  ]

  /// The largest integer that every reader of JSON keeps.
  private static let largestYen: Int64 = 9_007_199_254_740_991
}
