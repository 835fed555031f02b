extension Quantity {
  /// The number with so many decimals, half up (四捨五入) away from zero: `-0.1`, `0.0`.
  package func rounded(to digits: Int) -> String {
    guard let share = Ratio(Int128(mantissa), over: 100 * Int128.powerOfTen(scale)) else {
      preconditionFailure("a power of ten is not zero")
    }
    return share.rounded(to: digits)
  }
}
