import PlanDomain

extension BaselineSet: EventPayload {
  static let types = ["baseline.set"]
  var event: PlanEvent { .baselineSet(self) }

  /// The first version of a definition goes without saying.
  func write(_ body: inout BodyWriter) {
    baseline.write(&body)
    body.set("version", version == 1 ? nil : version)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self), baseline: try Baseline(reading: body),
      version: try body.optional("version", Convert.version) ?? 1,
      grounds: try Grounds(reading: body))
  }
}

extension BaselineRestated: EventPayload {
  static let types = ["baseline.restated"]
  var event: PlanEvent { .baselineRestated(self) }

  func write(_ body: inout BodyWriter) {
    baseline.write(&body)
    body.set("version", version)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self), baseline: try Baseline(reading: body),
      version: try body.required("version", Convert.version), grounds: try Grounds(reading: body))
  }
}

extension Baseline {
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    body.set("printed", printed)
    body.set("value", value)
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      value: try body.required("value", Convert.quantity),
      fiscalYear: try body.optional("fy", Convert.fiscalYear),
      printed: try body.optional("printed", Convert.string))
  }
}
