package import PlanDomain
import Spreadsheets

extension MeasurementAnswer: TabularAnswer {
  package static var form: AnswerForm { .measurements }

  package static func read(_ row: AnswerCells) -> AnswerRow<MeasurementAnswer>? {
    if row.isOutdated || row.isBlank(in: form) { return nil }
    var reader = CellReader(row)
    let code = reader.required(.indicator) { $0.code(.indicator) }.flatMap { IndicatorCode($0) }
    let year = reader.required(.fiscalYear) { $0.fiscalYear(.fiscalYear) }
    if let code, row.isUnanswered(in: form) {
      reader.warnIfCleared()
      return reader.row(.unanswered(code: code.text))
    }
    let content = reader.measurement(in: year)
    let source = reader.text(.source, allowingLineBreaks: true)
    let comment = reader.text(.comment, allowingLineBreaks: true)
    let note = reader.note([comment])
    let correctionReason = reader.text(.correctionReason, allowingLineBreaks: true)
    let intent = reader.choice(.intent, among: MeasurementAnswer.Intent.words)
    let base = reader.base(.base)
    guard let code, let year, let content else { return reader.row(nil) }
    return reader.row(
      .answer(
        MeasurementAnswer(
          indicator: code, fiscalYear: year, content: content, source: source, note: note,
          correctionReason: correctionReason, intent: intent, base: base)))
  }
}

extension AnswerCells {
  /// Whether the row says itself that another has taken its place.
  fileprivate var isOutdated: Bool {
    switch self[.isCurrent] {
    case .truth(let isCurrent): !isCurrent
    case .text(let text): ["false", "0"].contains(trimmed(folded(text)).lowercased())
    case .number(let digits, _): digits == "0"
    default: false
    }
  }
}

extension CellReader {
  /// Emptying the cells of a figure that stands takes nothing back.
  fileprivate mutating func warnIfCleared() {
    guard case .event(let number)? = base(.base) else { return }
    warnings.append(
      Wording(
        ja: "値が消されていますが、記録（\(number)）はそのまま残ります。取り消すときは planledger retract を使います。",
        en: "the cells were emptied, and what \(number) states stays; "
          + "planledger retract takes it back."))
  }

  /// The figure with its state, or why there is none; nil where something is wrong, which has been
  /// noted then.
  fileprivate mutating func measurement(in year: FiscalYear?) -> MeasurementAnswer.Content? {
    let before = faults.count
    let cell = figure(.value)
    let stated = choice(.state, among: AnswerState.words)
    let reason = choice(.missingReason, among: MissingReason.words)
    let measured = measuredPeriod(of: year)
    let unit = text(.unit)
    guard faults.count == before else { return nil }
    switch cell {
    case .faulty: return nil
    case .figure(let value, let typedUnit, let entered):
      // A form whose figure is firm already says how firm; nobody means that by an empty cell.
      if row.medium == .workbook, stated == nil, reason == nil, case .event? = base(.base) {
        note(.required(.state), in: .state)
        return nil
      }
      guard let state = firmness(stated, reason), let year else { return nil }
      return .figure(
        FigureEntry(
          fiscalYear: year, value: value, unit: typedUnit ?? unit, state: state,
          entered: entered, measured: measured))
    case .missing:
      if measured != nil { note(.periodWithoutFigure, in: .measuredFrom) }
      return whyMissing(stated, reason).map { .missing($0) }
    }
  }

  /// How firm a figure is: 確報 where nothing is said.
  private mutating func firmness(_ stated: AnswerState?, _ reason: MissingReason?) -> FigureState? {
    if reason != nil {
      note(.figureAndReason, in: .missingReason)
      return nil
    }
    switch stated {
    case nil: return .final
    case .figure(let state): return state
    case .missing:
      note(.figureAndReason, in: .state)
      return nil
    }
  }

  /// Why there is no figure: nobody guesses it.
  private mutating func whyMissing(
    _ stated: AnswerState?, _ reason: MissingReason?
  ) -> MissingReason? {
    switch (stated, reason) {
    case (.figure, _): note(.stateWithoutFigure, in: .state)
    case (.missing(.some(let implied)), .some(let reason)) where implied != reason:
      note(.contradictoryReason, in: .missingReason)
    case (_, .some(let reason)), (.missing(.some(let reason)), nil): return reason
    case (_, nil): note(.reasonNeeded, in: .value)
    }
    return nil
  }

  /// Both ends, or one day for both.
  private mutating func measuredPeriod(of year: FiscalYear?) -> MeasuredPeriod? {
    let (first, last) = (date(.measuredFrom), date(.measuredTo))
    guard let from = first ?? last, let to = last ?? first else { return nil }
    let period = MeasuredPeriod(from: from, to: to)
    if period == nil { note(.periodReversed, in: .measuredTo) }
    // A key date may lie some months before the year or after it, and no further.
    if let period, let year, let before = year.previous, let after = year.next,
      period.to < before.firstDay || period.from > after.lastDay
    {
      warnings.append(
        Wording(
          ja: "測定期間が対象年度から離れています。日付と年度を確かめてください。",
          en: "the measured period lies far from the fiscal year; check both."))
    }
    return period
  }
}
