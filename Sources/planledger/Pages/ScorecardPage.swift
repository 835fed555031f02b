import CanonicalJSON
import PlanDomain
import ProgressLedger

/// How a plan stands in a year: for each policy or department the counts, the indicators, the
/// measures and projects, and the reviews.
struct ScorecardPage {
  let report: PlanReport
  let reading: LedgerReading
  /// How each indicator would be rated by another rule set; nil where nobody asks.
  private let whatIf: (rules: RuleSetID, assessments: [IndicatorCode: Assessment])?
  private let grouping: ScorecardCommand.Grouping
  private let scope: ReportScope
  let explains: Bool

  init(
    _ report: PlanReport, of scope: ReportScope, whatIf: PlanReport?,
    _ grouping: ScorecardCommand.Grouping, explains: Bool, _ reading: LedgerReading
  ) {
    self.report = report
    self.scope = scope
    self.reading = reading
    self.grouping = grouping
    self.explains = explains
    self.whatIf = whatIf.map { other in
      (
        other.rules.id,
        Dictionary(uniqueKeysWithValues: other.indicators.map { ($0.code, $0.assessment) })
      )
    }
  }

  var rows: [RatingTable.Row] { rows(of: report.indicators) }

  private func rows(of indicators: [IndicatorReport]) -> [RatingTable.Row] {
    indicators.compactMap { indicator in
      indicator.years.last.map { year in
        RatingTable.Row(
          indicator: indicator, year: year, whatIf: whatIf?.assessments[indicator.code])
      }
    }
  }

  // MARK: For programs

  /// The indicators, the measures and projects, and the reviews: each a table of its own.
  var records: [Table] {
    var indicators = RatingTable.forPrograms(
      rows, explained: explains ? reading.audience.yearStyle : nil, whatIf: whatIf?.rules)
    indicators.name = .indicators
    let policies = report.policies
    let projects = policies.flatMap(\.projects)
    let reviews = policies.compactMap(\.review) + projects.compactMap(\.review)
    let tables = [
      indicators, UndertakingTable(policies.flatMap(\.measures), projects, report).table,
      ReviewTable(reviews, report).table,
    ]
    return tables.map { table in
      var table = table
      table.cite(reading)
      table.meta = meta
      return table
    }
  }

  /// What the document says of its two times, and what it rests on.
  var meta: JSONObject {
    var meta = reading.meta
    meta["today"] = .string(report.moment.day.iso)
    meta["rule_set"] = .string(report.rules.id.text)
    meta["readers"] = .string(report.moment.readers.rawValue)
    return meta
  }

  // MARK: For people

  var tables: [Table] {
    var tables = groups.flatMap(tables(of:))
    if explains { tables.append(explanations) }
    if tables.isEmpty { tables.append(RatingTable.forPeople([], report, whatIf: whatIf?.rules)) }
    if let plan = report.plan {
      let year = reading.audience.year(report.moment.asOf)
      tables[0].caption.insert(
        say(ja: "\(plan.heading)　\(year.ja)の評価", en: "\(plan.heading): \(year.en)"), at: 0)
    }
    tables[tables.count - 1].note.append(report.basis)
    for index in tables.indices { tables[index].cite(reading) }
    return tables
  }

  /// What is told under one heading.
  private struct Group {
    let title: String
    let indicators: [IndicatorReport]
    let measures: [MeasureReport]
    let projects: [ProjectReport]
    let reviews: [ReviewReport]
  }

  private var groups: [Group] {
    switch grouping {
    case .policy:
      report.policies.map { policy in
        Group(
          title: "\(policy.code) \(policy.content.title)", indicators: policy.indicators,
          measures: policy.measures, projects: policy.projects,
          reviews: [policy.review].compactMap { $0 } + policy.projects.compactMap(\.review))
      }
    case .dept:
      // A measure of several departments is told under the one that was asked for.
      if case .department(let code) = scope {
        [group(of: code)]
      } else {
        report.listedDepartments.map { group(of: $0) } + [group(of: nil)]
      }
    }
  }

  /// What a department is in charge of; without one, what nobody is.
  private func group(of department: DepartmentCode?) -> Group {
    func isTheirs(_ departments: [DepartmentCode]) -> Bool {
      department.map(departments.contains) ?? departments.isEmpty
    }
    let projects = report.policies.flatMap(\.projects).filter { isTheirs($0.departments) }
    return Group(
      title: department.map { "\($0) \(report.departments[$0] ?? "")" }
        ?? say(ja: "担当の定めなし", en: "Nobody's charge"),
      indicators: report.indicators.filter { isTheirs($0.department.map { [$0] } ?? []) },
      measures: report.policies.flatMap(\.measures).filter { isTheirs($0.departments) },
      projects: projects, reviews: projects.compactMap(\.review))
  }

  /// The tables under a heading that have something to say.
  private func tables(of group: Group) -> [Table] {
    let year = report.moment.asOf
    var ratings = RatingTable.forPeople(
      rows(of: group.indicators), report, whatIf: whatIf?.rules)
    ratings.name = .indicators
    var tables = [
      ratings,
      UndertakingTable(group.measures, group.projects, report).table,
      ReviewTable(group.reviews, report).table,
    ].filter { !$0.rows.isEmpty }
    guard !tables.isEmpty else { return [] }
    let counts = PolicyReport.counts(of: group.indicators, in: year)
    tables[0].caption = [group.title, Self.told(counts, report.rules)].filter { !$0.isEmpty }
    return tables
  }

  /// How many have which rating: `順調 2　遅れ 1`.
  private static func told(_ counts: [Rating: Int], _ rules: RuleSet) -> String {
    Rating.allCases.compactMap { rating in
      counts[rating].map { "\(say(rules.word(for: rating))) \($0)" }
    }.joined(separator: say(ja: "　", en: ", "))
  }

  /// The arithmetic of each rating in a sentence.
  private var explanations: Table {
    var table = Table(columns: [
      .init("indicator_id", title: Wording(ja: "指標", en: "id")),
      .init("explanation", title: Wording(ja: "判定の根拠", en: "why it is rated so")),
    ])
    let style = reading.audience.yearStyle
    for row in rows {
      table.append([
        .text(row.indicator.code.text),
        .text(say(row.year.assessment.explanation(style)) + comment(on: row.year.assessment)),
      ])
      if let whatIf = row.whatIf {
        table.append([
          .text(row.indicator.code.text), .text(say(whatIf.explanation(style))),
        ])
      }
    }
    return table
  }

  /// Why a person judged so, behind the arithmetic.
  private func comment(on assessment: Assessment) -> String {
    guard let judged = assessment.judgement else { return "" }
    let comment = report.cell(judged.content.comment, "comment", of: judged.occurrence.number)
    let number = judged.occurrence.number
    return say(
      ja: "判断のコメント（\(number)）: \(comment.display)",
      en: " The comment on the judgement (\(number)): \(comment.display)")
  }
}

extension Session {
  func show(_ page: ScorecardPage, only table: TableName?) throws {
    switch form {
    case .json where table == nil: show(.object(page.json), meta: page.meta)
    case .json, .jsonl, .csv, .tsv: try show(page.records, only: table)
    case .table, .markdown: try show(page.tables, only: table)
    }
  }
}
