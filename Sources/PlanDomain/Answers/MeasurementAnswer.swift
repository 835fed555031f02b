/// What a department answers about an indicator in a fiscal year, by whatever kind of file it came.
package struct MeasurementAnswer: Hashable, Sendable {
  /// What the department says that its answer is (登録区分): 新規, 確報化, 訂正.
  package enum Intent: String, Sendable, CaseIterable {
    case new, confirm, correct
  }

  package enum Content: Hashable, Sendable {
    /// The entry's fiscal year is the answer's.
    case figure(FigureEntry)
    case missing(MissingReason)
  }

  /// What was stated for the year when the form was made: an answer to anything else is stale.
  package enum Base: Hashable, Sendable {
    case nothing
    case event(EventNumber)
  }

  package var indicator: IndicatorCode
  package var fiscalYear: FiscalYear
  package var content: Content
  package var source: String?
  /// May have several lines.
  package var note: String?
  package var correctionReason: String?
  /// Nil: what stands decides.
  package var intent: Intent?
  /// Nil where the file does not say on what it is based.
  package var base: Base?

  package init(
    indicator: IndicatorCode, fiscalYear: FiscalYear, content: Content, source: String? = nil,
    note: String? = nil, correctionReason: String? = nil, intent: Intent? = nil, base: Base? = nil
  ) {
    self.indicator = indicator
    self.fiscalYear = fiscalYear
    self.content = content
    self.source = source
    self.note = note
    self.correctionReason = correctionReason
    self.intent = intent
    self.base = base
  }
}
