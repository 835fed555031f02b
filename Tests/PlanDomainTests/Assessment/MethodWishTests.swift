import PlanDomain
import Testing

/// Another method than the target's shape asks for, as somebody laid it down.
struct MethodWishTests {
  private func wishing(_ method: AssessmentMethod, _ specimen: Specimen) -> Specimen {
    var specimen = specimen
    specimen.configure(AssessmentConfiguration(method: method), from: .fy2024)
    return specimen
  }

  @Test func `a method is used from its year on`() {
    let women = wishing(.threshold, Specimen("05-2", from: "24.0", to: .reach("30.0")))
    #expect(women.assess("26.9", in: .fy2023).method == .change)
    let result = women.assess("26.9", in: .fy2024)
    #expect(result.method == .threshold)
    #expect(result.headroom == "-3.1")
    #expect(result.rate == nil)
  }

  @Test func `a ceiling above which one starts can be approached`() {
    // (95.0 − 93.0)/(95.0 − 90.0) = 40; by FY2024 a straight line has made 40.
    let balance = Specimen(direction: .lower, from: "95.0", to: .atMost("90.0"))
    #expect(wishing(.change, balance).assess("93.0", in: .fy2024).rating == .onTrack)
    #expect(balance.assess("93.0", in: .fy2024).method == .threshold)
    // Into a range from below: (25 − 20)/(30 − 20) = 50.
    let range = wishing(.change, Specimen(from: "20", to: .range("30", "50")))
    #expect(range.assess("25", in: .fy2024).shownRate?.text == "50.0")
  }

  @Test(
    arguments: [
      (nil, Aim.reach("30.0"), ReasonCode.noBaseline),
      ("30.0", .reach("30"), .baselineEqualsTarget),
      ("31.0", .reach("30.0"), .noBaseline), ("87.8", .atLeast("87.80"), .baselineEqualsTarget),
    ] as [(Quantity?, Aim, ReasonCode)])
  func `change without a way to go says why and guesses nothing`(
    baseline: Quantity?, aim: Aim, reason: ReasonCode
  ) {
    let result = wishing(.change, Specimen(from: baseline, to: aim)).assess("25.0", in: .fy2024)
    #expect(result.method == .none)
    #expect(result.rating == .undetermined)
    #expect(result.reason == reason)
    #expect(result.rate == nil)
    #expect(result.headroom == nil)
  }

  @Test func `a level may be wished for, and a person`() {
    let women = Specimen("05-2", from: "24.0", to: .reach("30.0"))
    // 27.0/30.0 = 90.
    let level = wishing(.level, women).assess("27.0", in: .fy2027)
    #expect(level.method == .level)
    #expect(level.shownRate?.text == "90.0")
    let range = wishing(.level, Specimen(to: .range("1", "2"))).assess("1", in: .fy2027)
    #expect(range.reason == .noBaseline)
    let judged = wishing(.narrative, women).assess("27.0", in: .fy2027)
    #expect(judged.method == .narrative)
    #expect(judged.reason == .qualitative)
    #expect(judged.rating == .undetermined)
  }

  @Test func `no wish turns words into numbers`() {
    let staff = wishing(.change, Specimen("05-1", from: "1803", to: .qualitative("見合った数")))
    #expect(staff.assess("1790", in: .fy2024).reason == .qualitative)
    #expect(staff.assess("1790", in: .fy2024).rate == nil)
  }
}
