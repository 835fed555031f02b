import GRDB
import PlanDomain

extension TableSnapshot {
  /// Since when each policy, measure or project is no more, by its code.
  func closings() throws -> [String: CivilDate] {
    try dated("closing_history", about: "part", isWhole: true).reduce(into: [:]) {
      closings, facts in
      closings[try facts[0].text("part")] = try inForce(facts).first?.date("effective")
    }
  }

  /// The state in force of every undertaking, by its code.
  func statuses() throws -> [String: PlanSnapshot.CurrentStatus] {
    let rows = try facts(
      "status_history",
      about: """
        (undertaking = :only
          OR undertaking IN (SELECT item FROM item_history WHERE measure = :only))
        """, in: "undertaking, effective, known_from",
      through: ("effective", lastDay?.databaseValue))
    // In this order the last row of an undertaking is the one in force.
    return try rows.reduce(into: [:]) { statuses, cells in
      statuses[try cells.text("undertaking")] = .init(
        status: try cells.word("status"), judgement: try cells.optionalWord("judgement"),
        next: try cells.optionalWord("next"), effective: try cells.date("effective"),
        number: try cells.number("known_from"))
    }
  }

  func policies(_ closings: [String: CivilDate]) throws -> [PlanSnapshot.Policy] {
    try dated("policy_history", about: "policy", isWhole: true).map { facts in
      let cells = try currentOrFirst(facts)
      let code: PolicyCode = try cells.code("policy")
      return .init(
        code: code, title: try cells.text("title"), statedBy: try cells.number("known_from"),
        closed: closings[code.text])
    }.sorted { $0.code < $1.code }
  }

  func measures(
    _ closings: [String: CivilDate], _ statuses: [String: PlanSnapshot.CurrentStatus],
    _ duties: [String: [DepartmentCode]]
  ) throws -> [PlanSnapshot.Measure] {
    try dated("measure_history", about: "measure").map { facts in
      let cells = try currentOrFirst(facts)
      let code: MeasureCode = try cells.code("measure")
      return .init(
        code: code, policy: try cells.code("policy"), number: try cells.integer("number"),
        title: try cells.text("title"), statedBy: try cells.number("known_from"),
        departments: duties[code.text] ?? [], since: try facts[0].optionalDate("effective"),
        closed: closings[code.text], status: statuses[code.text])
    }.sorted { $0.code < $1.code }
  }

  func projects(
    _ closings: [String: CivilDate], _ statuses: [String: PlanSnapshot.CurrentStatus],
    _ duties: [String: [DepartmentCode]]
  ) throws -> [PlanSnapshot.Project] {
    try dated("project_history", about: "project").map { facts in
      let cells = try currentOrFirst(facts)
      let code: ProjectCode = try cells.code("project")
      return .init(
        code: code, policy: try cells.code("policy"), name: try cells.text("name"),
        statedBy: try cells.number("known_from"), departments: duties[code.text] ?? [],
        since: try facts[0].optionalDate("effective"), closed: closings[code.text],
        status: statuses[code.text])
    }.sorted { $0.code < $1.code }
  }

  /// Every item a measure ever had, in the words in force.
  func items(_ statuses: [String: PlanSnapshot.CurrentStatus]) throws -> [PlanSnapshot.Item] {
    let printed = try facts(
      "item_history", about: "measure = :only", in: "measure, effective, known_from, item"
    ).grouped(by: "measure")
    let contents = try dated("measure_history", about: "measure")
      .reduce(into: [String: [Cells]]()) { $0[try $1[0].text("measure")] = $1 }
    return try printed.flatMap { items in
      try self.items(of: contents[try items[0].text("measure")] ?? [], printed: items, statuses)
    }.sorted { $0.code < $1.code }
  }

  private func items(
    of contents: [Cells], printed: [Cells], _ statuses: [String: PlanSnapshot.CurrentStatus]
  ) throws -> [PlanSnapshot.Item] {
    let inForce = try inForce(contents)
    let editions = try inForce.map { try $0.number("known_from") }
    let byItem = try Dictionary(grouping: printed) { try $0.text("item") }
    return try byItem.values.map { rows in
      let holding = try editions.lastIndex { edition in
        try rows.contains { try $0.number("known_from") == edition }
      }
      let row = try rows.first { row in
        try holding.map { try row.number("known_from") == editions[$0] } ?? true
      }
      guard let row else { preconditionFailure("the edition that holds an item prints it") }
      let next = holding.map { inForce.startIndex + $0 + 1 }
      let code: ItemCode = try row.code("item")
      return .init(
        code: code, measure: try row.code("measure"), mark: row.optionalText("mark"),
        text: try row.text("text"), since: try rows[0].optionalDate("effective"),
        closed: try next.flatMap { $0 < inForce.endIndex ? inForce[$0] : nil }?
          .optionalDate("effective"),
        status: statuses[code.text])
    }
  }
}
