import PlanDomain
import Testing

/// What holds of every assessment, whatever the figures: shown by random ones and by the extremes.
struct AssessmentLawTests {
  /// Any quantity at all, the extremes often.
  private func quantity(using source: inout SeededSource) -> Quantity {
    let greatest: Int64 = 999_999_999_999_999_999
    let mantissa: Int64 =
      switch Int.random(in: 0...5, using: &source) {
      case 0: 0
      case 1: greatest
      case 2: -greatest
      case 3: Int64.random(in: -greatest...greatest, using: &source)
      default: Int64.random(in: -999...999, using: &source)
      }
    let scale = [0, 1, 9, Int.random(in: 0...9, using: &source)].randomElement(using: &source) ?? 0
    return Quantity(mantissa: mantissa, scale: scale) ?? "0"
  }

  private func aim(using source: inout SeededSource) -> Aim {
    let (first, second) = (quantity(using: &source), quantity(using: &source))
    return switch Int.random(in: 0...7, using: &source) {
    case 0: .atMost(first)
    case 1: .atLeast(first)
    case 2: .maintain(first)
    case 3: first <= second ? .range(first, second) : .range(second, first)
    default: .reach(first)
    }
  }

  private static let wishes: [AssessmentMethod?] = [nil, nil, .change, .threshold, .level]

  private func specimen(using source: inout SeededSource) -> Specimen {
    let hasBaseline = Int.random(in: 0...4, using: &source) > 0
    let aim = aim(using: &source)
    // A baseline that equals the target is rare enough to be asked for.
    let isSame = Int.random(in: 0...5, using: &source) == 0
    let baseline = isSame ? aim.value : quantity(using: &source)
    var specimen = Specimen(
      direction: Direction.allCases.randomElement(using: &source) ?? .none,
      from: hasBaseline ? baseline : nil, to: aim)
    if Bool.random(using: &source) {
      specimen.setInterim(quantity(using: &source), in: .fy2025)
    }
    specimen.configure(
      AssessmentConfiguration(
        method: Self.wishes.randomElement(using: &source) ?? nil,
        noise: Int.random(in: 0...3, using: &source) == 0 ? "3.0" : nil))
    return specimen
  }

  @Test func `whatever the figures, there is a rating or a reason, and a sentence`() {
    var source = SeededSource(2_3)
    for round in 0..<1_500 {
      let specimen = specimen(using: &source)
      let years: [FiscalYear] = [.fy2022, .fy2024, .fy2026, .fy2027, .fy2040]
      let year = years[round % years.count]
      let result = specimen.assess(quantity(using: &source), in: year)
      #expect((result.rating == .undetermined) == (result.reason != nil) || result.isMaintained)
      #expect(result.rate == nil || result.method == .change || result.method == .level)
      #expect(result.headroom == nil || result.method == .threshold)
      #expect(result.method != .threshold || [.met, .notMet].contains(result.rating))
      #expect(result.pace == nil || result.expected != nil)
      #expect(result.explanation(.era).ja.hasSuffix("（評価規則 jp-basic-1）"))
      if result.method == .change, result.rate?.isNegative == true, !result.isWithinNoise {
        #expect(result.rating == .regressed)
      }
      if result.rating == .regressed { #expect(result.rate?.isNegative == true) }
    }
  }

  @Test func `a rate is the fraction of the two ways, whatever the decimals`() {
    var source = SeededSource(51)
    for _ in 0..<500 {
      // In thousandths, so that plain integers do the sum; entered with other decimals each time.
      let baseline = Int64.random(in: -50_000...50_000, using: &source)
      let target = Int64.random(in: -50_000...50_000, using: &source)
      let value = Int64.random(in: -50_000...50_000, using: &source)
      guard baseline != target else { continue }
      func entered(_ thousandths: Int64) -> Quantity {
        let extra = Int.random(in: 0...6, using: &source)
        let mantissa = (0..<extra).reduce(thousandths) { digits, _ in digits * 10 }
        return Quantity(mantissa: mantissa, scale: 3 + extra) ?? "0"
      }
      let specimen = Specimen(
        direction: .none, from: entered(baseline), to: .reach(entered(target)))
      let result = specimen.assess(entered(value), in: .fy2024)
      let (part, whole) = (Int128(value - baseline), Int128(target - baseline))
      #expect(result.rate == Ratio(part, over: whole))
      // On a straight line from FY2022 to FY2027, 2/5 of the way.
      #expect(result.pace == Ratio(part * 5, over: whole * 2))
    }
  }

  @Test func `the numbers that are shown come to the rating that is named`() throws {
    var source = SeededSource(79)
    let specimen = Specimen(from: "24.0", in: .fy2022, to: .reach("30.0"))
    func millionths(_ number: Int64) -> Quantity { Quantity(mantissa: number, scale: 6) ?? "0" }
    for _ in 0..<500 {
      // Figures a hair from what a cut asks for: in the due year, and before it by the pace.
      let cut: Int64 = [50, 80, 100].randomElement(using: &source) ?? 80
      let hair = Int64.random(in: -2...2, using: &source)
      let due = specimen.assess(millionths(24_000_000 + 60_000 * cut + hair), in: .fy2027)
      let early = specimen.assess(millionths(24_000_000 + 24_000 * cut + hair), in: .fy2024)
      for shown in [due.shownRate, early.shownPace] {
        let text = try #require(shown?.text)
        let number = try #require(Quantity(canonical: text))
        #expect((number >= millionths(cut * 1_000_000)) == (hair >= 0), "\(text) beside \(cut)")
      }
    }
  }

  @Test func `who comes further is never rated worse`() {
    let beforeDue: [Rating] = [
      .regressed, .behind, .slightlyBehind, .mostlyOnTrack, .onTrack, .achieved,
    ]
    let due: [Rating] = [
      .regressed, .notAchieved, .partlyAchieved, .mostlyAchieved, .achieved,
    ]
    let up = Specimen(from: "24.0", to: .reach("30.0"))
    let down = Specimen(direction: .lower, from: "30.0", to: .reach("24.0"))
    for (year, order) in [(FiscalYear.fy2024, beforeDue), (.fy2027, due)] {
      var last = (up: 0, down: 0)
      for tenths in Int64(220)...320 {
        let rising = Quantity(mantissa: tenths, scale: 1) ?? "0"
        let falling = Quantity(mantissa: 540 - tenths, scale: 1) ?? "0"
        let next = (
          up: order.firstIndex(of: up.assess(rising, in: year).rating) ?? -1,
          down: order.firstIndex(of: down.assess(falling, in: year).rating) ?? -1
        )
        #expect(next.up >= last.up && next.down >= last.down, "\(tenths) in \(year)")
        #expect(next.up == next.down, "\(tenths) in \(year)")
        last = next
      }
      #expect(last == (order.count - 1, order.count - 1))
    }
  }

  @Test func `the farthest figures are judged without a trap`() {
    let extremes: [Quantity] = [
      "999999999999999999", "-999999999999999999", "0.000000001", "-0.000000001", "0",
      "999999999.999999999", "-999999999.999999999",
    ]
    for baseline in extremes {
      for target in extremes {
        var specimen = Specimen(direction: .none, from: baseline, to: .reach(target))
        specimen.plan.firstFiscalYear = FiscalYear(FiscalYear.range.lowerBound + 1)
        specimen.plan.targetFiscalYear = FiscalYear(FiscalYear.range.upperBound)
        specimen.setInterim("-999999999999999999", in: .fy2023)
        for value in extremes {
          let result = specimen.assess(value, in: .fy2024)
          let isSame = baseline.isNumericallyEqual(to: target)
          #expect((result.rate == nil) == isSame)
          #expect((result.reason == .baselineEqualsTarget) == isSame)
          #expect(!result.explanation(.era).en.isEmpty)
        }
      }
    }
  }
}

extension Assessment {
  /// Rated, and a reason told why there is no percentage.
  fileprivate var isMaintained: Bool { reason == .baselineEqualsTarget && method == .threshold }
}
