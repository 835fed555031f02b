import CanonicalJSON
import PlanDomain
import ProgressLedger

/// How an indicator's target and definition went on from year to year: every step that stands, with
/// the decision behind it.
struct IndicatorSteps {
  private let targets: Table
  private let versions: Table

  init(_ series: Series, _ reading: LedgerReading) {
    let year = reading.point.asOf
    let style = reading.audience.yearStyle
    let indicator = series.indicator
    var targets = Self.targetTable
    for step in indicator.targets.inForce(at: year) {
      targets.append(Self.row(step, of: series, style, reading))
    }
    var versions = Self.versionTable
    let definitions = indicator.definitions.inForce(at: year)
    for (before, step) in zip([nil] + definitions.map(Optional.some), definitions) {
      versions.append(Self.row(step, after: before, of: series, style, reading))
    }
    self.targets = targets
    self.versions = versions
  }

  var tables: [Table] { [targets, versions] }

  var json: JSONObject {
    [
      "targets": .array(targets.objects.map(JSONValue.object)),
      "versions": .array(versions.objects.map(JSONValue.object)),
    ]
  }

  private static var targetTable: Table {
    var table = Table(
      .targets,
      columns: [
        .init("effective_fiscal_year", title: Wording(ja: "適用", en: "from")),
        .init("target", title: Wording(ja: "目標", en: "target"), alignment: .trailing),
        .init("kind", title: Wording(ja: "形", en: "kind")),
        .init("fiscal_year", title: Wording(ja: "目標年度", en: "due")),
        .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
    table.caption = [say(ja: "目標の推移", en: "Steps of the target")]
    table.leastRows = 2
    return table
  }

  private static func row(
    _ step: Timeline<FiscalYear, TargetInForce>.Entry, of series: Series,
    _ style: FiscalYearStyle, _ reading: LedgerReading
  ) -> [Cell] {
    let target = step.content.target
    let unit = series.indicator.version(in: step.since).content.definition.unit
    let value = target.map { FactValue.aim($0.aim, unit) }
    let words = target.map { say($0.wording(unit: unit)) }
    let kind = target?.aim.kind.rawValue ?? "withdrawn"
    return [
      .beginning(step.since.map(StandingFact.Beginning.year) ?? .ever, style),
      .fact(value, display: words ?? say(ja: "取下げ", en: "withdrawn")),
      .text(kind, display: step.isRetroactive(in: series) ? say(ja: "遡及", en: "retroactive") : ""),
      .shortYear(target?.fiscalYear, style), grounds(of: step.occurrence.number, series, reading),
      .event(step.occurrence.number),
    ]
  }

  private static var versionTable: Table {
    var table = Table(
      .definitions,
      columns: [
        .init("effective_fiscal_year", title: Wording(ja: "適用", en: "from")),
        .init("version", title: Wording(ja: "版", en: "version")),
        .init("name", title: Wording(ja: "名称", en: "name"), maximumWidth: 48),
        .init("unit", title: Wording(ja: "単位", en: "unit")),
        .init("direction", title: Wording(ja: "向き", en: "direction")),
        .init("break", title: Wording(ja: "断絶", en: "break")),
        .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
    table.caption = [say(ja: "定義の推移", en: "Steps of the definition")]
    table.leastRows = 2
    return table
  }

  private static func row(
    _ step: Timeline<FiscalYear, IndicatorVersion>.Entry,
    after before: Timeline<FiscalYear, IndicatorVersion>.Entry?, of series: Series,
    _ style: FiscalYearStyle, _ reading: LedgerReading
  ) -> [Cell] {
    let definition = step.content.definition
    let isBreak = before.map { $0.content.number != step.content.number } ?? false
    return [
      .beginning(step.since.map(StandingFact.Beginning.year) ?? .ever, style),
      .integer(step.content.number), .text(definition.name), .text(definition.unit.text),
      .word(definition.direction, \.wording),
      isBreak ? .text("break", display: say(ja: "断絶", en: "break")) : .missing(),
      grounds(of: step.occurrence.number, series, reading), .event(step.occurrence.number),
    ]
  }

  private static func grounds(
    of number: EventNumber, _ series: Series, _ reading: LedgerReading
  ) -> Cell {
    series.entries[number].map { EventCells($0, reading).grounds() } ?? .missing()
  }
}

extension Timeline<FiscalYear, TargetInForce>.Entry {
  /// Whether the year was over already when it was decided.
  fileprivate func isRetroactive(in series: Series) -> Bool {
    switch series.entries[occurrence.number]?.event {
    case .targetRevised(let event)?: event.isRetroactive
    case .targetWithdrawn(let event)?: event.isRetroactive
    default: false
    }
  }
}
