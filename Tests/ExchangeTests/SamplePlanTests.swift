import Exchange
import PlanDomain
import Testing

/// The sample plan as it is read: what it has, and what it does not claim.
struct SamplePlanTests {
  private let plan: PlanDocument
  private let indicators: [String: IndicatorDocument]

  init() throws {
    plan = try PlanFile.read(try Repository.bytes("Examples/tomakomai/plan.yaml"))
    let all = plan.policies.flatMap(\.indicators).map { ($0.code.text, $0) }
    indicators = Dictionary(uniqueKeysWithValues: all)
  }

  @Test func `the sample plan has every part of the printed one`() {
    let measures = plan.policies.flatMap(\.measures)
    #expect(plan.policies.map(\.code.text) == ["05", "06", "07", "08"])
    #expect(plan.policies.map(\.page) == [48, 50, 52, 54])
    #expect(plan.policies.map(\.issues.count) == [4, 3, 3, 3])
    #expect(plan.policies.map(\.goals.count) == [3, 3, 1, 1])
    #expect(plan.policies.map(\.relatedPlans.count) == [5, 2, 8, 1])
    #expect(plan.policies.map(\.measures.count) == [5, 4, 3, 2])
    #expect(measures.count == 14)
    #expect(measures.flatMap(\.items).count == 31)
    #expect(plan.policies.map(\.projects.count) == [8, 5, 6, 5])
    #expect(plan.policies.flatMap(\.projects).count == 24)
    #expect(plan.policies.map(\.indicators.count) == [4, 5, 4, 2])
    #expect(plan.policies.flatMap(\.indicators).count == 15)
  }

  @Test func `what the plan does not print stays unknown`() {
    #expect(plan.firstFiscalYear == nil)
    #expect(plan.lastFiscalYear == nil)
    #expect(plan.defaultBaselineFiscalYear == nil)
    #expect(indicators.values.allSatisfy { $0.department == nil })
    let dated = indicators.values.filter { $0.baseline?.fiscalYear != nil }
    #expect(dated.map(\.code.text) == ["07-4"])
  }

  @Test func `a printed year stands before the year of the column`() throws {
    #expect(plan.targetFiscalYear == FiscalYear(2027))
    let floorArea = try #require(indicators["07-4"])
    #expect(floorArea.baseline?.fiscalYear == FiscalYear(2015))
    #expect(floorArea.baseline?.printed == "1,035,635（H27）")
    #expect(floorArea.target?.fiscalYear == FiscalYear(2026))
    #expect(floorArea.target?.printed == "1,005,533（R8）")
    let others = indicators.values.filter { $0.code.text != "07-4" }
    #expect(others.allSatisfy { $0.target?.fiscalYear == FiscalYear(2027) })
  }

  @Test func `every target has its printed shape`() throws {
    func kinds(_ kind: Aim.Kind) -> [String] {
      indicators.filter { $0.value.target?.aim.kind == kind }.keys.sorted()
    }
    #expect(kinds(.atMost) == ["07-1", "07-2", "07-3"])
    #expect(kinds(.qualitative) == ["05-1"])
    #expect(kinds(.reach).count == 11)
    #expect(indicators["05-1"]?.target?.aim.text == "簡素で効率的な組織に見合った職員数")
    #expect(indicators["05-1"]?.baseline?.printed == "1,803")
    #expect(indicators["07-1"]?.target?.printed == "90.0以下")
    // The zero is printed, so it is kept; where none is printed, none is added.
    #expect(indicators["05-2"]?.target?.aim.value?.text == "30.0")
    #expect(indicators["06-1"]?.target?.aim.value?.text == "100")
  }

  @Test func `an inferred direction is marked and a printed one is not`() {
    let printed = indicators.filter { !$0.value.definition.directionAssumed }
    #expect(printed.keys.sorted() == ["07-1", "07-2", "07-3"])
    #expect(printed.values.allSatisfy { $0.definition.direction == .lower })
    let lower = indicators.filter { $0.value.definition.direction == .lower }
    #expect(lower.keys.sorted() == ["05-3", "05-4", "07-1", "07-2", "07-3", "07-4"])
    let directionless = indicators.filter { $0.value.definition.direction == .none }
    #expect(directionless.keys.sorted() == ["05-1"])
  }

  @Test func `only shares of a whole have limits and they are marked as inferred`() throws {
    let limited = indicators.filter { $0.value.definition.limits != nil }
    #expect(limited.keys.sorted() == ["06-1", "06-2", "06-3", "06-4"])
    for indicator in limited.values {
      #expect(indicator.definition.limitsAssumed)
      #expect(indicator.definition.limits?.minimum == Quantity(canonical: "0"))
      #expect(indicator.definition.limits?.maximum == Quantity(canonical: "100"))
    }
  }

  @Test func `a footnote mark is no part of a name`() {
    let marked = indicators.filter { $0.value.definition.printedName != nil }
    #expect(marked.keys.sorted() == ["07-1", "07-2", "07-3", "08-1"])
    for definition in marked.values.map(\.definition) {
      #expect(definition.printedName == definition.name + "※")
    }
    #expect(indicators.values.allSatisfy { !$0.definition.name.contains("※") })
  }

  @Test func `two indicators follow other plans and one of those has its own years`() {
    let tracking = indicators.filter { $0.value.definition.tracks != nil }
    #expect(tracking.keys.sorted() == ["06-1", "06-2"])
    #expect(tracking["06-1"]?.definition.tracks == TrackedPlan(name: "苫小牧市行政創革プラン"))
    #expect(
      tracking["06-2"]?.definition.tracks
        == TrackedPlan(
          name: "苫小牧市ICT推進プラン", firstFiscalYear: FiscalYear(2020),
          lastFiscalYear: FiscalYear(2024)))
  }

  @Test func `codes follow the printed numbers`() {
    for policy in plan.policies {
      for (index, measure) in policy.measures.enumerated() {
        #expect(measure.number == index + 1)
        #expect(measure.code.text == "M\(policy.code)-\(measure.number)")
        for (index, item) in measure.items.enumerated() {
          #expect(item.code.text == "\(measure.code).\(index + 1)")
          #expect(item.mark == ["⑴", "⑵", "⑶", "⑷", "⑸"][index])
        }
      }
      for (index, project) in policy.projects.enumerated() {
        #expect(project.code.text == "P\(policy.code)-\(index + 1)")
      }
      for (index, indicator) in policy.indicators.enumerated() {
        #expect(indicator.code.text == "\(policy.code)-\(index + 1)")
      }
    }
  }

  @Test func `the documented example reads`() throws {
    let page = try Repository.text("Documentation/plan-file.md")
    let block = page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first
    let example = try PlanFile.read(Array(try #require(block).utf8))
    let policy = try #require(plan.policies.first { $0.code.text == "07" })
    // It is the sample, shortened.
    #expect(example.policies.first?.measures.first?.title == policy.measures.last?.title)
    #expect(example.policies.first?.projects.first == policy.projects.first)
    #expect(example.policies.first?.indicators.first == policy.indicators.first)
  }
}
