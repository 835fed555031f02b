import CanonicalJSON
import PlanDomain

extension MeasureAdded: EventPayload {
  static let types = ["measure.added"]
  var event: PlanEvent { .measureAdded(self) }

  func write(_ body: inout BodyWriter) {
    content.write(&body)
    body.set("departments", departments.map(\.text))
    body.set("effective", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      measure: try body.key(MeasureCode.self), content: try MeasureContent(reading: body),
      departments: try body.codes("departments"),
      effective: try body.optional("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension MeasureAmended: EventPayload {
  static let types = ["measure.amended"]
  var event: PlanEvent { .measureAmended(self) }

  func write(_ body: inout BodyWriter) {
    content.write(&body)
    body.set("effective", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      measure: try body.key(MeasureCode.self), content: try MeasureContent(reading: body),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension MeasureContent {
  fileprivate func write(_ body: inout BodyWriter) {
    if !items.isEmpty { body.set("items", .array(items.map(\.body))) }
    body.set("number", number)
    body.set("policy", policy)
    body.set("title", title)
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      policy: try body.required("policy", Convert.code),
      number: try body.required("number", Convert.integer),
      title: try body.required("title", Convert.string),
      items: try body.objects("items").map(MeasureItem.init(reading:)))
  }
}

extension MeasureItem {
  fileprivate var body: JSONValue {
    var object: JSONObject = ["code": .string(code.text), "text": .string(text)]
    object["mark"] = mark.map(JSONValue.string)
    return .object(object)
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      code: try body.required("code", Convert.code),
      mark: try body.optional("mark", Convert.string),
      text: try body.required("text", Convert.string))
  }
}
