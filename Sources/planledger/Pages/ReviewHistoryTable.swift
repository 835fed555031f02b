import CanonicalJSON
import PlanDomain
import ProgressLedger

/// The yearly reviews of a policy or a project that stand, one row a year.
struct ReviewHistoryTable {
  private let all: Table
  private let isOfProject: Bool

  init(
    _ reviews: YearlyFacts<Review>, ofProject isOfProject: Bool, _ stream: StreamReading,
    _ reading: LedgerReading
  ) {
    let style = reading.audience.yearStyle
    var table = Table(columns: [
      .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
      .init("judgement", title: Wording(ja: "判定", en: "judgement")),
      .init("effectiveness", title: Wording(ja: "有効性", en: "effectiveness")),
      .init("efficiency", title: Wording(ja: "効率性", en: "efficiency")),
      .init("next", title: Wording(ja: "今後の方向性", en: "next")),
      .init("cost", title: Wording(ja: "事業費（円）", en: "cost (yen)"), alignment: .trailing),
      .init("narrative", title: Wording(ja: "評価の内容", en: "narrative"), maximumWidth: 72),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ])
    for year in reviews.years.keys.sorted() where year <= reading.point.asOf ?? year {
      guard let fact = reviews.current(in: year) else { continue }
      let review = fact.content
      let entry = stream.entries.first { $0.number == fact.occurrence.number }
      table.append([
        .shortYear(year, style), .word(review.judgement, \.wording),
        .word(review.effectiveness, \.wording), .word(review.efficiency, \.wording),
        .word(review.next, \.wording), .yen(review.cost),
        entry.map { EventCells($0, reading).text("narrative") } ?? .missing(),
        .event(fact.occurrence.number),
      ])
    }
    all = table
    self.isOfProject = isOfProject
  }

  /// A policy's are without a cost.
  var table: Table {
    let kept = all.columns.indices.filter { isOfProject || all.columns[$0].key != "cost" }
    var table = Table(.reviews, columns: kept.map { all.columns[$0] })
    for row in all.rows { table.append(kept.map { row[$0] }) }
    table.leastRows = 1
    table.caption = [
      isOfProject
        ? say(ja: "事務事業評価", en: "Reviews of the project")
        : say(ja: "施策評価", en: "Reviews of the policy")
    ]
    return table
  }

  var json: JSONObject { ["reviews": .array(all.objects.map(JSONValue.object))] }
}

extension Cell {
  /// Money, grouped for people: 1,234,000.
  static func yen(_ amount: Int64?) -> Cell {
    guard let amount else { return .missing(display: "－") }
    let digits = Quantity(mantissa: amount, scale: 0)?.grouped(CommandLanguage.current)
    return .integer(amount, display: digits ?? String(amount))
  }
}
