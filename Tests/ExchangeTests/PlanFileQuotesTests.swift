import Exchange
import PlanDomain
import Testing

/// What would be a slip in a plain text is meant in quotes; and nothing can be said on purpose.
struct PlanFileQuotesTests {
  @Test(arguments: [
    ("\" 方針\"", " 方針"), ("'方針　'", "方針　"), ("\" \"", " "), ("\"yes\"", "yes"), ("'~'", "~"),
    ("\"null\"", "null"),
  ])
  func `a text in quotes is taken as it stands`(quoted: String, text: String) throws {
    let policy = try #require(read("title: 方針", as: "title: \(quoted)").policies.first)
    #expect(policy.title == text)
  }

  @Test func `a name in quotes may have a footnote mark`() throws {
    let named = try read("name: 指標", as: "name: '指標※'")
    #expect(named.policies.flatMap(\.indicators).map(\.definition.name) == ["指標※"])
    let charged = try read("[総務部]", as: "[\"総務部※\"]")
    #expect(charged.policies.flatMap(\.measures).map(\.departments) == [["総務部※"]])
  }

  @Test func `two quotes are a plain number's unit and nobody's department`() throws {
    let counted = try read("unit: ％", as: "unit: ''")
    #expect(counted.policies.flatMap(\.indicators).map(\.definition.unit.text) == [""])
    let orphaned = try read("department: 総務部,", as: "department: \"\",")
    #expect(orphaned.policies.flatMap(\.projects).map(\.department) == [""])
  }

  @Test func `a target has the year of the column or its own or none`() throws {
    func years(_ addition: String) throws -> [FiscalYear?] {
      let plan = try read("value: \"30.0\"", as: "value: \"30.0\"\(addition)")
      return plan.policies.flatMap(\.indicators).map { $0.target?.fiscalYear }
    }
    #expect(try years("") == [FiscalYear(2027)])
    #expect(try years(", fiscal_year: null") == [FiscalYear(2027)])
    #expect(try years(", fiscal_year: R8") == [FiscalYear(2026)])
    #expect(try years(", fiscal_year: none") == [nil])
  }

  private func read(_ old: String, as new: String) throws -> PlanDocument {
    try PlanFile.read(Array(SmallPlan.replacing(old, with: new).utf8))
  }
}
