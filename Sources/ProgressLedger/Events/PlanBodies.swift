import PlanDomain

extension PlanAdopted: EventPayload {
  static let types = ["plan.adopted"]
  var event: PlanEvent { .planAdopted(self) }

  func write(_ body: inout BodyWriter) { plan.write(&body) }

  init(reading body: BodyReader) throws { self.init(plan: try PlanFacts(reading: body)) }
}

extension PlanAmended: EventPayload {
  static let types = ["plan.amended"]
  var event: PlanEvent { .planAmended(self) }

  func write(_ body: inout BodyWriter) {
    plan.write(&body)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(plan: try PlanFacts(reading: body), grounds: try Grounds(reading: body))
  }
}

extension PlanRevised: EventPayload {
  static let types = ["plan.revised"]
  var event: PlanEvent { .planRevised(self) }

  func write(_ body: inout BodyWriter) {
    body.set("decided", decided)
    body.set("document", document)
    body.set("title", title)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      title: try body.required("title", Convert.string),
      decided: try body.required("decided", Convert.date),
      document: try body.required("document", Convert.string), grounds: try Grounds(reading: body))
  }
}

extension PlanFacts {
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("default_baseline_fy", defaultBaselineFiscalYear)
    body.set("edition", edition)
    body.set("first_fy", firstFiscalYear)
    body.set("id", id)
    body.set("label_style", labelStyle)
    body.set("last_fy", lastFiscalYear)
    body.set("municipality", municipality)
    body.set("section", section)
    body.set("target_fy", targetFiscalYear)
    body.set("title", title)
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      id: try body.required("id", Convert.string),
      title: try body.required("title", Convert.string),
      municipality: try body.optional("municipality", Convert.string),
      edition: try body.optional("edition", Convert.string),
      section: try body.optional("section", Convert.string),
      labelStyle: try body.required("label_style", Convert.word),
      firstFiscalYear: try body.optional("first_fy", Convert.fiscalYear),
      lastFiscalYear: try body.optional("last_fy", Convert.fiscalYear),
      defaultBaselineFiscalYear: try body.optional("default_baseline_fy", Convert.fiscalYear),
      targetFiscalYear: try body.optional("target_fy", Convert.fiscalYear))
  }
}
