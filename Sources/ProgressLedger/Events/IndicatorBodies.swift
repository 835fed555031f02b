import CanonicalJSON
import PlanDomain

extension IndicatorDefined: EventPayload {
  static let types = ["indicator.defined"]
  var event: PlanEvent { .indicatorDefined(self) }

  func write(_ body: inout BodyWriter) {
    var assumed: [String] = []
    if definition.directionAssumed { assumed.append("direction") }
    if definition.limitsAssumed { assumed.append("limits") }
    body.set("assumed", assumed)
    body.set("dept", department)
    body.set("direction", definition.direction)
    body.set("limits", definition.limits?.body)
    body.set("name", definition.name)
    body.set("policy", policy)
    body.set("printed_name", definition.printedName)
    body.set("tracks", definition.tracks?.body)
    body.set("unit", definition.unit.text)
  }

  init(reading body: BodyReader) throws {
    let assumed = try body.strings("assumed")
    self.init(
      indicator: try body.key(IndicatorCode.self),
      policy: try body.required("policy", Convert.code),
      definition: IndicatorDefinition(
        name: try body.required("name", Convert.string),
        printedName: try body.optional("printed_name", Convert.string),
        unit: UnitLabel(try body.required("unit", Convert.string)),
        direction: try body.required("direction", Convert.word),
        directionAssumed: assumed.contains("direction"),
        limits: try body.object("limits").map(Limits.init(reading:)),
        limitsAssumed: assumed.contains("limits"),
        tracks: try body.object("tracks").map(TrackedPlan.init(reading:))),
      department: try body.optional("dept", Convert.code))
  }
}

extension Limits {
  fileprivate var body: JSONValue {
    var object: JSONObject = [:]
    object["max"] = maximum.map { .string($0.text) }
    object["min"] = minimum.map { .string($0.text) }
    return .object(object)
  }

  fileprivate init(reading body: BodyReader) throws {
    let minimum = try body.optional("min", Convert.quantity)
    let maximum = try body.optional("max", Convert.quantity)
    guard let limits = Limits(minimum: minimum, maximum: maximum) else {
      throw UndecodableEvent(member: "limits")
    }
    self = limits
  }
}

extension TrackedPlan {
  fileprivate var body: JSONValue {
    var object: JSONObject = ["name": .string(name)]
    object["first_fy"] = firstFiscalYear.map { .integer(Int64($0.number)) }
    object["last_fy"] = lastFiscalYear.map { .integer(Int64($0.number)) }
    return .object(object)
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      name: try body.required("name", Convert.string),
      firstFiscalYear: try body.optional("first_fy", Convert.fiscalYear),
      lastFiscalYear: try body.optional("last_fy", Convert.fiscalYear))
  }
}

extension BaselineSet: EventPayload {
  static let types = ["baseline.set"]
  var event: PlanEvent { .baselineSet(self) }

  func write(_ body: inout BodyWriter) {
    body.set("fy", baseline.fiscalYear)
    body.set("printed", baseline.printed)
    body.set("value", baseline.value)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      baseline: Baseline(
        value: try body.required("value", Convert.quantity),
        fiscalYear: try body.optional("fy", Convert.fiscalYear),
        printed: try body.optional("printed", Convert.string)))
  }
}

extension TargetAdopted: EventPayload {
  static let types = ["target.adopted"]
  var event: PlanEvent { .targetAdopted(self) }

  func write(_ body: inout BodyWriter) { target.write(&body) }

  init(reading body: BodyReader) throws {
    self.init(indicator: try body.key(IndicatorCode.self), target: try Target(reading: body))
  }
}

extension TargetRevised: EventPayload {
  static let types = ["target.revised"]
  var event: PlanEvent { .targetRevised(self) }

  func write(_ body: inout BodyWriter) {
    target.write(&body)
    body.set("effective_fy", effective)
    body.text("authority", authority)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self), target: try Target(reading: body),
      effective: try body.required("effective_fy", Convert.fiscalYear),
      authority: body.text("authority"), reason: body.text("reason"))
  }
}

extension Target {
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    body.set("kind", aim.kind)
    body.set("printed", printed)
    body.set("text", aim.text)
    body.set("upper", aim.upperValue)
    body.set("value", aim.value)
  }

  fileprivate init(reading body: BodyReader) throws {
    guard
      let aim = Aim(
        kind: try body.required("kind", Convert.word),
        value: try body.optional("value", Convert.quantity),
        upperValue: try body.optional("upper", Convert.quantity),
        text: try body.optional("text", Convert.string))
    else { throw UndecodableEvent(member: "kind") }
    self.init(
      aim: aim, fiscalYear: try body.optional("fy", Convert.fiscalYear),
      printed: try body.optional("printed", Convert.string))
  }
}
