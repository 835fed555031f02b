import CanonicalJSON
import EventLog
import PlanDomain

extension PlanAdopted: EventPayload {
  static let types = ["plan.adopted"]
  var event: PlanEvent { .planAdopted(self) }

  func write(_ body: inout BodyWriter) {
    body.set("default_baseline_fy", plan.defaultBaselineFiscalYear)
    body.set("edition", plan.edition)
    body.set("first_fy", plan.firstFiscalYear)
    body.set("id", plan.id)
    body.set("label_style", plan.labelStyle)
    body.set("last_fy", plan.lastFiscalYear)
    body.set("municipality", plan.municipality)
    body.set("section", plan.section)
    body.set("target_fy", plan.targetFiscalYear)
    body.set("title", plan.title)
  }

  init(reading body: BodyReader) throws {
    self.init(
      plan: PlanFacts(
        id: try body.required("id", Convert.string),
        title: try body.required("title", Convert.string),
        municipality: try body.optional("municipality", Convert.string),
        edition: try body.optional("edition", Convert.string),
        section: try body.optional("section", Convert.string),
        labelStyle: try body.required("label_style", Convert.word),
        firstFiscalYear: try body.optional("first_fy", Convert.fiscalYear),
        lastFiscalYear: try body.optional("last_fy", Convert.fiscalYear),
        defaultBaselineFiscalYear: try body.optional("default_baseline_fy", Convert.fiscalYear),
        targetFiscalYear: try body.optional("target_fy", Convert.fiscalYear)))
  }
}

extension PolicyAdded: EventPayload {
  static let types = ["policy.added"]
  var event: PlanEvent { .policyAdded(self) }

  func write(_ body: inout BodyWriter) {
    body.set("goals", goals)
    body.set("issues", issues)
    body.set("page", page)
    body.set("related_plans", relatedPlans)
    body.set("title", title)
  }

  init(reading body: BodyReader) throws {
    self.init(
      policy: try body.key(PolicyCode.self), title: try body.required("title", Convert.string),
      page: try body.optional("page", Convert.integer), issues: try body.strings("issues"),
      goals: try body.strings("goals"), relatedPlans: try body.strings("related_plans"))
  }
}

extension MeasureAdded: EventPayload {
  static let types = ["measure.added"]
  var event: PlanEvent { .measureAdded(self) }

  func write(_ body: inout BodyWriter) {
    body.set("departments", departments.map(\.text))
    if !items.isEmpty { body.set("items", .array(items.map(\.body))) }
    body.set("number", number)
    body.set("policy", policy)
    body.set("title", title)
  }

  init(reading body: BodyReader) throws {
    let departments = try body.strings("departments").map { text in
      guard let code = DepartmentCode(text) else { throw UndecodableEvent(member: "departments") }
      return code
    }
    self.init(
      measure: try body.key(MeasureCode.self), policy: try body.required("policy", Convert.code),
      number: try body.required("number", Convert.integer),
      title: try body.required("title", Convert.string), departments: departments,
      items: try body.objects("items").map { item in
        MeasureItem(
          code: try item.required("code", Convert.code),
          mark: try item.optional("mark", Convert.string),
          text: try item.required("text", Convert.string))
      })
  }
}

extension MeasureItem {
  fileprivate var body: JSONValue {
    var object: JSONObject = ["code": .string(code.text), "text": .string(text)]
    object["mark"] = mark.map(JSONValue.string)
    return .object(object)
  }
}

extension ProjectAdded: EventPayload {
  static let types = ["project.added"]
  var event: PlanEvent { .projectAdded(self) }

  func write(_ body: inout BodyWriter) {
    body.set("department", department)
    body.set("name", name)
    body.set("policy", policy)
  }

  init(reading body: BodyReader) throws {
    self.init(
      project: try body.key(ProjectCode.self), policy: try body.required("policy", Convert.code),
      department: try body.required("department", Convert.code),
      name: try body.required("name", Convert.string))
  }
}

extension NoteAdded: EventPayload {
  static let types = ["note.added"]
  var event: PlanEvent { .noteAdded(self) }

  func write(_ body: inout BodyWriter) {
    if case .undertaking(.item(let item, of: _)) = about { body.set("item", item) }
    body.text("note", note)
  }

  init(reading body: BodyReader) throws {
    let item: ItemCode? = try body.optional("item", Convert.code)
    let about: PlanPart
    switch (body.event.stream.kind, item) {
    case ("policy", nil): about = .policy(try body.key(PolicyCode.self))
    case ("indicator", nil): about = .indicator(try body.key(IndicatorCode.self))
    default: about = .undertaking(try body.undertaking(item: item))
    }
    self.init(about: about, note: body.text("note"))
  }
}
