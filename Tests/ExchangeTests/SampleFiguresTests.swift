import Exchange
import PlanDomain
import Testing

/// The sample figures: fit for the sample plan, and labelled as made up in every row.
struct SampleFiguresTests {
  private let header: Substring?
  private let rows: [[String]]
  private let indicators: [String: IndicatorDocument]

  init() throws {
    // The file has neither quotes nor commas in its cells, so splitting reads it.
    let lines = try Repository.text("Examples/tomakomai/measurements.csv").split(separator: "\n")
    header = lines.first
    rows = lines.dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let plan = try PlanFile.read(try Repository.bytes("Examples/tomakomai/plan.yaml"))
    let all = plan.policies.flatMap(\.indicators).map { ($0.code.text, $0) }
    indicators = Dictionary(uniqueKeysWithValues: all)
  }

  @Test func `every row says that it is illustrative`() {
    #expect(
      header == "indicator_id,fiscal_year,obs_value,obs_status,missing_reason,source,comment")
    #expect(rows.count == 59)
    #expect(rows.allSatisfy { $0.count == 7 && $0[5] == "例示（公式の数値ではありません）" })
  }

  @Test func `every figure fits the plan`() throws {
    #expect(Set(rows.map { $0[0] }) == Set(indicators.keys))
    #expect(Set(rows.map { $0[0] + "/" + $0[1] }).count == rows.count)
    for row in rows {
      let definition = try #require(indicators[row[0]]).definition
      #expect(["2022", "2023", "2024", "2025"].contains(row[1]))
      switch row[3] {
      case "final", "provisional", "forecast":
        let value = try #require(Quantity(canonical: row[2]), "\(row)")
        #expect(definition.limits?.contains(value) != false, "\(row)")
        #expect(row[4].isEmpty)
      case "missing":
        #expect(row[2].isEmpty && row[4] == "no-survey", "\(row)")
      default:
        Issue.record("\(row)")
      }
    }
  }
}
