import PlanDomain

extension ProjectAdded: EventPayload {
  static let types = ["project.added"]
  var event: PlanEvent { .projectAdded(self) }

  func write(_ body: inout BodyWriter) {
    content.write(&body)
    body.set("department", department)
    body.set("effective", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      project: try body.key(ProjectCode.self), content: try ProjectContent(reading: body),
      department: try body.required("department", Convert.code),
      effective: try body.optional("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension ProjectAmended: EventPayload {
  static let types = ["project.amended"]
  var event: PlanEvent { .projectAmended(self) }

  func write(_ body: inout BodyWriter) {
    content.write(&body)
    body.set("effective", effective)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      project: try body.key(ProjectCode.self), content: try ProjectContent(reading: body),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension ProjectContent {
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("name", name)
    body.set("policy", policy)
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      policy: try body.required("policy", Convert.code),
      name: try body.required("name", Convert.string))
  }
}
