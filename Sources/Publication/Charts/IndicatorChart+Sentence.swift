package import PlanDomain

extension IndicatorChart {
  /// The chart in words: where it started, where it is, what it is to reach and how it stands.
  package func sentence(for reader: ChartReader) -> Wording {
    let parts = [present(for: reader), targetWords(for: reader), ratingWords(for: reader)]
    return Wording(
      ja: parts.map(\.ja).joined(), en: parts.map(\.en).joined(separator: " "))
  }

  private func present(for reader: ChartReader) -> Wording {
    let start = baselineWords(for: reader)
    let from = Wording(
      ja: start.map { "\($0.ja)に対し、" } ?? "",
      en: start.map { ", against the baseline of \($0.en)" } ?? "")
    let year = label(assessment.fiscalYear, reader)
    let shown = years.last { $0.fiscalYear == assessment.fiscalYear }
    if let shown, let words = shown.figureWords {
      return Wording(
        ja: "\(Quotation.inJapanese(name))は、\(from.ja)\(year.ja)は\(words.ja)です。",
        en: "“\(name)” stands at \(words.en) in \(year.en)\(from.en).")
    }
    let absence = Year.absence(of: assessment)
    let none = Wording(
      ja: "\(Quotation.inJapanese(name))の\(year.ja)の値はありません（\(absence.ja)）。",
      en: "“\(name)” has no figure for \(year.en) (\(absence.en)).")
    guard let latest, let words = latest.figureWords else {
      guard let start else { return none }
      return Wording(
        ja: none.ja + "\(start.ja)です。", en: none.en + " The baseline is \(start.en).")
    }
    let newest = label(latest.fiscalYear, reader)
    return Wording(
      ja: none.ja + "\(from.ja)最新は\(newest.ja)の\(words.ja)です。",
      en: none.en + " The newest is \(words.en) in \(newest.en)\(from.en).")
  }

  private func baselineWords(for reader: ChartReader) -> Wording? {
    guard let baseline = baseline?.baseline else { return nil }
    let year = baseline.fiscalYear.map { label($0, reader) }
    let value = (baseline.value, unit.text)
    return Wording(
      ja: "基準値\(year.map { "（\($0.ja)）" } ?? "")\(value.0.grouped(.ja))\(value.1)",
      en: "\(value.0.grouped(.en))\(value.1)\(year.map { " in \($0.en)" } ?? "")")
  }

  private func targetWords(for reader: ChartReader) -> Wording {
    guard let target = assessment.target?.content.target else {
      return Wording(ja: "目標はありません。", en: "There is no target.")
    }
    let words = target.wording(unit: unit)
    let due = assessment.dueYear.map { label($0, reader) }
    let by = Wording(
      ja: due.map { "（\($0.ja)まで）" } ?? "", en: due.map { " by \($0.en)" } ?? "")
    if case .qualitative(let text) = target.aim {
      return Wording(
        ja: "目標は\(Quotation.inJapanese(text))\(by.ja)です。", en: "The target is “\(text)”\(by.en).")
    }
    return Wording(ja: "目標は\(words.ja)\(by.ja)です。", en: "The target is \(words.en)\(by.en).")
  }

  private func ratingWords(for reader: ChartReader) -> Wording {
    let rating = reader.rating(assessment)
    return Wording(ja: "判定は\(Quotation.inJapanese(rating.ja))です。", en: "Rating: \(rating.en).")
  }

  private func label(_ year: FiscalYear, _ reader: ChartReader) -> Wording {
    Wording(
      ja: year.label(reader.yearStyle, language: .ja),
      en: year.label(reader.yearStyle, language: .en))
  }

  /// That the value axis does not reach zero, and from where to where it goes; nil where it does.
  var axisWords: Wording? {
    guard let scale = ValueScale(holding: values), !scale.reachesZero,
      let low = scale.ticks.first, let high = scale.ticks.last
    else { return nil }
    return Wording(
      ja: "縦軸は\(low.grouped(.ja))から\(high.grouped(.ja))までで、0を含みません。",
      en: "The value axis runs from \(low.grouped(.en)) to \(high.grouped(.en)), without zero.")
  }
}

extension IndicatorChart.Year {
  /// `91.2％（確報、訂正後）`.
  var figureWords: Wording? {
    guard let figure else { return nil }
    let state = figure.state.wording
    let corrected = isCorrected
    return Wording(
      ja: figure.value.grouped(.ja) + figure.unit.text
        + "（\(state.ja)\(corrected ? "、訂正後" : "")）",
      en: figure.value.grouped(.en) + figure.unit.text
        + " (\(state.en)\(corrected ? ", corrected" : ""))")
  }

  /// Why there is no figure.
  var absence: Wording { Self.absence(of: assessment) }

  static func absence(of assessment: Assessment) -> Wording {
    assessment.absence?.wording ?? Wording(ja: "対象外の年", en: "no longer counted")
  }
}
