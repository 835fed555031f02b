import PlanDomain
import Testing

/// Met or not met, with the headroom and without a percentage.
struct ThresholdMethodTests {
  @Test func `scenario 5: a ceiling is met at equality, and never a percentage`() {
    let balance = Specimen("07-1", direction: .lower, from: "87.8", to: .atMost("90.0"))
    let met = balance.assess("90.0", in: .fy2024)
    #expect(met.rating == .met)
    #expect(met.headroom == "0.0")
    let exceeded = balance.assess("90.1", in: .fy2024)
    #expect(exceeded.rating == .notMet)
    #expect(exceeded.headroom == "-0.1")
    #expect([met.rate, exceeded.rate, met.pace, exceeded.pace] == [nil, nil, nil, nil])
    // The same before the due year, in it and after it.
    #expect(balance.assess("90.1", in: .fy2027).rating == .notMet)
    #expect(balance.assess("90.0", in: .fy2028).rating == .met)
  }

  @Test(
    arguments: [
      (Aim.atLeast("80"), "79.5", "-0.5", false), (.atLeast("80"), "80.0", "0.0", true),
      (.atLeast("80"), "81.5", "1.5", true),
      // The nearest bound: 5 from the lower and 15 from the upper one.
      (.range("30", "50"), "35", "5", true), (.range("30", "50"), "49", "1", true),
      (.range("30", "50"), "30", "0", true), (.range("30", "50"), "50", "0", true),
      (.range("30", "50"), "29", "-1", false), (.range("30", "50"), "52", "-2", false),
      (.range("30", "30"), "30", "0", true),
      (.maintain("22"), "22", "0", true), (.maintain("22"), "25", "3", true),
      (.maintain("22"), "21", "-1", false),
    ] as [(Aim, Quantity, Quantity, Bool)])
  func `every bound has its headroom`(aim: Aim, value: Quantity, room: Quantity, isMet: Bool) {
    let result = Specimen(to: aim).assess(value, in: .fy2024)
    #expect(result.method == .threshold)
    #expect(result.headroom == room)
    #expect(result.rating == (isMet ? .met : .notMet))
  }

  @Test func `what is held is a ceiling where lower is better, the very value where neither is`() {
    let lower = Specimen(direction: .lower, to: .maintain("22"))
    #expect(lower.assess("21", in: .fy2024).rating == .met)
    #expect(lower.assess("23", in: .fy2024).headroom == "-1")
    let neither = Specimen(direction: .none, to: .maintain("22"))
    #expect(neither.assess("22.0", in: .fy2024).rating == .met)
    for value: Quantity in ["21", "23"] {
      #expect(neither.assess(value, in: .fy2024).rating == .notMet)
      #expect(neither.assess(value, in: .fy2024).headroom == "-1")
    }
  }

  @Test func `scenario 9: a target equal to the baseline is maintained, without a division`() {
    let projects = Specimen("08-2", from: "19.0", to: .reach("19"))
    let verdicts: [(Quantity, Rating)] = [("18", .notMet), ("19", .met), ("20", .met)]
    for (value, rating) in verdicts {
      let result = projects.assess(value, in: .fy2024)
      #expect(result.method == .threshold)
      #expect(result.reason == .baselineEqualsTarget)
      #expect(result.rating == rating)
      #expect(result.rate == nil)
    }
  }

  @Test func `a target that the baseline meets already is a bound, not a way`() {
    // 87.8 is better than 90.0 where lower is better: F2 would give 92.0 a share of 190.9 %.
    let balance = Specimen(direction: .lower, from: "87.8", to: .reach("90.0"))
    let result = balance.assess("92.0", in: .fy2024)
    #expect(result.method == .threshold)
    #expect(result.rating == .notMet)
    #expect(result.headroom == "-2.0")
    #expect(result.rate == nil)
    #expect(balance.assess("85.0", in: .fy2024).rating == .met)
    let higher = Specimen(direction: .higher, from: "24.0", to: .reach("20.0"))
    #expect(higher.assess("21.0", in: .fy2024).headroom == "1.0")
  }

  @Test func `a headroom beyond 18 digits is left out, the verdict is not`() {
    let huge = Specimen(to: .atLeast("0.000000001"))
    let result = huge.assess("999999999999999999", in: .fy2024)
    #expect(result.rating == .met)
    #expect(result.headroom == nil)
  }
}
