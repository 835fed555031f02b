/// The departments and actors a ledger knows.
package struct Organisation: Hashable, Sendable {
  package private(set) var departments: [DepartmentCode: Fact<DepartmentRegistered>] = [:]
  package private(set) var actors: [ActorID: Fact<ActorRegistered>] = [:]

  package init() {}

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .departmentRegistered(let event):
      departments[event.department] = Fact(event, occurrence)
    case .actorRegistered(let event):
      actors[event.actor] = Fact(event, occurrence)
    default:
      break
    }
  }

  /// The department with a code or, else, of a name. Names are compared as printed.
  package func department(_ codeOrName: String) -> DepartmentCode? {
    if let code = DepartmentCode(codeOrName), departments[code] != nil { return code }
    return departments.values
      .filter { $0.content.name == codeOrName }
      .map(\.content.department)
      .min()
  }

  package func name(of department: DepartmentCode) -> String? {
    departments[department]?.content.name
  }
}

/// Gives codes to departments by name: the known one, else the next number.
struct DepartmentNumbering {
  private var codes: [String: DepartmentCode]
  private var nextOrdinal: Int
  private(set) var registered: [DepartmentRegistered] = []

  init(_ organisation: Organisation) {
    codes = Dictionary(
      organisation.departments.values.map { ($0.content.name, $0.content.department) },
      uniquingKeysWith: min)
    nextOrdinal = organisation.departments.count + 1
  }

  mutating func code(for name: String) -> DepartmentCode {
    if let known = codes[name] { return known }
    let code = DepartmentCode(ordinal: nextOrdinal)
    nextOrdinal += 1
    codes[name] = code
    registered.append(DepartmentRegistered(department: code, name: name))
    return code
  }
}
