import PlanDomain

extension IndicatorDefined: EventPayload {
  static let types = ["indicator.defined"]
  var event: PlanEvent { .indicatorDefined(self) }

  func write(_ body: inout BodyWriter) {
    definition.write(&body)
    body.set("dept", department)
    body.set("effective_fy", effective)
    body.set("policy", policy)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      policy: try body.required("policy", Convert.code),
      definition: try IndicatorDefinition(reading: body),
      department: try body.optional("dept", Convert.code),
      effective: try body.optional("effective_fy", Convert.fiscalYear),
      grounds: try Grounds(reading: body))
  }
}

extension IndicatorAmended: EventPayload {
  static let types = ["indicator.amended"]
  var event: PlanEvent { .indicatorAmended(self) }

  func write(_ body: inout BodyWriter) {
    definition.write(&body)
    body.set("effective_fy", effective)
    body.set("policy", policy)
    body.set("version", version)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      policy: try body.required("policy", Convert.code),
      definition: try IndicatorDefinition(reading: body),
      version: try body.required("version", Convert.version),
      effective: try body.optional("effective_fy", Convert.fiscalYear),
      grounds: try Grounds(reading: body))
  }
}

extension IndicatorRedefined: EventPayload {
  static let types = ["indicator.redefined"]
  var event: PlanEvent { .indicatorRedefined(self) }

  func write(_ body: inout BodyWriter) {
    definition.write(&body)
    body.set("effective_fy", effective)
    body.set("policy", policy)
    body.set("version", version)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      policy: try body.required("policy", Convert.code),
      definition: try IndicatorDefinition(reading: body),
      version: try body.required("version", Convert.version),
      effective: try body.required("effective_fy", Convert.fiscalYear),
      grounds: try Grounds(reading: body))
  }
}

extension IndicatorClosed: EventPayload {
  static let types = ["indicator.closed"]
  var event: PlanEvent { .indicatorClosed(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective_fy", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      effective: try body.required("effective_fy", Convert.fiscalYear),
      grounds: try Grounds(reading: body))
  }
}

extension IndicatorSuperseded: EventPayload {
  static let types = ["indicator.superseded"]
  var event: PlanEvent { .indicatorSuperseded(self) }

  func write(_ body: inout BodyWriter) {
    body.set("by", by)
    body.set("effective_fy", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self), by: try body.required("by", Convert.code),
      effective: try body.required("effective_fy", Convert.fiscalYear),
      grounds: try Grounds(reading: body))
  }
}
