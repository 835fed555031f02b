import PlanDomain

extension DepartmentRegistered: EventPayload {
  static let types = ["department.registered"]
  var event: PlanEvent { .departmentRegistered(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.set("name", name)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      department: try body.key(DepartmentCode.self),
      name: try body.required("name", Convert.string),
      effective: try body.optional("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension DepartmentRenamed: EventPayload {
  static let types = ["department.renamed"]
  var event: PlanEvent { .departmentRenamed(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.set("name", name)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      department: try body.key(DepartmentCode.self),
      name: try body.required("name", Convert.string),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension DepartmentMerged: EventPayload {
  static let types = ["department.merged"]
  var event: PlanEvent { .departmentMerged(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.set("into", into)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      department: try body.key(DepartmentCode.self), into: try body.required("into", Convert.code),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension DepartmentSplit: EventPayload {
  static let types = ["department.split"]
  var event: PlanEvent { .departmentSplit(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.set("into", into.map(\.text))
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      department: try body.key(DepartmentCode.self), into: try body.codes("into"),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}

extension DepartmentAbolished: EventPayload {
  static let types = ["department.abolished"]
  var event: PlanEvent { .departmentAbolished(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective", effective)
    body.set("successor", successor)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      department: try body.key(DepartmentCode.self),
      successor: try body.optional("successor", Convert.code),
      effective: try body.required("effective", Convert.date), grounds: try Grounds(reading: body))
  }
}
