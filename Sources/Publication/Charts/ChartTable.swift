import PlanDomain

/// A chart's values as cells, for everybody who reads numbers rather than pictures.
package struct ChartTable: Hashable, Sendable {
  package let header: [String]
  /// Oldest first; the first cell of a row is its year.
  package let rows: [[String]]
}

extension IndicatorChart {
  /// Every year of the report, and every later one that has an interim target.
  package func table(for reader: ChartReader) -> ChartTable {
    let value = reader.say(Wording(ja: "実績", en: "Figure"))
    let reported = Set(years.map(\.fiscalYear))
    let later = interimTargets.filter { !reported.contains($0.fiscalYear) }
    let rows =
      years.map { ($0.fiscalYear, cells(of: $0, reader)) }
      + later.map {
        ($0.fiscalYear, [reader.year($0.fiscalYear), "－", "－", interim($0, reader), "－"])
      }
    return ChartTable(
      header: [
        reader.say(Wording(ja: "年度", en: "Fiscal year")),
        unit.text.isEmpty ? value : "\(value)（\(unit.text)）",
        reader.say(Wording(ja: "状態", en: "State")),
        reader.say(Wording(ja: "目標", en: "Target")),
        reader.say(Wording(ja: "判定", en: "Rating")),
      ],
      rows: rows.sorted { $0.0 < $1.0 }.map(\.1))
  }

  private func cells(of year: Year, _ reader: ChartReader) -> [String] {
    [
      reader.year(year.fiscalYear), year.figure.map { reader.number($0.value) } ?? "…",
      state(of: year, reader), target(of: year, reader), reader.say(reader.rating(year.assessment)),
    ]
  }

  /// `確報、訂正前 92.1、定義の変更後`.
  private func state(of year: Year, _ reader: ChartReader) -> String {
    var parts = [reader.say(year.figure?.state.wording ?? year.absence)]
    if year.isCorrected {
      let former = year.formerValues.map(reader.number).joined(separator: " → ")
      parts.append(
        reader.say(
          former.isEmpty
            ? Wording(ja: "訂正後", en: "corrected")
            : Wording(ja: "訂正前 \(former)", en: "corrected from \(former)")))
    }
    if year.isAfterBreak {
      parts.append(reader.say(Wording(ja: "定義の変更後", en: "new definition")))
    }
    return parts.joined(separator: reader.say(Wording(ja: "、", en: ", ")))
  }

  private func target(of year: Year, _ reader: ChartReader) -> String {
    let target = year.assessment.target?.content.target?.wording(unit: UnitLabel(""))
    let parts =
      [target.map(reader.say)]
      + interimTargets.filter { $0.fiscalYear == year.fiscalYear }.map { interim($0, reader) }
    let words = parts.compactMap(\.self).joined(separator: reader.say(Wording(ja: "、", en: ", ")))
    return words.isEmpty ? "－" : words
  }

  private func interim(_ target: InterimTarget, _ reader: ChartReader) -> String {
    let value = reader.number(target.value)
    return reader.say(Wording(ja: "中間目標 \(value)", en: "interim \(value)"))
  }
}
