extension Ratio {
  /// The share in percent as `rounded(to:)` shows it, with more decimals where it would else be
  /// shown on the other side of a bound: 79.96 % is not shown as 80.0 where 80 decides.
  ///
  /// What is closer to a bound than nine decimals tell is shown a billionth below it.
  package func rounded(to digits: Int, apartFrom bounds: [Quantity]) -> String {
    let most = Quantity.scales.upperBound
    var shown = rounded(to: digits)
    for decimals in digits...most {
      shown = rounded(to: decimals)
      guard let number = Int128(shown.replacing(".", with: "")),
        let share = Ratio(number, over: 100 * .powerOfTen(decimals))
      else { return shown }
      if bounds.allSatisfy({ share.isAtLeast($0) == isAtLeast($0) }) { return shown }
      // A bound has nine decimals at most, so it was rounded up to the bound itself.
      if decimals == most { return Self.decimal(number - 1, decimals) }
    }
    return shown
  }

  private static func decimal(_ number: Int128, _ decimals: Int) -> String {
    let digits = String(number.magnitude).zeroPadded(to: decimals + 1)
    return (number < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }
}

/// A share in percent as it is shown.
package struct ShownShare: Hashable, Sendable {
  /// `-33.3`
  package let text: String

  /// For people, without the sign of percent: `△33.3` in Japanese, `-33.3` in English.
  package func grouped(_ language: Language) -> String {
    // Beyond 18 digits it is shown as it is.
    Quantity(canonical: text)?.grouped(language) ?? text
  }

  /// For people: `△33.3％`, `-33.3%`.
  package var wording: Wording { Wording(ja: grouped(.ja) + "％", en: grouped(.en) + "%") }
}

extension Assessment {
  /// The shares with the decimals of the rule set, and with more where fewer would contradict the
  /// rating.
  package var shownRate: ShownShare? { shown(rate, by: isDue ? rules.attainment.all : []) }
  package var shownPace: ShownShare? { shown(pace, by: rules.pace.all) }
  package var shownExpected: ShownShare? { shown(expected, by: []) }
  package var shownInitialRate: ShownShare? { shown(initialRate, by: []) }

  /// Below nothing a figure is worse than the baseline, from the whole on the target is met.
  private func shown(_ share: Ratio?, by cuts: [Quantity]) -> ShownShare? {
    let bounds = [Quantity(whole: 0), Quantity(whole: 100)] + cuts
    return share.map { ShownShare(text: $0.rounded(to: rules.digits, apartFrom: bounds)) }
  }
}

extension Cuts {
  fileprivate var all: [Quantity] { [full, most, part] }
}
