extension Quantity {
  /// The exact difference, with the decimals of whichever has more: 90.0 − 90.10 is -0.10.
  ///
  /// Nil where it needs more than 18 digits; which of the two is greater can still be asked.
  package func subtracting(_ other: Quantity) -> Quantity? {
    let decimals = max(scale, other.scale)
    let difference =
      Int128(mantissa) * .powerOfTen(decimals - scale)
      - Int128(other.mantissa) * .powerOfTen(decimals - other.scale)
    return Int64(exactly: difference).flatMap { Quantity(mantissa: $0, scale: decimals) }
  }

  /// The number in billionths, which is a whole number for every quantity: at most 27 digits.
  var billionths: Int128 { Int128(mantissa) * .powerOfTen(Self.scales.upperBound - scale) }
}
