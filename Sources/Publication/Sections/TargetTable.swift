import PlanDomain
import ProgressLedger

extension Teller {
  /// Every target there was, with who decided it and why; nil where there was none or one only and
  /// nothing to add to it.
  func targets(of indicator: IndicatorReport) -> Table? {
    guard indicator.targets.count > 1 else { return nil }
    return Table(
      say(ja: "\(title(of: indicator))の目標の改定", en: "\(title(of: indicator)): its targets"),
      named: "targets-\(indicator.code)",
      columns: [
        Table.Column(say(ja: "適用", en: "In force")),
        Table.Column(say(ja: "目標", en: "Target"), isNumeric: true),
        Table.Column(say(ja: "目標年度", en: "To be reached by"), isShort: true),
        Table.Column(say(ja: "根拠", en: "Authority")),
        Table.Column(say(ja: "理由", en: "Reason")),
        Table.Column(say(ja: "記録", en: "Recorded"), isShort: true),
      ],
      rows: indicator.targets.map { row($0, indicator.definition.unit) })
  }

  private func row(_ step: TargetStep, _ unit: UnitLabel) -> [Phrase] {
    [
      span(of: step),
      target(step.target, unit),
      optionalYear(step.target?.fiscalYear),
      step.authority.map(Phrase.typed) ?? nothing,
      step.reason.map(Phrase.typed) ?? nothing,
      "\(event(step.number)) \(day(step.recorded))",
    ]
  }

  private func span(of step: TargetStep) -> Phrase {
    let years = years(of: step)
    return step.isRetroactive ? say(ja: "\(years)（遡及）", en: "\(years) (retroactive)") : years
  }

  private func years(of step: TargetStep) -> Phrase {
    switch (step.since, step.through) {
    case (nil, nil): say(ja: "当初から", en: "from the beginning")
    case (nil, let last?): say(ja: "当初から\(year(last))まで", en: "from the beginning to \(year(last))")
    case (let first?, nil): say(ja: "\(year(first))から", en: "from \(year(first)) on")
    case (let first?, let last?):
      say(ja: "\(year(first))から\(year(last))まで", en: "\(year(first)) to \(year(last))")
    }
  }

  /// The values to be reached on the way.
  func interimTargets(of indicator: IndicatorReport) -> Table? {
    guard !indicator.interimTargets.isEmpty else { return nil }
    return Table(
      say(ja: "\(title(of: indicator))の中間目標", en: "\(title(of: indicator)): interim targets"),
      named: "interim-targets-\(indicator.code)",
      columns: [
        Table.Column(say(ja: "年度", en: "Year"), isShort: true),
        Table.Column(say(ja: "値", en: "Value"), isNumeric: true),
        Table.Column(say(ja: "根拠", en: "Authority")),
        Table.Column(say(ja: "理由", en: "Reason")),
        Table.Column(say(ja: "記録", en: "Recorded"), isShort: true),
      ],
      rows: indicator.interimTargets.map { fact in
        let interim = fact.content
        return [
          .own(year(interim.fiscalYear)),
          interim.value.map { figure($0, indicator.definition.unit) }
            ?? say(ja: "取下げ", en: "withdrawn"),
          interim.grounds.authority.map(Phrase.typed) ?? nothing,
          interim.grounds.reason.map(Phrase.typed) ?? nothing,
          "\(event(fact.occurrence.number)) \(day(fact.occurrence.recorded))",
        ]
      })
  }
}
