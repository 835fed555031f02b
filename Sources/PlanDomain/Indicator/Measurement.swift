/// A reported value of an indicator, in the indicator's unit.
package struct Figure: Hashable, Sendable {
  package var value: Quantity
  package var unit: UnitLabel
  package var state: FigureState
  /// The cell as typed, kept where it was more than the plain figure: `１，８０３人`.
  package var entered: String?
  /// When it was measured, where somebody said so.
  package var measured: MeasuredPeriod?

  package init(
    value: Quantity, unit: UnitLabel, state: FigureState, entered: String? = nil,
    measured: MeasuredPeriod? = nil
  ) {
    self.value = value
    self.unit = unit
    self.state = state
    self.entered = entered
    self.measured = measured
  }
}

/// How firm a figure is: 見込, 速報, 確報.
package enum FigureState: String, Sendable, CaseIterable {
  case forecast, provisional, final
}

/// Why a year has no figure: 調査なしの年, 把握不能.
package enum MissingReason: String, Sendable, CaseIterable {
  case noSurvey = "no-survey"
  case notAvailable = "not-available"
}

/// What the ledger states about one indicator in one fiscal year.
package enum Measurement: Hashable, Sendable {
  case figure(Figure)
  case missing(MissingReason)
  /// Stated once and taken back: the year is free, its history is not gone.
  case retracted

  /// When the figure was measured, where there is one and somebody said so.
  package var measured: MeasuredPeriod? {
    if case .figure(let figure) = self { figure.measured } else { nil }
  }
}
