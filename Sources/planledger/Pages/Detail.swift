import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// Everything about one thing: its facts line by line, its steps and years, the notes about it and
/// the evidence it rests on.
struct Detail {
  /// The same object as in `state`, with the kind of the part and what only a detail shows.
  private(set) var json: JSONObject
  private(set) var tables: [Table]

  /// A code, or a department's name on the last day looked at. Throws `LedgerFailure.unknownCode`,
  /// and the rejection of a name that several departments bear.
  init(of code: String, _ reading: LedgerReading) throws {
    let reference = try Self.reference(code, reading)
    let snapshot = try reading.snapshot(about: reference.subject)
    let stream = try reading.view.stream(
      of: reference.subject, through: reading.point.knownAt)
    guard let page = try Self.page(of: reference, stream, snapshot, reading) else {
      throw LedgerFailure.unknownCode(code, known: [])
    }
    let remarks = Remarks(about: reference, stream, reading)
    tables = page.tables + remarks.tables
    for index in tables.indices { tables[index].cite(reading) }
    json = page.json
    json["part"] = .string(reference.kind)
    json.merge(remarks.json)
  }

  /// What a code or a department's name means at the point.
  static func reference(_ code: String, _ reading: LedgerReading) throws -> Reference {
    do {
      return try reading.view.part(Words.cleanCode(code)).reference
    } catch let failure as LedgerFailure {
      let day = reading.point.asOf?.lastDay ?? reading.ledger.today
      let organisation = try reading.view.organisation(knownAt: reading.point.knownAt)
      do {
        let typed = try Words.department(code, of: "CODE")
        guard let code = try organisation.department(typed, on: day) else { throw failure }
        return Reference(.department(code))
      } catch let rejection as Rejection {
        throw LedgerFailure.rejected(rejection)
      }
    }
  }

  /// What is shown of a thing; nil where it is not known at the point.
  private static func page(
    of reference: Reference, _ stream: StreamReading, _ snapshot: PlanSnapshot,
    _ reading: LedgerReading
  ) throws -> (json: JSONObject, tables: [Table])? {
    var facts = FactTable(snapshot, reading)
    switch reference.subject {
    case .indicator(let code):
      guard let indicator = snapshot.indicators.first(where: { $0.code == code }) else {
        return nil
      }
      let series = try reading.view.series(code, at: reading.point)
      let steps = IndicatorSteps(series, reading)
      var years = SeriesTable([series], reading).table
      years.name = .years
      facts.add(indicator)
      var json = indicator.json
      json.merge(steps.json)
      let assessments = IndicatorAssessments(series.indicator, stream, reading)
      json.merge(assessments.json)
      return (json, [facts.table] + steps.tables + [years] + assessments.tables)
    case .department(let code):
      guard let department = snapshot.departments.first(where: { $0.code == code }) else {
        return nil
      }
      let page = try DepartmentPage(department, stream, snapshot, reading)
      var json = department.json
      json.merge(page.json)
      return (json, page.tables)
    case .policy(let code):
      guard let policy = snapshot.policies.first(where: { $0.code == code }) else { return nil }
      let state = stream.state.policies[code]
      let content = state?.content(on: reading.point.asOf?.lastDay)
      facts.add(policy, content)
      var json = policy.json
      if let content { json.merge(content.json) }
      let reviews = ReviewHistoryTable(
        state?.reviews ?? YearlyFacts(), ofProject: false, stream, reading)
      json.merge(reviews.json)
      return (json, [facts.table, reviews.table])
    case .measure(let code):
      if let item = reference.item {
        guard let item = snapshot.items.first(where: { $0.code == item }) else { return nil }
        facts.add(item)
        return (item.json, [facts.table])
      }
      guard let measure = snapshot.measures.first(where: { $0.code == code }) else { return nil }
      facts.add(measure)
      return (measure.json, [facts.table])
    case .project(let code):
      guard let project = snapshot.projects.first(where: { $0.code == code }) else { return nil }
      facts.add(project)
      let reviews = ReviewHistoryTable(
        stream.state.projects[code]?.reviews ?? YearlyFacts(), ofProject: true, stream, reading)
      var json = project.json
      json.merge(reviews.json)
      return (json, [facts.table, reviews.table])
    case .ledger, .plan, .actor, .year, .publications:
      return nil
    }
  }
}

extension JSONObject {
  /// Takes in the members of another object.
  mutating func merge(_ other: JSONObject) {
    for (name, value) in other { self[name] = value }
  }
}
