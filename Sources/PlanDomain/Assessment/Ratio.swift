/// An exact share in percent: a fraction of integers, compared and rounded without loss.
package struct Ratio: Hashable, Sendable {
  /// Both scaled by the same power of ten; the denominator is positive.
  package let numerator: Int128
  package let denominator: Int128

  /// Nil for a denominator of zero.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator < 0 ? -denominator : denominator
  }
}
