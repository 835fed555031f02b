import Testing

@testable import PlanDomain
@testable import Publication

/// The same numbers for the same seed, on every machine (splitmix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Charts that no city has: every shape of target, gaps, corrections, breaks, and numbers of every
/// size up to 18 digits.
struct RandomChart {
  private var numbers: SeededNumbers
  private let limit: Int64

  static func chart(seed: UInt64) throws -> IndicatorChart {
    var random = RandomChart(seed: seed)
    return try random.chart()
  }

  private init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    let limits: [Int64] = [0, 9, 1_000, 1_000_000, 999_999_999_999_999_999]
    limit = limits[Int(seed % 5)]
  }

  private func first(_ length: Int) -> Int { 2025 - length + 1 }

  private mutating func chart() throws -> IndicatorChart {
    let length = Int.random(in: 1...14, using: &numbers)
    var story = try ChartStory(
      unit: ["％", "", "人（延べ・年間の利用者数、うち市外）", "㎡"].randomElement(using: &numbers) ?? "",
      baseline: Bool.random(using: &numbers)
        ? Baseline(value: quantity(), fiscalYear: fiscalYear(2015)) : nil,
      target: Bool.random(using: &numbers) ? target() : nil)
    for year in first(length)...2025 where !chance(of: 4) {
      let state = FigureState.allCases.randomElement(using: &numbers) ?? .final
      try story.record(year, try quantity().text, state)
      if chance(of: 5) { try story.correct(year, try quantity().text, state) }
    }
    if chance(of: 2) { try story.redefine(from: 2023) }
    for year in [2020, 2022, 2024] where chance(of: 2) { try story.revise(target(), from: year) }
    if chance(of: 2) { try story.setInterim(2026, try quantity().text) }
    return try story.chart(first(length), 2025)
  }

  private mutating func chance(of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &numbers) == 0
  }

  private mutating func quantity() throws -> Quantity {
    try #require(
      Quantity(
        mantissa: Int64.random(in: -limit / 9...limit, using: &numbers),
        scale: Int.random(in: 0...9, using: &numbers)))
  }

  private mutating func target() throws -> Target {
    let (one, other) = (try quantity(), try quantity())
    let aims: [Aim] = [
      .reach(one), .atMost(one), .atLeast(one), .maintain(one), .undecided,
      .range(min(one, other), max(one, other)), .qualitative("十分な体制"),
    ]
    return Target(
      aim: aims.randomElement(using: &numbers) ?? .undecided,
      fiscalYear: chance(of: 2) ? try fiscalYear(2027) : nil)
  }
}
