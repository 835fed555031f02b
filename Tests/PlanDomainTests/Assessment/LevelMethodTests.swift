import PlanDomain
import Testing

/// 目標比: what is judged where there is no baseline.
struct LevelMethodTests {
  @Test func `a level is never paced, and is judged from the due year on`() {
    let projects = Specimen("08-2", to: .reach("22"))
    // 18/22 = 81.82.
    let before = projects.assess("18", in: .fy2024)
    #expect(before.method == .level)
    #expect(before.shownRate?.text == "81.8")
    #expect(before.rating == .undetermined)
    #expect(before.reason == .paceUnknown)
    #expect(before.pace == nil)
    #expect(projects.assess("22", in: .fy2024).rating == .achieved)
    #expect(projects.assess("18", in: .fy2027).rating == .mostlyAchieved)
    #expect(projects.assess("11", in: .fy2027).rating == .partlyAchieved)
    #expect(projects.assess("10", in: .fy2027).rating == .notAchieved)
    #expect(projects.assess("22", in: .fy2027).rating == .achieved)
  }

  @Test func `where lower is better the target is divided by the figure`() {
    let floor = Specimen(direction: .lower, to: .reach("1005533"))
    // 1005533/1020000 = 98.58.
    let result = floor.assess("1020000", in: .fy2026)
    #expect(result.shownRate?.text == "98.6")
    #expect(floor.assess("1005533", in: .fy2026).rating == .achieved)
  }

  @Test func `a share of nothing, or of less, is no rate`() {
    let none = Specimen(direction: .lower, to: .reach("0"))
    // 0 ÷ 5 is 0 %; 0 ÷ 0 is none, and the target is met.
    #expect(none.assess("5", in: .fy2027).shownRate?.text == "0.0")
    #expect(none.assess("5", in: .fy2027).rating == .notAchieved)
    #expect(none.assess("0", in: .fy2027).rate == nil)
    #expect(none.assess("0", in: .fy2027).rating == .achieved)
    #expect(none.assess("-1", in: .fy2027).rating == .achieved)
    let surplus = Specimen(direction: .higher, to: .reach("0"))
    #expect(surplus.assess("-5", in: .fy2027).rate == nil)
    #expect(surplus.assess("-5", in: .fy2027).rating == .undetermined)
    #expect(surplus.assess("-5", in: .fy2027).reason == .noBaseline)
    #expect(surplus.assess("0", in: .fy2027).rating == .achieved)
  }

  @Test func `without a baseline nothing has become worse`() {
    // −5/10 = −50.
    let result = Specimen(to: .reach("10")).assess("-5", in: .fy2027)
    #expect(result.shownRate?.text == "-50.0")
    #expect(result.rating == .notAchieved)
  }

  @Test func `a level needs to know which way is better`() {
    let result = Specimen(direction: .none, to: .reach("10")).assess("5", in: .fy2027)
    #expect(result.method == .none)
    #expect(result.reason == .noBaseline)
  }
}
