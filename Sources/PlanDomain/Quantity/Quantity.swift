/// A decimal number as it was entered: an integer mantissa and the number of its decimals.
///
/// `30` and `30.0` are the same number and different entries. `==` and hashing compare entries;
/// `isNumericallyEqual(to:)`, `<`, `<=`, `>` and `>=` compare numbers. So for 30 and 30.0 `==` is
/// false while `<=` and `>=` are both true: ask for numbers with the order, for entries with
/// `==`.
package struct Quantity: Hashable, Sendable {
  /// The number of decimals that an entry may have.
  package static let scales = 0...9

  /// The digits without the point, with the sign: at most 18 of them.
  package let mantissa: Int64
  /// How many of the digits are decimals, within `scales`.
  package let scale: Int

  /// `nil` beyond 18 digits or outside `scales`.
  package init?(mantissa: Int64, scale: Int) {
    guard mantissa.magnitude < Self.magnitudeLimit, Self.scales.contains(scale) else {
      return nil
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Whether both are the same number, however many decimals they were entered with.
  package func isNumericallyEqual(to other: Quantity) -> Bool {
    scaled(by: other) == other.scaled(by: self)
  }

  /// The mantissa brought to the scale that both share when cross-multiplied: at most 27 digits.
  private func scaled(by other: Quantity) -> Int128 {
    (0..<other.scale).reduce(Int128(mantissa)) { product, _ in product * 10 }
  }

  /// 10^18: the first magnitude with 19 digits.
  static let magnitudeLimit: UInt64 = 1_000_000_000_000_000_000
}

extension Quantity: Comparable {
  /// Compares the numbers, unrounded.
  package static func < (left: Quantity, right: Quantity) -> Bool {
    left.scaled(by: right) < right.scaled(by: left)
  }
}
