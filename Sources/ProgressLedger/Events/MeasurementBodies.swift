import PlanDomain

extension MeasurementRecorded: EventPayload {
  static let types = ["measurement.recorded"]
  static var isFoldedWithoutTexts: Bool { true }
  var event: PlanEvent { .measurementRecorded(self) }

  func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    figure.write(&body)
    body.text("note", note)
    body.text("source", source)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      fiscalYear: try body.required("fy", Convert.fiscalYear), figure: try Figure(reading: body),
      source: body.text("source"), note: body.text("note"))
  }
}

extension MeasurementConfirmed: EventPayload {
  static let types = ["measurement.confirmed"]
  static var isFoldedWithoutTexts: Bool { true }
  var event: PlanEvent { .measurementConfirmed(self) }

  func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    figure.write(&body)
    body.set("replaces", replaces)
    body.text("note", note)
    body.text("source", source)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      fiscalYear: try body.required("fy", Convert.fiscalYear), figure: try Figure(reading: body),
      replaces: try body.required("replaces", Convert.number), source: body.text("source"),
      note: body.text("note"))
  }
}

extension MeasurementCorrected: EventPayload {
  static let types = ["measurement.corrected"]
  static var isFoldedWithoutTexts: Bool { true }
  var event: PlanEvent { .measurementCorrected(self) }

  func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    figure.write(&body)
    body.set("replaces", replaces)
    body.text("reason", reason)
    body.text("source", source)
    body.text("note", note)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      fiscalYear: try body.required("fy", Convert.fiscalYear), figure: try Figure(reading: body),
      replaces: try body.required("replaces", Convert.number), reason: body.text("reason"),
      source: body.text("source"), note: body.text("note"))
  }
}

extension MeasurementRetracted: EventPayload {
  static let types = ["measurement.retracted"]
  static var isFoldedWithoutTexts: Bool { true }
  var event: PlanEvent { .measurementRetracted(self) }

  func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    body.set("retracts", retracts)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      fiscalYear: try body.required("fy", Convert.fiscalYear),
      retracts: try body.required("retracts", Convert.number), reason: body.text("reason"))
  }
}

extension MeasurementDeclaredMissing: EventPayload {
  static let types = ["measurement.declared-missing"]
  static var isFoldedWithoutTexts: Bool { true }
  var event: PlanEvent { .measurementDeclaredMissing(self) }

  func write(_ body: inout BodyWriter) {
    body.set("because", because)
    body.set("fy", fiscalYear)
    body.text("note", note)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      fiscalYear: try body.required("fy", Convert.fiscalYear),
      because: try body.required("because", Convert.word), note: body.text("note"))
  }
}

extension Figure {
  /// The unit stands with the value, so that one proved leaf is a whole statement.
  func write(_ body: inout BodyWriter) {
    body.set("entered", entered)
    body.set("measured_from", measured?.from)
    body.set("measured_to", measured?.to)
    body.set("state", state)
    body.set("unit", unit.text)
    body.set("value", value)
  }

  init(reading body: BodyReader) throws {
    self.init(
      value: try body.required("value", Convert.quantity),
      unit: UnitLabel(try body.required("unit", Convert.string)),
      state: try body.required("state", Convert.word),
      entered: try body.optional("entered", Convert.string),
      measured: try MeasuredPeriod(reading: body))
  }
}

extension MeasuredPeriod {
  /// Nil where nobody said when it was measured; one of its days alone says nothing.
  fileprivate init?(reading body: BodyReader) throws {
    let from = try body.optional("measured_from", Convert.date)
    let to = try body.optional("measured_to", Convert.date)
    if from == nil && to == nil { return nil }
    guard let from else { throw UndecodableEvent(member: "measured_from") }
    guard let to, let period = MeasuredPeriod(from: from, to: to) else {
      throw UndecodableEvent(member: "measured_to")
    }
    self = period
  }
}
