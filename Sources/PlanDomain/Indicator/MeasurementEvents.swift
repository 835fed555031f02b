/// A figure was reported for a fiscal year.
package struct MeasurementRecorded: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var figure: Figure
  package var source: String?
  package var note: String?

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, figure: Figure, source: String?, note: String?
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.figure = figure
    self.source = source
    self.note = note
  }
}

/// A provisional figure became final, with the same value or another.
package struct MeasurementConfirmed: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var figure: Figure
  /// The event that stated the provisional figure.
  package var replaces: EventNumber
  package var source: String?
  package var note: String?

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, figure: Figure, replaces: EventNumber,
    source: String?, note: String?
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.figure = figure
    self.replaces = replaces
    self.source = source
    self.note = note
  }
}

/// What was stated for a year turned out wrong; both stay in history.
package struct MeasurementCorrected: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var figure: Figure
  /// The event that stated what was wrong.
  package var replaces: EventNumber
  package var reason: String?
  package var source: String?
  package var note: String?

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, figure: Figure, replaces: EventNumber,
    reason: String?, source: String?, note: String? = nil
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.figure = figure
    self.replaces = replaces
    self.reason = reason
    self.source = source
    self.note = note
  }
}

/// What was stated for a year should never have been stated; the year is free again.
package struct MeasurementRetracted: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  /// The event taken back.
  package var retracts: EventNumber
  package var reason: String?

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, retracts: EventNumber, reason: String?
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.retracts = retracts
    self.reason = reason
  }
}

/// There is no figure for a year, and the ledger knows why: an absence is a fact, never zero.
package struct MeasurementDeclaredMissing: Hashable, Sendable {
  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var because: MissingReason
  package var note: String?

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, because: MissingReason, note: String?
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.because = because
    self.note = note
  }
}
