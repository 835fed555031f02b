import PlanDomain

extension EventStory {
  /// Figures whose days of measuring were told: a survey of a month, a key date, a mended period.
  static let measured: [PlanEvent] = [
    .measurementRecorded(
      MeasurementRecorded(
        indicator: "05-2", fiscalYear: 2026,
        figure: Figure(
          value: "28.0", unit: UnitLabel("％"), state: .provisional,
          measured: MeasuredPeriod(from: "2026-10-01", to: "2026-10-31")), source: nil, note: nil)),
    .measurementConfirmed(
      MeasurementConfirmed(
        indicator: "05-2", fiscalYear: 2026,
        figure: Figure(
          value: "28.1", unit: UnitLabel("％"), state: .final,
          measured: MeasuredPeriod(from: "2027-03-31", to: "2027-03-31")),
        replaces: EventNumber(104), source: nil, note: nil)),
    .measurementCorrected(
      MeasurementCorrected(
        indicator: "05-2", fiscalYear: 2026,
        figure: Figure(
          value: "28.1", unit: UnitLabel("％"), state: .final,
          measured: MeasuredPeriod(from: "2026-04-01", to: "2027-03-31")),
        replaces: EventNumber(105), reason: "書き漏れ", source: nil)),
  ]
}
