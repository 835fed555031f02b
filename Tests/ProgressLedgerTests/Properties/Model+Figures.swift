import FoundationEssentials
import PlanDomain

// What is said of an indicator's years.

extension Model {
  /// "Measurement: its fiscal year ≤ FY"; a retracted figure is absent.
  func measurements(
    of code: IndicatorCode, asOf year: FiscalYear?, known: Int
  ) -> [PlanSnapshot.YearlyMeasurement] {
    let said = statements.filter { $0.number <= known && $0.about == code.text }
      .filter { $0.hasBegun(by: lastDay(of: year)) }
    return Set(said.map(\.since)).sorted().compactMap { day in
      let facts = said.filter { $0.since == day }
      guard let last = facts.last, let year = last.year,
        let meaning = meaning(of: code, in: year, known: known)
      else { return nil }
      let content: PlanSnapshot.YearlyMeasurement.Content
      switch last.content {
      case .figure(let figure): content = .figure(figure.value, figure.state)
      case .missing(let reason): content = .missing(reason)
      case .retracted: return nil
      }
      return .init(
        fiscalYear: year, content: content, number: EventNumber(last.number),
        revisions: facts.count - 1, version: meaning.content.version,
        measured: last.content.measured)
    }
  }

  /// Everything that was stated about a year, oldest first.
  func history(of code: IndicatorCode, _ year: FiscalYear, known: Int = .max) -> [Stated<
    Measurement
  >] {
    statements.filter {
      $0.number <= known && $0.about == code.text && $0.since == firstDay(of: year)
    }
  }

  /// What is stated about a year; nil for nothing or for something taken back.
  func stated(_ code: IndicatorCode, _ year: FiscalYear) -> Stated<Measurement>? {
    history(of: code, year).last.flatMap { $0.content == .retracted ? nil : $0 }
  }

  func judge(
    figure command: IndicatorCommand, for code: IndicatorCode, _ today: CivilDate,
    _ ruling: inout Ruling
  ) {
    switch command {
    case .record(let entry, let source, let note):
      let year = entry.fiscalYear
      judge(newly: year, of: code, isForecast: entry.state == .forecast, today, &ruling)
      judge(entry, for: code, &ruling)
      let present = stated(code, year)?.content
      ruling.refuse(
        "alreadyStated", if: present.map { !$0.isForecast || entry.state == .forecast } ?? false)
      ruling.events = [
        .measurementRecorded(
          MeasurementRecorded(
            indicator: code, fiscalYear: year, figure: figure(entry, entry.state, of: code),
            source: said(source), note: said(note)))
      ]
    case .declareMissing(let year, let because, let note):
      judge(newly: year, of: code, isForecast: false, today, &ruling)
      let present = stated(code, year)?.content
      ruling.refuse("alreadyStated", if: present.map { !$0.isForecast } ?? false)
      ruling.events = [
        .measurementDeclaredMissing(
          MeasurementDeclaredMissing(
            indicator: code, fiscalYear: year, because: because, note: said(note)))
      ]
    default: judge(changed: command, for: code, &ruling)
    }
  }

  private func judge(
    newly year: FiscalYear, of code: IndicatorCode, isForecast: Bool, _ today: CivilDate,
    _ ruling: inout Ruling
  ) {
    ruling.refuse("outsidePlan", if: !isWithinPlan(year))
    ruling.refuse("yearNotBegun", if: today.iso < firstDay(of: year) && !isForecast)
    ruling.refuse("indicatorClosed", if: isClosed(code, by: year))
  }

  func judge(_ entry: FigureEntry, for code: IndicatorCode, _ ruling: inout Ruling) {
    guard let definition = meaning(of: code, in: entry.fiscalYear)?.content.definition else {
      return
    }
    ruling.refuse("unitMismatch", if: !accepts(entry.unit, definition.unit))
    ruling.refuse("beyondLimits", if: !fits(entry.value, definition.limits))
  }

  func figure(_ entry: FigureEntry, _ state: FigureState, of code: IndicatorCode) -> Figure {
    let unit = meaning(of: code, in: entry.fiscalYear)?.content.definition.unit
    return Figure(
      value: entry.value, unit: unit ?? UnitLabel(""), state: state, entered: entry.entered,
      measured: entry.measured)
  }

  func accepts(_ typed: String?, _ unit: UnitLabel) -> Bool {
    let spellings = ["％": ["%"], "㎡": ["m2", "m²"]][unit.text] ?? []
    return typed.map { ([unit.text] + spellings).contains($0) } ?? true
  }

  func fits(_ value: Quantity, _ limits: Limits?) -> Bool {
    guard let limits else { return true }
    let number = decimal(value)
    return limits.minimum.map { decimal($0) <= number } ?? true
      && limits.maximum.map { number <= decimal($0) } ?? true
  }
}

extension Measurement {
  fileprivate var isForecast: Bool {
    if case .figure(let figure) = self { figure.state == .forecast } else { false }
  }
}

func decimal(_ value: Quantity) -> Decimal {
  guard let decimal = Decimal(string: value.text) else {
    preconditionFailure("a quantity of at most 18 digits is a decimal")
  }
  return decimal
}
