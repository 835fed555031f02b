import PlanDomain

/// Something that an office is to do in a certain month, about an indicator by its place.
enum Errand {
  case record(Int, year: Int, FigureState)
  case confirm(Int, year: Int)
  case correct(Int, year: Int)
  case retract(Int, year: Int)
  case declareMissing(Int, year: Int, MissingReason)
  case note(Int, String)

  var indicator: Int {
    switch self {
    case .record(let index, _, _), .confirm(let index, _), .correct(let index, _),
      .retract(let index, _), .declareMissing(let index, _, _), .note(let index, _):
      index
    }
  }
}

extension City {
  /// What an errand asks of the ledger, by what stands in it now.
  mutating func command(for errand: Errand) -> PlanCommand {
    let index = errand.indicator
    let source = chance.befalls(perMille: 700) ? chance.pick(Words.sources) : nil
    switch errand {
    case .record(_, let year, let state):
      let figure = indicators[index].grow(&chance)
      indicators[index].stated[year] = figure
      return .indicator(
        indicators[index].code,
        .record(
          indicators[index].entry(figure, in: year, state), source: source,
          note: chance.befalls(perMille: 30) ? chance.pick(Words.notes) : nil))
    case .confirm(_, let year):
      return .indicator(
        indicators[index].code,
        .confirm(fiscalYear(year), restated(index, year, perMille: 300), source: source, note: nil))
    case .correct(_, let year):
      guard let entry = restated(index, year, perMille: 1_000) else {
        preconditionFailure("what is corrected was stated before")
      }
      return .indicator(
        indicators[index].code,
        .correct(entry, reason: chance.pick(Words.corrections), source: source, note: nil))
    case .retract(_, let year):
      return .indicator(
        indicators[index].code, .retract(fiscalYear(year), reason: "別の指標の値を入力"))
    case .declareMissing(_, let year, let reason):
      return .indicator(
        indicators[index].code, .declareMissing(fiscalYear(year), reason, note: nil))
    case .note(_, let text):
      return .addNote(.indicator(indicators[index].code), note: text)
    }
  }

  /// Another figure for a year, so many times in a thousand.
  private mutating func restated(_ index: Int, _ year: Int, perMille: Int) -> FigureEntry? {
    guard chance.befalls(perMille: perMille), let old = indicators[index].stated[year] else {
      return nil
    }
    let figure = indicators[index].other(than: old, &chance)
    indicators[index].stated[year] = figure
    return indicators[index].entry(figure, in: year, .final)
  }
}

extension CityIndicator {
  fileprivate func entry(_ figure: Int, in year: Int, _ state: FigureState) -> FigureEntry {
    let keyDate = day(year, 10, 1)
    return FigureEntry(
      fiscalYear: fiscalYear(year), value: quantity(figure), state: state,
      measured: hasKeyDate ? MeasuredPeriod(from: keyDate, to: keyDate) : nil)
  }
}
