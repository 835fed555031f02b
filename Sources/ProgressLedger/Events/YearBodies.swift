import EventLog
import PlanDomain

extension YearOpened: EventPayload {
  static let types = ["year.opened"]
  var event: PlanEvent { .yearOpened(self) }

  func write(_ body: inout BodyWriter) {
    body.set("due", due)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      fiscalYear: try body.year(), due: try body.required("due", Convert.date),
      grounds: try Grounds(reading: body))
  }
}

extension DueDateSet: EventPayload {
  static let types = ["year.due-date-set"]
  var event: PlanEvent { .dueDateSet(self) }

  func write(_ body: inout BodyWriter) {
    switch scope {
    case .everybody: break
    case .department(let code): body.set("department", code)
    case .indicator(let code): body.set("indicator", code)
    }
    body.set("due", due)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    let department: DepartmentCode? = try body.optional("department", Convert.code)
    let indicator: IndicatorCode? = try body.optional("indicator", Convert.code)
    let scope: Scope
    switch (department, indicator) {
    case (nil, nil): scope = .everybody
    case (let code?, nil): scope = .department(code)
    case (nil, let code?): scope = .indicator(code)
    case (_?, _?): throw UndecodableEvent(member: "indicator")
    }
    self.init(
      fiscalYear: try body.year(), due: try body.required("due", Convert.date), scope: scope,
      grounds: try Grounds(reading: body))
  }
}

extension YearClosed: EventPayload {
  static let types = ["year.closed"]
  var event: PlanEvent { .yearClosed(self) }

  func write(_ body: inout BodyWriter) { grounds.write(&body) }

  init(reading body: BodyReader) throws {
    self.init(fiscalYear: try body.year(), grounds: try Grounds(reading: body))
  }
}

extension YearReopened: EventPayload {
  static let types = ["year.reopened"]
  var event: PlanEvent { .yearReopened(self) }

  func write(_ body: inout BodyWriter) { grounds.write(&body) }

  init(reading body: BodyReader) throws {
    self.init(fiscalYear: try body.year(), grounds: try Grounds(reading: body))
  }
}

extension YearAttested: EventPayload {
  static let types = ["year.audited", "year.reported-to-council"]
  var event: PlanEvent { .yearAttested(self) }
  var type: String { "year.\(act.rawValue)" }

  func write(_ body: inout BodyWriter) {
    body.set("date", date)
    body.text("document", document)
    body.text("note", note)
  }

  init(reading body: BodyReader) throws {
    guard let act = Act(rawValue: String(body.event.type.dropFirst("year.".count))) else {
      throw UndecodableEvent(member: "type")
    }
    self.init(
      fiscalYear: try body.year(), act: act, date: try body.required("date", Convert.date),
      document: body.text("document"), note: body.text("note"))
  }
}
