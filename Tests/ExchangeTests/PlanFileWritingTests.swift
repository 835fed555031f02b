import Exchange
import Foundation
import PlanDomain
import Testing

/// A plan as a file again: what is written reads the same, and looks as a person would write it.
struct PlanFileWritingTests {
  @Test func `the sample plan is written as it stands but for its comments`() throws {
    let file = try Repository.text("Examples/tomakomai/plan.yaml")
    let plan = try PlanFile.read(Array(file.utf8))
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.firstMatch(of: /^\s*#/) == nil }
      .map { $0.replacing(/\s+#.*/, with: "") }
    let withoutComments = lines.joined(separator: "\n").trimmingPrefix(/\n+/)
    #expect(PlanFile.text(of: plan) == withoutComments)
  }

  @Test func `the sample plan reads the same again`() throws {
    let plan = try PlanFile.read(try Repository.bytes("Examples/tomakomai/plan.yaml"))
    #expect(try PlanFile.read(Array(PlanFile.text(of: plan).utf8)) == plan)
  }

  @Test func `random documents read the same again`() throws {
    let seed = SeededSource.printedSeed("plan files")
    var documents = RandomDocuments(SeededSource(seed))
    for round in 0..<150 {
      let document = documents.next()
      let text = PlanFile.text(of: document)
      let again = Result { () throws(PlanFileErrors) in try PlanFile.read(Array(text.utf8)) }
      #expect(again == .success(document), "seed \(seed), round \(round):\n\(text)")
    }
  }

  @Test func `what must be there is enough`() throws {
    let document = PlanDocument(facts: PlanFacts(id: "small", title: "計画"))
    #expect(try rewritten(document) == document)
    #expect(
      PlanFile.text(of: document) == """
        plan_file: 1

        plan:
          id: small
          municipality: null
          title: 計画
          edition: null
          section: null
          label_style: era
          first_fiscal_year: null
          last_fiscal_year: null
          default_baseline_fiscal_year: null
          target_fiscal_year: null

        policies: []

        """)
  }

  @Test func `every member has its place`() throws {
    let document = try FullPlan.document()
    #expect(try rewritten(document) == document)
    #expect(PlanFile.text(of: document) == FullPlan.text)
  }

  @Test func `years stand as the plan shows them`() throws {
    for style in FiscalYearStyle.allCases {
      for number in FiscalYear.range {
        let year = FiscalYear(number)
        let facts = PlanFacts(id: "years", title: "年", labelStyle: style, targetFiscalYear: year)
        let text = PlanFile.text(of: PlanDocument(facts: facts))
        #expect(try PlanFile.read(Array(text.utf8)).targetFiscalYear == year)
        guard number == 2027 else { continue }
        let shown = style == .era ? "R9" : "2027"
        #expect(text.contains("\n  target_fiscal_year: \(shown)\n"))
      }
    }
  }

  @Test(arguments: [
    ("計画 #1", "\"計画 #1\""), ("計画#1", "計画#1"), ("計画: 案", "\"計画: 案\""), ("計画:案", "計画:案"),
    ("計画:", "\"計画:\""), ("- 計画", "\"- 計画\""), (" 計画", "\" 計画\""), ("計画　", "\"計画　\""),
    ("yes", "\"yes\""), ("NULL", "\"NULL\""), ("yes!", "yes!"), ("2027", "\"2027\""),
    ("R9", "R9"), ("令和9年度", "令和9年度"), ("90.0以下", "90.0以下"), ("12:30", "\"12:30\""),
    ("計画 \"案\"", "計画 \"案\""), ("\"計画\"", "\"\\\"計画\\\"\""), ("C:\\計画", "C:\\計画"),
    (" C:\\計画", "\" C:\\\\計画\""), ("｢計画｣", "｢計画｣"), ("𠮷野家", "𠮷野家"), ("[計画]", "\"[計画]\""),
    ("<<", "\"<<\""), ("=", "\"=\""),
    ("計画 [案], {案}", "計画 [案], {案}"), (":\u{301} 計画", "\":\u{301} 計画\""),
    ("計画: \u{301}案", "\"計画: \u{301}案\""),
  ])
  func `a text is quoted only where it must be`(text: String, written: String) throws {
    let document = PlanDocument(facts: PlanFacts(id: "texts", title: text))
    #expect(try rewritten(document) == document)
    #expect(PlanFile.text(of: document).contains("\n  title: \(written)\n"))
  }

  @Test(arguments: [
    ("財政部, 総務部", "\"財政部, 総務部\""), ("財政部[税]", "\"財政部[税]\""), ("財政部:税", "\"財政部:税\""),
    ("財政部、総務部", "財政部、総務部"), ("財政部（税）", "財政部（税）"), ("総務部※", "総務部※"),
  ])
  func `in brackets more texts are quoted`(name: String, written: String) throws {
    let project = ProjectDocument(
      code: try #require(ProjectCode("P1")), department: "部", name: name)
    let policy = PolicyDocument(
      code: try #require(PolicyCode("A")), title: "方針", projects: [project])
    let document = PlanDocument(facts: PlanFacts(id: "texts", title: "計画"), policies: [policy])
    #expect(try rewritten(document) == document)
    let line = "      - {code: P1, department: 部, name: \(written)}\n"
    #expect(PlanFile.text(of: document).contains(line))
  }

  @Test func `a footnote mark in a name is written as meant`() throws {
    let project = ProjectDocument(
      code: try #require(ProjectCode("P1")), department: "部※", name: "事業※")
    let policy = PolicyDocument(
      code: try #require(PolicyCode("A")), title: "方針※", projects: [project])
    let document = PlanDocument(facts: PlanFacts(id: "marks", title: "計画※"), policies: [policy])
    #expect(try rewritten(document) == document)
    let text = PlanFile.text(of: document)
    #expect(text.contains("      - {code: P1, department: \"部※\", name: 事業※}\n"))
    #expect(text.contains("    title: 方針※\n"))
  }

  @Test func `equal documents are written with equal bytes`() {
    let composed = PlanDocument(facts: PlanFacts(id: "form", title: "が\u{E9}"))
    let decomposed = PlanDocument(facts: PlanFacts(id: "form", title: "か\u{3099}e\u{301}"))
    #expect(composed == decomposed)
    #expect(
      Array(PlanFile.text(of: composed).utf8) == Array(PlanFile.text(of: decomposed).utf8))
  }

  @Test func `a line break is never lost in silence`() {
    let document = PlanDocument(facts: PlanFacts(id: "lines", title: "計画\n案"))
    let errors = errors(in: Array(PlanFile.text(of: document).utf8))
    #expect(errors.map(\.reason) == [.value(.uncleanText("\n"))])
  }

  private func rewritten(_ document: PlanDocument) throws -> PlanDocument {
    try PlanFile.read(Array(PlanFile.text(of: document).utf8))
  }
}
