import PlanDomain

/// The value axis: from which number to which, with round numbers between them.
///
/// Everything is counted in units of the finest decimal that any of the values has, in integers,
/// so that the same chart has the same bytes on every machine.
struct ValueScale: Hashable {
  /// Round numbers from the low end to the high end, both included.
  let ticks: [Quantity]
  /// Whether the axis reaches zero. Where it does not, the picture and the words say so.
  var reachesZero: Bool { low <= 0 && high >= 0 }
  /// Whether zero is its lower end.
  var startsAtZero: Bool { low == 0 }
  /// Whether zero lies between its ends.
  var crossesZero: Bool { low < 0 && high > 0 }
  private let low: Int128
  private let high: Int128
  private let decimals: Int

  /// The axis that holds every value; nil without any.
  init?(holding values: [Quantity]) {
    let decimals = values.map(\.scale).max() ?? 0
    let units = values.map { Self.units($0, decimals) }
    guard var low = units.min(), var high = units.max() else { return nil }
    if low == high {
      low -= low == 0 ? 0 : 1
      high += 1
    }
    // From zero where the figures still fill half of the axis; a rate that moves between 65 and 70
    // would be a flat line.
    if low > 0 && low * 2 <= high { low = 0 }
    if high < 0 && high * 2 >= low { high = 0 }
    let step = Self.step(for: high - low)
    self.low = Self.floor(low, step)
    self.high = -Self.floor(-high, step)
    self.decimals = decimals
    ticks = Self.ticks(from: self.low, through: self.high, by: step, decimals)
  }

  /// How far up a value lies on an axis of some length, rounded half up.
  ///
  /// A value has at most 27 digits here and a length at most four: an Int128 has room for 38.
  func height(of value: Quantity, on length: Int) -> Int {
    let range = high - low
    let above = Self.units(value, decimals) - low
    return Int((above * Int128(length) * 2 + range) / (range * 2))
  }

  private static func units(_ value: Quantity, _ decimals: Int) -> Int128 {
    Int128(value.mantissa) * power(decimals - value.scale)
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
  }

  /// The smallest of 1, 2, 5, 10, 20, 50 … that cuts the range into at most five.
  private static func step(for range: Int128) -> Int128 {
    var ten: Int128 = 1
    while true {
      for step in [ten, ten * 2, ten * 5] where range <= step * 5 { return step }
      ten *= 10
    }
  }

  /// The multiple of a step at or below a number.
  private static func floor(_ number: Int128, _ step: Int128) -> Int128 {
    let rest = number % step
    return rest < 0 ? number - rest - step : number - rest
  }

  /// With as many decimals as the roundest form of all of them needs. What no entry could have, a
  /// number of 19 digits, has no label.
  private static func ticks(
    from low: Int128, through high: Int128, by step: Int128, _ decimals: Int
  ) -> [Quantity] {
    var (decimals, divisor) = (decimals, Int128(1))
    while decimals > 0, [low, high, step].allSatisfy({ ($0 / divisor).isMultiple(of: 10) }) {
      decimals -= 1
      divisor *= 10
    }
    return (0...((high - low) / step)).compactMap { index in
      Int64(exactly: (low + index * step) / divisor)
        .flatMap { Quantity(mantissa: $0, scale: decimals) }
    }
  }
}
