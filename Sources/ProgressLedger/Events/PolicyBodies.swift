import PlanDomain

extension PolicyAdded: EventPayload {
  static let types = ["policy.added"]
  var event: PlanEvent { .policyAdded(self) }

  func write(_ body: inout BodyWriter) {
    content.write(&body)
    body.set("effective", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      policy: try body.key(PolicyCode.self), content: try PolicyContent(reading: body),
      effective: try body.optional("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension PolicyAmended: EventPayload {
  static let types = ["policy.amended"]
  var event: PlanEvent { .policyAmended(self) }

  func write(_ body: inout BodyWriter) {
    content.write(&body)
    body.set("effective", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      policy: try body.key(PolicyCode.self), content: try PolicyContent(reading: body),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension PolicyContent {
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("goals", goals)
    body.set("issues", issues)
    body.set("page", page)
    body.set("related_plans", relatedPlans)
    body.set("title", title)
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      title: try body.required("title", Convert.string),
      page: try body.optional("page", Convert.integer), issues: try body.strings("issues"),
      goals: try body.strings("goals"), relatedPlans: try body.strings("related_plans"))
  }
}
