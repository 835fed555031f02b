import CanonicalJSON
import PlanDomain
import ProgressLedger

/// What was laid down and what was judged of one indicator: how it is judged and measured, values
/// to be reached on the way, people's judgements.
struct IndicatorAssessments {
  private let configurations: Table
  private let interimTargets: Table
  private let judgements: Table

  init(_ indicator: Indicator, _ stream: StreamReading, _ reading: LedgerReading) {
    let rows = Rows(indicator: indicator, stream: stream, reading: reading)
    configurations = rows.configurations
    interimTargets = rows.interimTargets
    judgements = rows.judgements
  }

  var tables: [Table] { [configurations, interimTargets, judgements] }

  var json: JSONObject {
    [
      "configurations": .array(configurations.objects.map(JSONValue.object)),
      "interim_targets": .array(interimTargets.objects.map(JSONValue.object)),
      "judgements": .array(judgements.objects.map(JSONValue.object)),
    ]
  }
}

/// The rows of the three tables.
private struct Rows {
  let indicator: Indicator
  let stream: StreamReading
  let reading: LedgerReading

  private var style: FiscalYearStyle { reading.audience.yearStyle }

  var configurations: Table {
    var table = Table(
      .configurations,
      columns: [
        .init("effective_fiscal_year", title: Wording(ja: "適用", en: "from")),
        .init("method", title: Wording(ja: "判定の方法", en: "method")),
        .init("noise", title: Wording(ja: "誤差の幅", en: "noise"), alignment: .trailing),
        .init("interval", title: Wording(ja: "何年ごと", en: "every"), alignment: .trailing),
        .init("anchor_fiscal_year", title: Wording(ja: "調査の年度", en: "survey")),
        .init(
          "days_until_due", title: Wording(ja: "期限（日）", en: "due (days)"), alignment: .trailing),
        .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
    table.caption = [say(ja: "判定と測定の方法", en: "How it is judged and measured")]
    table.leastRows = 1
    for entry in indicator.configurations.inForce(at: reading.point.asOf) {
      let content = entry.content
      table.append([
        .beginning(entry.since.map(StandingFact.Beginning.year) ?? .ever, style),
        .word(content.method, \.wording), .quantity(content.noise), count(content.interval),
        .shortYear(content.anchor, style), count(content.daysUntilDue),
        cells(of: entry.occurrence)?.grounds() ?? .missing(), .event(entry.occurrence.number),
      ])
    }
    return table
  }

  var interimTargets: Table {
    var table = Table(
      .interimTargets,
      columns: [
        .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
        .init("value", title: Wording(ja: "中間目標", en: "interim target"), alignment: .trailing),
        .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
    table.caption = [say(ja: "中間目標", en: "Interim targets")]
    table.leastRows = 1
    for year in years(indicator.interimTargets) {
      guard let fact = indicator.interimTargets.current(in: year), let value = fact.content.value
      else { continue }
      table.append([
        .shortYear(year, style), .quantity(value),
        cells(of: fact.occurrence)?.grounds() ?? .missing(), .event(fact.occurrence.number),
      ])
    }
    return table
  }

  /// Both stages are kept; the planning division's stands below and goes before.
  var judgements: Table {
    var table = Table(
      .judgements,
      columns: [
        .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
        .init("stage", title: Wording(ja: "段階", en: "stage")),
        .init("judgement", title: Wording(ja: "判断", en: "judgement")),
        .init("comment", title: Wording(ja: "コメント", en: "comment"), maximumWidth: 72),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
    table.caption = [say(ja: "人による判断", en: "Judgements")]
    table.leastRows = 1
    for year in years(indicator.judgements) {
      for stage in SignOffStage.allCases {
        guard let fact = indicator.judgement(in: year, by: stage) else { continue }
        table.append([
          .shortYear(year, style), .word(stage, \.wording),
          .word(fact.content.judgement, \.wording),
          cells(of: fact.occurrence)?.text("comment") ?? .missing(),
          .event(fact.occurrence.number),
        ])
      }
    }
    return table
  }

  private func years<Content>(_ facts: YearlyFacts<Content>) -> [FiscalYear] {
    facts.years.keys.filter { $0 <= reading.point.asOf ?? $0 }.sorted()
  }

  private func count(_ number: Int?) -> Cell {
    number.map { .integer($0) } ?? .missing(display: "－")
  }

  private func cells(of occurrence: Occurrence) -> EventCells? {
    stream.entries.first { $0.number == occurrence.number }.map { EventCells($0, reading) }
  }
}
