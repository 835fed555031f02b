import PlanDomain
import ProgressLedger

extension Teller {
  /// Every statement about the years that were stated more than once; nil where none was.
  func statements(of indicator: IndicatorReport) -> Table? {
    let revised = indicator.years.filter { $0.statements.count > 1 && !$0.isBeingChecked }
    guard !revised.isEmpty else { return nil }
    return Table(
      say(
        ja: "\(title(of: indicator))の確定・訂正の経過",
        en: "\(title(of: indicator)): how figures were confirmed and corrected"),
      named: "statements-\(indicator.code)",
      columns: [
        Table.Column(say(ja: "年度", en: "Year"), isShort: true),
        Table.Column(say(ja: "記録", en: "Recorded"), isShort: true),
        Table.Column(say(ja: "何を", en: "What")),
        Table.Column(say(ja: "値", en: "Figure"), isNumeric: true),
        Table.Column(say(ja: "理由・出典・備考", en: "Reason, source, notes")),
      ],
      rows: revised.flatMap { year in year.statements.map { row($0, in: year) } })
  }

  private func row(_ statement: YearReport.Statement, in year: YearReport) -> [Phrase] {
    let texts = texts(of: statement)
    return [
      .own(self.year(year.fiscalYear)),
      "\(event(statement.number)) \(day(statement.recorded))",
      say(statement.kind.wording),
      measurement(statement.measurement),
      texts.isEmpty ? nothing : texts.joined(separator: Phrase([.lineBreak])),
    ]
  }
}

extension YearReport.Statement.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .recorded: Wording(ja: "記録", en: "recorded")
    case .confirmed: Wording(ja: "確定", en: "confirmed")
    case .corrected: Wording(ja: "訂正", en: "corrected")
    case .correctedLate: Wording(ja: "締め後の訂正", en: "corrected after closing")
    case .retracted: Wording(ja: "取消", en: "retracted")
    case .declaredMissing: Wording(ja: "値なしの申告", en: "declared missing")
    }
  }
}
