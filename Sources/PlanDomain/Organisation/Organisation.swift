/// The departments and actors a ledger knows.
package struct Organisation: Hashable, Sendable {
  package private(set) var departments: [DepartmentCode: Department] = [:]
  package private(set) var actors: [ActorID: Actor] = [:]

  package init() {}

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch (event, event.subject) {
    case (.departmentRegistered(let event), _):
      departments[event.department] = Department(event, occurrence)
    case (.actorRegistered(let event), _):
      actors[event.actor] = Actor(event, occurrence)
    case (_, .department(let code)):
      departments[code]?.apply(event, occurrence)
    case (_, .actor(let id)):
      actors[id]?.apply(event, occurrence)
    default:
      break
    }
  }

  /// A department's name on a day; without one, its last.
  package func name(of department: DepartmentCode, on day: CivilDate?) -> String? {
    departments[department]?.name(on: day)
  }

  /// The departments that bear a name on a day, in the order of their codes.
  package func bearers(of name: String, on day: CivilDate) -> [DepartmentCode] {
    departments.values
      .filter { $0.exists(on: day) && $0.name(on: day) == name }
      .map(\.code).sorted()
  }

  /// The department that people mean by a code or a name on a day; nil when nobody ever bore it.
  ///
  /// A name means its bearer on that day; where it has none, the one department that bears it on
  /// some other day. Throws `ambiguousDepartment`, with the codes to choose from.
  package func department(
    _ codeOrName: String, on day: CivilDate
  ) throws(Rejection) -> DepartmentCode? {
    if let code = DepartmentCode(codeOrName), departments[code] != nil { return code }
    var found = bearers(of: codeOrName, on: day)
    if found.isEmpty {
      found = departments.values.filter { $0.isEverCalled(codeOrName) }.map(\.code).sorted()
    }
    guard found.count <= 1 else { throw .ambiguousDepartment(codeOrName, found) }
    return found.first
  }
}

/// A department as its stream tells it: its names and its end.
package struct Department: Hashable, Sendable {
  package let code: DepartmentCode
  package let registered: Fact<DepartmentRegistered>
  package private(set) var names: Timeline<CivilDate, String>
  package private(set) var ends: Timeline<CivilDate, DepartmentEnd> = Timeline()

  init(_ event: DepartmentRegistered, _ occurrence: Occurrence) {
    code = event.department
    registered = Fact(event, occurrence)
    names = Timeline(event.name, since: event.effective, occurrence)
  }

  mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .departmentRenamed(let event):
      names.add(event.name, since: event.effective, occurrence)
    case .departmentMerged(let event):
      ends.add(.merged(into: event.into), since: event.effective, occurrence)
    case .departmentSplit(let event):
      ends.add(.split(into: event.into), since: event.effective, occurrence)
    case .departmentAbolished(let event):
      ends.add(.abolished(successor: event.successor), since: event.effective, occurrence)
    case .factVoided(let event):
      names.void(event.voids)
      ends.void(event.voids)
    default:
      break
    }
  }

  package func name(on day: CivilDate?) -> String {
    guard let name = names.currentOrFirst(at: day)?.content else {
      preconditionFailure("the first name of a department cannot be voided")
    }
    return name
  }

  /// The first day without the department, by what has taken effect on a day; with who followed.
  package func end(on day: CivilDate?) -> Timeline<CivilDate, DepartmentEnd>.Entry? {
    ends.inForce(at: day).first { !$0.content.goesOn(code) }
  }

  /// The departments that followed or came out of it, by what has taken effect on a day.
  package func successors(on day: CivilDate?) -> [DepartmentCode] {
    ends.inForce(at: day).flatMap { $0.content.successors }
  }

  func exists(on day: CivilDate) -> Bool {
    if let first = registered.content.effective, day < first { return false }
    return end(on: day) == nil
  }

  func isEverCalled(_ name: String) -> Bool { names.entries.contains { $0.content == name } }
}

/// What became of a department.
package enum DepartmentEnd: Hashable, Sendable {
  case merged(into: DepartmentCode)
  /// Into these; it goes on where it is one of them.
  case split(into: [DepartmentCode])
  case abolished(successor: DepartmentCode?)

  package var successors: [DepartmentCode] {
    switch self {
    case .merged(let into): [into]
    case .split(let into): into
    case .abolished(let successor): successor.map { [$0] } ?? []
    }
  }

  func goesOn(_ code: DepartmentCode) -> Bool {
    if case .split(let into) = self { into.contains(code) } else { false }
  }
}
