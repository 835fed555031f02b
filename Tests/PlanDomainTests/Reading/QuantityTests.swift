import PlanDomain
import Testing

@Suite struct `Quantities` {
  @Test(arguments: [
    ("0", 0 as Int64, 0), ("0.0", 0, 1), ("30", 30, 0), ("30.0", 300, 1), ("-1.2", -12, 1),
    ("0.05", 5, 2), ("-0.05", -5, 2), ("0.000000001", 1, 9), ("1035635", 1_035_635, 0),
    ("999999999999999999", 999_999_999_999_999_999, 0),
    ("-999999999.999999999", -999_999_999_999_999_999, 9),
  ])
  func `the canonical form is read and written`(text: String, mantissa: Int64, scale: Int) throws {
    let quantity = try #require(Quantity(canonical: text))
    #expect(quantity.mantissa == mantissa)
    #expect(quantity.scale == scale)
    #expect(quantity.text == text)
    #expect(Quantity(mantissa: mantissa, scale: scale) == quantity)
  }

  @Test(arguments: [
    "", "-", "-0", "-0.0", "+1", "007", "00", "-01", "1.", ".5", "-.5", "1.2.3", "1,000", "1e3",
    " 1",
    "1 ", "１", "0x1F", "nan", "0.1234567890", "1000000000000000000", "1.000000000000000000",
    "--1", "−1", "1\u{301}", "1²", "1\u{0}", "99999999999999999999999999999999999999999",
  ])
  func `anything else is not canonical`(text: String) {
    #expect(Quantity(canonical: text) == nil)
  }

  @Test func `a mantissa of 19 digits and a scale beyond 9 do not exist`() {
    #expect(Quantity(mantissa: 1_000_000_000_000_000_000, scale: 0) == nil)
    #expect(Quantity(mantissa: -1_000_000_000_000_000_000, scale: 9) == nil)
    #expect(Quantity(mantissa: .min, scale: 0) == nil)
    #expect(Quantity(mantissa: .max, scale: 0) == nil)
    #expect(Quantity(mantissa: 1, scale: 10) == nil)
    #expect(Quantity(mantissa: 1, scale: -1) == nil)
    #expect(Quantity(mantissa: -999_999_999_999_999_999, scale: 9) != nil)
  }

  @Test(arguments: [
    ("0", "0", "0"), ("999", "999", "999"), ("1000", "1,000", "1,000"),
    ("-1.2", "△1.2", "-1.2"), ("1035635", "1,035,635", "1,035,635"),
    ("-123456.7890", "△123,456.7890", "-123,456.7890"), ("30.0", "30.0", "30.0"),
    ("-0.5", "△0.5", "-0.5"),
  ])
  func `people see groups of three and their own minus`(text: String, ja: String, en: String) throws
  {
    let quantity = try #require(Quantity(canonical: text))
    #expect(quantity.grouped(.ja) == ja)
    #expect(quantity.grouped(.en) == en)
  }

  @Test func `every quantity reads back from its text, and from both forms for people`() throws {
    var source = SeededSource(18)
    for _ in 0..<5_000 {
      let quantity = try randomQuantity(&source)
      #expect(Quantity(canonical: quantity.text) == quantity, "seed \(source.seed)")
      for shown in [quantity.text] + Language.allCases.map(quantity.grouped) {
        let reading = try FigureReading.read(shown)
        #expect(reading == .figure(quantity, unit: nil), "seed \(source.seed)")
      }
    }
  }

  @Test func `the order agrees with cross-multiplication`() throws {
    var source = SeededSource(128)
    for _ in 0..<20_000 {
      let left = try randomQuantity(&source)
      let right = try randomQuantity(&source)
      let leftProduct = left.mantissa.multipliedFullWidth(by: power(right.scale))
      let rightProduct = right.mantissa.multipliedFullWidth(by: power(left.scale))
      let isLess = (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
      let isEqual = leftProduct == rightProduct
      #expect((left < right) == isLess, "seed \(source.seed): \(left.text) < \(right.text)")
      #expect(left.isNumericallyEqual(to: right) == isEqual, "seed \(source.seed)")
      #expect((left <= right) == (isLess || isEqual), "seed \(source.seed)")
    }
  }

  @Test func `the widest numbers compare without overflow`() throws {
    let largest = try #require(Quantity(mantissa: 999_999_999_999_999_999, scale: 0))
    let smallest = try #require(Quantity(mantissa: -999_999_999_999_999_999, scale: 9))
    #expect(smallest < largest)
    #expect(largest > smallest)
  }

  private func power(_ scale: Int) -> Int64 { (0..<scale).reduce(1) { power, _ in power * 10 } }

  /// Mantissas of every length, so that equal and near values meet often.
  private func randomQuantity(_ source: inout SeededSource) throws -> Quantity {
    let limit = power(.random(in: 1...9, using: &source))
    let factor = power(.random(in: 0...9, using: &source))
    let mantissa = Int64.random(in: -limit + 1..<limit, using: &source) * factor
    let scale = Int.random(in: Quantity.scales, using: &source)
    return try #require(Quantity(mantissa: mantissa, scale: scale))
  }
}
