import Exchange
import PlanDomain
import Testing

/// The sample plan against the plan's own text: nothing invented, nothing missing.
struct PrintedPlanTests {
  private let plan: PlanDocument
  private let printed: String

  init() throws {
    plan = try PlanFile.read(try Repository.bytes("Examples/tomakomai/plan.yaml"))
    printed = try Repository.text("Tests/Fixtures/plan/plan-7-section-2.txt")
  }

  @Test func `the plan's text is the file's texts and figures and nothing else`() {
    var text = PrintedText(printed)
    for policy in plan.policies {
      for piece in pieces(of: policy) { text.take(piece) }
    }
    for label in labels { text.take(label.text, times: label.times) }
    #expect(text.missing == [], "in the file, not in the plan")
    #expect(text.rest == [], "in the plan, not in the file")
  }

  @Test func `a figure and a year are what the cell prints`() throws {
    for indicator in plan.policies.flatMap(\.indicators) {
      let baseline = try #require(indicator.baseline)
      let target = try #require(indicator.target)
      if let printed = baseline.printed {
        #expect(printed == baseline.value.grouped(.en) + inBrackets(baseline.fiscalYear))
      }
      if let printed = target.printed, let value = target.aim.value {
        let year = target.fiscalYear == plan.targetFiscalYear ? nil : target.fiscalYear
        let bound = target.aim.kind == .atMost ? "以下" : ""
        #expect(printed == value.grouped(.en) + bound + inBrackets(year))
      }
    }
  }

  @Test func `everything stands under the policy that prints it`() throws {
    let text = withoutBlanks(printed)
    let starts = try plan.policies.map { policy in
      try #require(text.firstRange(of: policy.title + policy.code.text)).lowerBound
    }
    let ends = starts.dropFirst() + [text.endIndex]
    for (policy, (start, end)) in zip(plan.policies, zip(starts, ends)) {
      let section = text[start..<end]
      for piece in pieces(of: policy).dropFirst() {
        #expect(section.contains(withoutBlanks(piece)))
      }
    }
  }

  @Test func `the plan's title is made of printed words`() {
    let words = [plan.municipality, plan.title, plan.edition, plan.section]
    for case let word? in words {
      #expect(withoutBlanks(printed).contains(withoutBlanks(word)))
    }
    #expect(words.allSatisfy { $0 != nil })
  }

  @Test func `every footnote mark of the plan is in the file`() {
    let texts = plan.policies.flatMap { policy in
      policy.issues + policy.goals + policy.measures.flatMap(\.items).map(\.text)
        + policy.indicators.compactMap(\.definition.printedName)
    }
    func marks(_ text: String) -> Int { text.count { $0 == "※" } }
    #expect(marks(printed) == 17)
    #expect(texts.map(marks).reduce(0, +) == 17)
  }

  @Test func `what an indicator tracks is named by the plan`() {
    let relatedPlans = plan.policies.flatMap(\.relatedPlans)
    let tracked = plan.policies.flatMap(\.indicators).compactMap(\.definition.tracks?.name)
    #expect(tracked.count == 2)
    for name in tracked { #expect(relatedPlans.contains(name)) }
    #expect(printed.contains("（R2～R6）"))
  }

  /// What the plan prints besides its contents: headings, running heads, page numbers, table heads.
  private var labels: [(text: String, times: Int)] {
    [
      ("苫小牧市総合計画第7次基本計画第2健全な行財政運営の推進運営方針48", 1),
      ("苫小牧市総合計画第7次基本計画第2健全な行財政運営の推進運営方針52", 1),
      ("目標指標（項目）基準年度\(plan.targetFiscalYear?.shortEra ?? "")年度目標", 4),
      ("健全な行財政運営の推進", 1), ("第2", 1),
      ("現況と課題", 4), ("基本目標", 4), ("関連する個別計画", 4), ("主な取組", 4), ("主な事業", 4),
      ("評価指標", 4),
    ]
  }

  /// What the plan prints of a policy, row by row as it prints it, its line in the contents first.
  private func pieces(of policy: PolicyDocument) -> [String] {
    [contentsLine(policy), policy.title + policy.code.text]
      + policy.issues + policy.goals
      + policy.relatedPlans.map { "・" + $0 }
      + policy.measures.flatMap { measure in
        ["\(measure.number)\(measure.title)【\(measure.departments.joined(separator: "、"))】"]
          + measure.items.map { ($0.mark ?? "") + $0.text }
      }
      + projectRows(policy) + policy.indicators.map(indicatorRow)
  }

  /// The policy's line in the table of contents; the leaders between title and page are layout.
  private func contentsLine(_ policy: PolicyDocument) -> String {
    "運営方針\(policy.code)\(policy.title)\(policy.page ?? 0)"
  }

  /// A department with its projects, in printed order.
  private func projectRows(_ policy: PolicyDocument) -> [String] {
    var rows: [String] = []
    var department: String?
    for project in policy.projects {
      if project.department != department { rows.append("【\(project.department)】") }
      department = project.department
      rows[rows.count - 1] += "・" + project.name
    }
    return rows
  }

  /// A row of the indicator table: name, unit, baseline, target.
  private func indicatorRow(_ indicator: IndicatorDocument) -> String {
    let definition = indicator.definition
    let baseline = indicator.baseline.map { $0.printed ?? $0.value.text }
    let target = indicator.target.map { $0.printed ?? $0.aim.text ?? $0.aim.value?.text ?? "" }
    return (definition.printedName ?? definition.name) + "（\(definition.unit.text)）"
      + (baseline ?? "") + (target ?? "")
  }
}

/// A year as a cell prints it where the column's year does not hold: `（H27）`.
private func inBrackets(_ year: FiscalYear?) -> String {
  year.map { "（\($0.shortEra)）" } ?? ""
}

/// A printed text without its layout, from which pieces are taken until nothing is left.
private struct PrintedText {
  /// What has not been taken, in the order of the text.
  private(set) var rest: [String]
  /// Pieces that were not there to be taken.
  private(set) var missing: [String] = []

  init(_ text: String) {
    rest = [withoutBlanks(text.filter { $0 != "…" })]
  }

  mutating func take(_ piece: String, times: Int = 1) {
    let piece = withoutBlanks(piece)
    for _ in 0..<times {
      guard let index = rest.firstIndex(where: { $0.contains(piece) }),
        let range = rest[index].firstRange(of: piece)
      else {
        missing.append(piece)
        return
      }
      let sides = [rest[index][..<range.lowerBound], rest[index][range.upperBound...]]
      rest.replaceSubrange(index...index, with: sides.filter { !$0.isEmpty }.map(String.init))
    }
  }
}

/// Line breaks, tabs and both kinds of blanks are layout, in the print as in the file.
private func withoutBlanks(_ text: String) -> String {
  text.filter { !$0.isWhitespace }
}
