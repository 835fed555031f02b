/// An exact fraction of integers, read as a share in percent: 1/3 is 33.3 %.
///
/// It is kept in lowest terms, so that equal shares are equal values; it is compared and rounded
/// without loss, whatever its integers are.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int128
  /// Positive.
  package let denominator: Int128

  /// Nil for a denominator of zero, and for the one integer whose opposite does not fit.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  /// Nothing.
  package static let zero = Ratio(reduced: 0, denominator: 1)

  init(reduced numerator: Int128, denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package var isNegative: Bool { numerator < 0 }

  /// Whether the share is at least this many percent.
  package func isAtLeast(_ percent: Quantity) -> Bool {
    // n / d * 100 >= m / 10^s, multiplied out.
    let unit = Int128(100) * Int128.powerOfTen(percent.scale)
    return !Self.isLess((numerator, unit), (Int128(percent.mantissa), denominator))
  }

  /// By Euclid; not zero unless both are.
  private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(larger)
  }

  /// Whether one product is less than another, with all their digits.
  private static func isLess(_ left: (Int128, Int128), _ right: (Int128, Int128)) -> Bool {
    let first = left.0.multipliedFullWidth(by: left.1)
    let second = right.0.multipliedFullWidth(by: right.1)
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension Ratio: Comparable {
  package static func < (left: Ratio, right: Ratio) -> Bool {
    isLess((left.numerator, right.denominator), (right.numerator, left.denominator))
  }
}

extension Ratio {
  /// The share in percent with so many decimals, half up (四捨五入): `48.3`, `-33.3`.
  ///
  /// The amount is rounded and the sign put before it: a half goes away from zero on both sides, so
  /// that a loss is never shown smaller than a gain of the same size. Zero has no sign.
  package func rounded(to digits: Int) -> String {
    let decimals = digits + 2
    let amount = numerator.magnitude
    let divisor = denominator.magnitude
    let unit = Int128.powerOfTen(decimals).magnitude
    var (whole, rest) = amount.quotientAndRemainder(dividingBy: divisor)
    // Fits, being less than the unit: the rest is less than the divisor.
    var fraction: UInt128
    (fraction, rest) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: unit))
    if rest >= divisor - rest { fraction += 1 }
    if fraction == unit { (whole, fraction) = (whole + 1, 0) }
    let all = (String(whole) + String(fraction).zeroPadded(to: decimals)).drop { $0 == "0" }
    let text = String(all).zeroPadded(to: digits + 1)
    let point = digits == 0 ? "" : "." + text.suffix(digits)
    return (isNegative && !all.isEmpty ? "-" : "") + text.dropLast(digits) + point
  }

  /// The same for people: `△33.3` in Japanese, `-33.3` in English.
  package func grouped(_ language: Language, digits: Int) -> String {
    let text = rounded(to: digits)
    // Beyond 18 digits it is shown as it is.
    return Quantity(canonical: text)?.grouped(language) ?? text
  }
}

extension Int128 {
  /// 10 to a small power, within 0...27.
  static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
