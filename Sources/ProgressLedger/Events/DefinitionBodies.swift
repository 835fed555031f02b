import CanonicalJSON
import PlanDomain

/// What an indicator means, in the body of every event that says so.
extension IndicatorDefinition {
  func write(_ body: inout BodyWriter) {
    var assumed: [String] = []
    if directionAssumed { assumed.append("direction") }
    if limitsAssumed { assumed.append("limits") }
    body.set("assumed", assumed)
    body.set("direction", direction)
    body.set("limits", limits?.body)
    body.set("name", name)
    body.set("printed_name", printedName)
    body.set("tracks", tracks?.body)
    body.set("unit", unit.text)
  }

  init(reading body: BodyReader) throws {
    let assumed = try body.strings("assumed")
    self.init(
      name: try body.required("name", Convert.string),
      printedName: try body.optional("printed_name", Convert.string),
      unit: UnitLabel(try body.required("unit", Convert.string)),
      direction: try body.required("direction", Convert.word),
      directionAssumed: assumed.contains("direction"),
      limits: try body.object("limits").map(Limits.init(reading:)),
      limitsAssumed: assumed.contains("limits"),
      tracks: try body.object("tracks").map(TrackedPlan.init(reading:)))
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
