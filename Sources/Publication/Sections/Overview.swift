import PlanDomain
import ProgressLedger

extension Teller {
  /// The plan in three sentences, and how many indicators have which rating.
  var overview: [Block] {
    var blocks: [Block] = [.paragraph(what), .paragraph(parts), .paragraph(standing)]
    if !ratings.isEmpty { blocks.append(.table(ratingCounts)) }
    return blocks
  }

  private var what: Phrase {
    guard let plan = report.plan else {
      return say(ja: "この時点では計画がありません。", en: "There is no plan at this point.")
    }
    let owner = plan.municipality.map { say(ja: "\(typed: $0)の", en: "a plan of \(typed: $0)") }
    let edition = [plan.edition, plan.section].compactMap(\.self).map(Phrase.typed)
      .joined(separator: say(ja: "　", en: ", "))
    let period = period(of: plan)
    let printed = edition.isEmpty ? edition : say(ja: "（\(edition)）", en: " (\(edition))")
    return say(
      ja: "「\(typed: Quotation.nested(plan.title))」は、\(owner ?? "")\(period)計画\(printed)です。",
      en: "\(typed: plan.title) is \(owner ?? "a plan")\(period)\(printed).")
  }

  private func period(of plan: PlanFacts) -> Phrase {
    switch (plan.firstFiscalYear, plan.lastFiscalYear) {
    case (let first?, let last?):
      say(ja: "\(year(first))から\(year(last))までの", en: " for \(year(first)) to \(year(last))")
    case (nil, let last?): say(ja: "\(year(last))までの", en: " until \(year(last))")
    case (let first?, nil): say(ja: "\(year(first))からの", en: " from \(year(first)) on")
    case (nil, nil): ""
    }
  }

  private var parts: Phrase {
    let policies = report.policies
    let measures = policies.reduce(0) { $0 + $1.measures.count }
    let projects = policies.reduce(0) { $0 + $1.projects.count }
    let indicators = policies.reduce(0) { $0 + $1.indicators.count }
    return say(
      ja: "\(counted(policies.count))運営方針の下に、\(counted(measures))主な取組と"
        + "\(counted(projects))主な事業があり、\(counted(indicators))評価指標で進み具合を測ります。",
      en: "It has \(counted(policies.count, "policy", "policies")) with "
        + "\(counted(measures, "measure", "measures")) and "
        + "\(counted(projects, "project", "projects")); progress is measured by "
        + "\(counted(indicators, "indicator", "indicators")).")
  }

  /// `4つの`, `14の`: つ counts to nine.
  private func counted(_ number: Int) -> String {
    (1...9).contains(number) ? "\(number)つの" : "\(number)の"
  }

  func counted(_ number: Int, _ one: String, _ more: String) -> String {
    "\(number) \(number == 1 ? one : more)"
  }

  /// `順調 4、達成 3、判定なし 2`: counts, never a mean of unlike units.
  private var standing: Phrase {
    let year = year(report.moment.asOf)
    guard !ratings.isEmpty else {
      return say(ja: "\(year)に判定する指標はありません。", en: "No indicator is judged in \(year).")
    }
    let counts = ratings.map { rating in
      say(ja: "\(word(for: rating)) \(total(rating))件", en: "\(word(for: rating)) \(total(rating))")
    }.joined(separator: comma)
    return say(ja: "\(year)の判定は、\(counts)です。", en: "Ratings in \(year): \(counts).")
  }

  /// The ratings that occur, best first.
  private var ratings: [Rating] { Rating.allCases.filter { total($0) > 0 } }

  private func total(_ rating: Rating) -> Int {
    report.policies.reduce(0) { $0 + ($1.counts[rating] ?? 0) }
  }

  private var ratingCounts: Table {
    let numbers = ratings.map { Table.Column(word(for: $0), isNumeric: true) }
    let all = report.policies.map { policy in
      [title(of: policy).linked(to: .policy(policy.code))]
        + ratings.map { count(policy.counts[$0] ?? 0) }
        + [count(policy.counts.values.reduce(0, +))]
    }
    let sum =
      [say(ja: "計", en: "All")] + ratings.map { count(total($0)) }
      + [count(ratings.reduce(0) { $0 + total($1) })]
    return Table(
      say(ja: "判定ごとの指標の数", en: "Indicators by rating"),
      named: "ratings",
      columns: [Table.Column(say(ja: "運営方針", en: "Policy"))] + numbers
        + [Table.Column(say(ja: "計", en: "All"), isNumeric: true)],
      rows: all + [sum])
  }

  private func count(_ number: Int) -> Phrase { number == 0 ? nothing : "\(number)" }

  func title(of policy: PolicyReport) -> Phrase {
    "\(policy.code.text) \(typed: policy.content.title)"
  }
}
