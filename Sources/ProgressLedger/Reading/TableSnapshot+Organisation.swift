import PlanDomain

extension TableSnapshot {
  func departments() throws -> [PlanSnapshot.Department] {
    let ends = try dated("department_end", about: "department", isWhole: true).reduce(into: [:]) {
      ends, facts in
      ends[try facts[0].text("department")] = try inForce(facts)
    }
    return try dated("department_history", about: "department", isWhole: true).map { facts in
      let current = try currentOrFirst(facts)
      let code: DepartmentCode = try current.code("department")
      let ends = ends[code.text] ?? []
      // A name from an earlier day than the registration's is still no registration.
      let registered = try facts.first { try $0.flag("registered") }
      return .init(
        code: code, name: try current.text("name"), statedBy: try current.number("known_from"),
        since: try registered?.optionalDate("effective"),
        ended: try ends.first { try !$0.flag("goes_on") }?.date("effective"),
        successors: try ends.flatMap { try $0.codes("successors") })
    }.sorted { $0.code < $1.code }
  }

  /// Who is in charge of each thing, by its code.
  func duties() throws -> [String: [DepartmentCode]] {
    let rows = try facts(
      "duty_history", about: "duty = :only", in: "duty, effective, known_from, ordinal")
    return try rows.grouped(by: "duty").reduce(into: [:]) { duties, facts in
      duties[try facts[0].text("duty")] = try inForce(facts).reduce([]) { departments, cells in
        Duties.transferred(
          departments, from: try cells.optionalCode("from_department"),
          to: try cells.optionalCode("to_department"))
      }
    }
  }
}
