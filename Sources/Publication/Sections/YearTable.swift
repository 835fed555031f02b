import PlanDomain
import ProgressLedger

extension Teller {
  /// Every year of an indicator, none left out: a year without a figure says why.
  func years(of indicator: IndicatorReport) -> Table {
    Table(
      say(
        ja: "\(title(of: indicator))の年度ごとの値", en: "\(title(of: indicator)) by fiscal year"),
      named: "years-\(indicator.code)",
      columns: [
        Table.Column(say(ja: "年度", en: "Year"), isShort: true),
        Table.Column(say(ja: "実績", en: "Actual"), isNumeric: true),
        Table.Column(say(ja: "値の状態", en: "State of the figure")),
        Table.Column(say(ja: "その年度の目標", en: "Target in force"), isNumeric: true),
        Table.Column(progressTitle, isNumeric: true),
        Table.Column(say(ja: "判定", en: "Rating")),
        Table.Column(say(ja: "出典・備考", en: "Source and notes")),
      ],
      rows: indicator.years.map(row))
  }

  private func row(_ year: YearReport) -> [Phrase] {
    let assessment = year.assessment
    return [
      .own(self.year(year.fiscalYear)),
      measurement(assessment.measurement?.content),
      state(of: year),
      target(of: assessment),
      progress(assessment),
      rating(assessment),
      remarks(on: year),
    ]
  }

  /// How firm the figure is, and where it stands in its sign-off.
  private func state(of year: YearReport) -> Phrase {
    if year.isBeingChecked { return say(ja: "確認中", en: "being checked") }
    var states: [Phrase] = []
    if let figure = year.assessment.figure { states.append(say(figure.state.wording)) }
    if year.isCorrected { states.append(say(ja: "訂正あり", en: "corrected")) }
    if let stage = signOff(year.signOff) { states.append(stage) }
    if year.isAfterBreak { states.append(say(ja: "定義変更", en: "new definition")) }
    return states.isEmpty ? nothing : states.joined(separator: comma)
  }

  /// Nil where there is nothing to say of it.
  func signOff(_ state: SignOffState) -> Phrase? {
    switch state {
    case .notRequired: nil
    case .recorded: say(ja: "未提出", en: "not submitted")
    case .submitted(let stages):
      stages.isEmpty
        ? say(ja: "提出済み", en: "submitted")
        : say(
          ja: "\(stages.map { say($0.wording) }.joined(separator: comma))が承認",
          en: "approved by the \(stages.map { say($0.wording) }.joined(separator: comma))")
    case .returned(let number):
      say(ja: "差戻し（\(event(number))）", en: "returned (\(event(number)))")
    case .approved(let number):
      say(ja: "承認済み（\(event(number))）", en: "approved (\(event(number)))")
    }
  }

  private func remarks(on year: YearReport) -> Phrase {
    guard !year.isBeingChecked, let last = year.statements.last else { return nothing }
    var lines: [Phrase] = []
    if let days = last.measurement.measured {
      let (first, last) = (days.from.iso, days.to.iso)
      lines.append(
        first == last
          ? say(ja: "測定 \(first)", en: "measured \(first)")
          : say(ja: "測定 \(first)～\(last)", en: "measured \(first) to \(last)"))
    }
    lines += texts(of: last)
    lines.append(say(ja: "記録 \(event(last.number))", en: "recorded in \(event(last.number))"))
    return lines.joined(separator: Phrase([.lineBreak]))
  }

  /// What was said beside a statement; what was erased of it says so.
  func texts(of statement: YearReport.Statement) -> [Phrase] {
    let texts: [(Wording, String?)] = [
      (Wording(ja: "理由", en: "Reason"), statement.reason),
      (Wording(ja: "出典", en: "Source"), statement.source),
      (Wording(ja: "備考", en: "Note"), statement.note),
    ]
    let given = texts.compactMap { name, text in
      text.map { "\(say(name))\(colon)\(typed: $0)" as Phrase }
    }
    return given + erased(statement.erased) + missing(statement.missing)
  }

  /// Texts that travel apart from their events, and did not come along.
  func missing(_ count: Int) -> [Phrase] {
    guard count > 0 else { return [] }
    return [say(ja: "（本文なし \(count) 件）", en: "(without \(count) of its texts)")]
  }

  /// A text that has to be there, or why it is not.
  func text(_ name: String, _ text: String?, of number: EventNumber) -> Block {
    if let text { return .quotation(text) }
    let isErased = report.history.contains { $0.number == number && $0.erased.contains(name) }
    return .paragraph(
      isErased
        ? say(ja: "（消去済み）", en: "(erased)") : say(ja: "（本文なし）", en: "(without its text)"))
  }

  /// A text that was given and is gone is not the same as none.
  func erased(_ names: [String]) -> [Phrase] {
    names.map { name in
      let word = say(ErasedText.wording(ofName: name))
      return say(ja: "\(word)：（消去済み）", en: "\(word): (erased)")
    }
  }
}
