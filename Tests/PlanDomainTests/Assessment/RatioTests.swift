import Testing

@testable import PlanDomain

/// Exact shares: how they are compared and rounded.
struct RatioTests {
  private func ratio(_ numerator: Int128, _ denominator: Int128) throws -> Ratio {
    try #require(Ratio(numerator, over: denominator))
  }

  @Test(arguments: [
    // 1/3 is 33.333…, 2/3 is 66.666…
    (1, 3, 1, "33.3"), (2, 3, 1, "66.7"), (-1, 3, 1, "-33.3"), (-2, 3, 1, "-66.7"),
    // 1/16 is 6.25 exactly: a half goes away from zero on both sides.
    (1, 16, 1, "6.3"), (-1, 16, 1, "-6.3"), (1, 16, 2, "6.25"), (1, 16, 3, "6.250"),
    (1, 200, 0, "1"), (-1, 200, 0, "-1"), (1, 201, 0, "0"),
    // Zero has no sign, also where it is only shown so.
    (0, 7, 1, "0.0"), (0, -7, 1, "0.0"), (-1, 2_001, 1, "0.0"), (-1, 2_000, 1, "-0.1"),
    // A carry through every digit.
    (9_999, 10_000, 1, "100.0"), (99_949, 100_000, 1, "99.9"), (99_951, 100_000, 1, "100.0"),
    (23, 19, 1, "121.1"), (12, 1, 0, "1200"),
  ])
  func `a share is shown in percent, half up`(
    numerator: Int, denominator: Int, digits: Int, shown: String
  ) throws {
    #expect(try ratio(Int128(numerator), Int128(denominator)).rounded(to: digits) == shown)
  }

  @Test func `the greatest integers are rounded and compared without a trap`() throws {
    // 170141183460469231731687303715884105727, two decimals further on.
    let greatest = try ratio(.max, 1)
    #expect(greatest.rounded(to: 0) == "17014118346046923173168730371588410572700")
    let least = try ratio(1, .max)
    #expect(least.rounded(to: 3) == "0.000")
    #expect(least < greatest)
    #expect(try ratio(-.max, 1) < least)
    #expect(greatest.isAtLeast("999999999999999999"))
    #expect(!least.isAtLeast("0.000000001"))
  }

  @Test func `no share of nothing, nor of what has no opposite`() {
    #expect(Ratio(1, over: 0) == nil)
    #expect(Ratio(0, over: 0) == nil)
    #expect(Ratio(.min, over: 3) == nil)
    #expect(Ratio(3, over: .min) == nil)
  }

  @Test func `equal shares are equal values, whatever they were made of`() throws {
    #expect(try ratio(2, 4) == ratio(-1, -2))
    #expect(try ratio(0, 4) == .zero)
    #expect(try !(ratio(2, 4) < ratio(1, 2)))
  }

  @Test func `a bound belongs to its band`() throws {
    // 4/5 is 80 % exactly.
    #expect(try ratio(4, 5).isAtLeast("80"))
    #expect(try ratio(4, 5).isAtLeast("80.000000000"))
    #expect(try !ratio(4, 5).isAtLeast("80.000000001"))
    #expect(try ratio(-1, 3).isAtLeast("-33.333333334"))
    #expect(try !ratio(-1, 3).isAtLeast("-33.333333333"))
  }

  @Test func `people read a loss with the sign of their language`() throws {
    #expect(try ratio(-1, 3).grouped(.ja, digits: 1) == "△33.3")
    #expect(try ratio(-1, 3).grouped(.en, digits: 1) == "-33.3")
    #expect(try ratio(12_345, 10).grouped(.en, digits: 1) == "123,450.0")
  }

  @Test(arguments: [
    // 0.7996 is 79.96 %, one half up 80.0.
    (7_996, 10_000, "79.96"), (79_996, 100_000, "79.996"), (8, 10, "80.0"), (4, 5, "80.0"),
    (1, 3, "33.3"), (-1, 100_000, "-0.001"), (0, 1, "0.0"),
    // 99.99999999999 % and a loss of as little: nine decimals do not tell them from the bound.
    (9_999_999_999_999, 10_000_000_000_000, "99.999999999"),
    (-1, 10_000_000_000_000, "-0.000000001"),
  ])
  func `a share is never shown beyond a bound that it does not reach`(
    numerator: Int, denominator: Int, shown: String
  ) throws {
    let share = try ratio(Int128(numerator), Int128(denominator))
    #expect(share.rounded(to: 1, apartFrom: ["0", "100", "80"]) == shown)
  }

  @Test func `the number shown lies in the band of the share, whatever the bounds`() throws {
    var source = SeededSource(79_96)
    var mended = 0
    for _ in 0..<3_000 {
      let bound = Quantity(
        mantissa: Int64.random(in: 0...200_000, using: &source),
        scale: Int.random(in: 0...5, using: &source))
      let bounds = ["0", "100", bound ?? "80"] as [Quantity]
      // Half of them within a hair of a bound.
      let near = bounds.randomElement(using: &source) ?? "0"
      let denominator = Int128.random(in: 1...1_000_000_000_000, using: &source)
      let hair = Int128.random(in: -3...3, using: &source)
      let share =
        Bool.random(using: &source)
        ? try ratio(
          near.billionths * denominator + hair, 100 * 1_000_000_000 * denominator)
        : try ratio(Int128.random(in: -9_999...99_999, using: &source), denominator % 9_999 + 1)
      let digits = Int.random(in: 0...3, using: &source)
      let shown = share.rounded(to: digits, apartFrom: bounds)
      let number = try #require(Quantity(canonical: shown), "\(shown)")
      for bound in bounds {
        #expect((number >= bound) == share.isAtLeast(bound), "\(shown) beside \(bound.text)")
      }
      #expect(number.scale >= digits)
      if shown != share.rounded(to: digits) { mended += 1 }
    }
    #expect(mended > 100, "the law is about shares that plain rounding would put elsewhere")
  }

  @Test func `a difference keeps the decimals and says when it does not fit`() {
    #expect(Quantity("90.0").subtracting("90.10") == "-0.10")
    #expect(Quantity("90.0").subtracting("90.0") == "0.0")
    #expect(Quantity("1").subtracting("0.000000001") == "0.999999999")
    #expect(Quantity("999999999999999999").subtracting("0.1") == nil)
    #expect(Quantity("999999999999999999").subtracting("-1") == nil)
  }

  /// Long division digit by digit, which shares nothing with the code under test.
  private func longDivision(_ numerator: Int, _ denominator: Int, digits: Int) -> String {
    var rest = numerator.magnitude
    let divisor = denominator.magnitude
    var places: [UInt] = []
    var whole = rest * 100 / divisor
    rest = rest * 100 % divisor
    for _ in 0..<digits {
      places.append(rest * 10 / divisor)
      rest = rest * 10 % divisor
    }
    if rest * 10 / divisor >= 5 {
      var place = places.count - 1
      while place >= 0, places[place] == 9 {
        places[place] = 0
        place -= 1
      }
      if place >= 0 { places[place] += 1 } else { whole += 1 }
    }
    let text = ([String(whole)] + [places.map(String.init).joined()]).filter { !$0.isEmpty }
    let amount = text.joined(separator: ".")
    let isNegative = (numerator < 0) != (denominator < 0) && amount.contains { "1"..."9" ~= $0 }
    return (isNegative ? "-" : "") + amount
  }

  @Test func `rounding agrees with long division by hand`() throws {
    var source = SeededSource(62)
    for _ in 0..<2_000 {
      let numerator = Int.random(in: -100_000...100_000, using: &source)
      let denominator = Int.random(in: 1...3_000, using: &source)
      let digits = Int.random(in: 0...3, using: &source)
      let expected = longDivision(numerator, denominator, digits: digits)
      let shown = try ratio(Int128(numerator), Int128(denominator)).rounded(to: digits)
      #expect(shown == expected, "\(numerator)/\(denominator) to \(digits)")
    }
  }
}
