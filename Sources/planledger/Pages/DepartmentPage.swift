import CanonicalJSON
import PlanDomain
import ProgressLedger

/// A department: every name it bore, what became of it, what it is in charge of, and who works
/// there.
struct DepartmentPage {
  private let facts: Table
  private let names: Table
  private let duties: Table
  private let actors: Table

  init(
    _ department: PlanSnapshot.Department, _ stream: StreamReading, _ snapshot: PlanSnapshot,
    _ reading: LedgerReading
  ) throws {
    var facts = FactTable(snapshot, reading)
    facts.add(
      Wording(ja: "部署", en: "department"), "\(department.code) \(department.name)")
    facts.add(
      Wording(ja: "設置", en: "since"), department.since.map { say(ja: "\($0.iso)から", en: $0.iso) })
    facts.add(.closed, department.ended.map { say(ja: "\($0.iso)から", en: "from \($0.iso) on") })
    facts.add(
      department.ended == nil
        ? FactKind.successors.wording : Wording(ja: "引継ぎ先", en: "followed by"),
      snapshot.names(of: department.successors))
    self.facts = facts.table
    names = Self.names(of: department.code, stream, reading)
    duties = Self.duties(of: department.code, snapshot, reading)
    actors = try Self.actors(of: department.code, reading)
  }

  var tables: [Table] { [facts, names, duties, actors] }

  var json: JSONObject {
    [
      "actors": .array(actors.objects.map(JSONValue.object)),
      "duties": .array(duties.objects.map(JSONValue.object)),
      "names": .array(names.objects.map(JSONValue.object)),
    ]
  }

  private static func names(
    of code: DepartmentCode, _ stream: StreamReading, _ reading: LedgerReading
  ) -> Table {
    var table = Table(
      .names,
      columns: [
        .init("since", title: Wording(ja: "から", en: "from")),
        .init("until", title: Wording(ja: "まで", en: "until")),
        .init("name", title: Wording(ja: "名称", en: "name")),
        .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
    table.caption = [say(ja: "名称の推移", en: "Names")]
    table.leastRows = 2
    let department = stream.state.organisation.departments[code]
    let entries = department?.names.entries ?? []
    let end = department?.end(on: nil)?.since
    for (index, entry) in entries.enumerated() {
      let next = index + 1 < entries.count ? entries[index + 1].since : end
      let event = stream.entries.first { $0.number == entry.occurrence.number }
      table.append([
        .beginning(entry.since.map(StandingFact.Beginning.day) ?? .ever, .era),
        next.map { .text($0.dayBefore.iso) } ?? .missing(), .text(entry.content),
        event.map { EventCells($0, reading).grounds() } ?? .missing(),
        .event(entry.occurrence.number),
      ])
    }
    return table
  }

  private static func duties(
    of code: DepartmentCode, _ snapshot: PlanSnapshot, _ reading: LedgerReading
  ) -> Table {
    var table = Table(
      .duties,
      columns: [
        .init("kind", title: Wording(ja: "種別", en: "kind")),
        .init("code", title: Wording(ja: "コード", en: "code")),
        .init("name", title: Wording(ja: "名称", en: "name"), maximumWidth: 60),
      ])
    table.caption = [say(ja: "担当", en: "In charge of")]
    table.leastRows = 1
    func append(_ reference: Reference, _ name: Cell, _ departments: [DepartmentCode]) {
      guard departments.contains(code) else { return }
      table.append([
        .text(reference.kind, display: say(reference.noun)), .text(reference.code), name,
      ])
    }
    for measure in snapshot.measures {
      append(
        Reference(.measure(measure.code)), .named(measure.title, ended: measure.closed?.iso),
        measure.departments)
    }
    for project in snapshot.projects {
      append(
        Reference(.project(project.code)), .named(project.name, ended: project.closed?.iso),
        project.departments)
    }
    for indicator in snapshot.indicators {
      let end = indicator.closedAfter.map { String.short($0, reading.audience.yearStyle) }
      append(
        Reference(.indicator(indicator.code)), .named(indicator.definition.name, ended: end),
        indicator.department.map { [$0] } ?? [])
    }
    return table
  }

  private static func actors(of code: DepartmentCode, _ reading: LedgerReading) throws -> Table {
    var table = Table(
      .actors,
      columns: [
        .init("actor", title: Wording(ja: "記録者", en: "actor")),
        .init("role", title: Wording(ja: "役割", en: "role")),
        .init("retired", title: Wording(ja: "退いた日", en: "retired")),
      ])
    table.caption = [say(ja: "記録者", en: "Actors")]
    table.leastRows = 1
    let day = reading.point.asOf?.lastDay ?? reading.ledger.today
    let organisation = try reading.view.organisation(knownAt: reading.point.knownAt)
    let actors = organisation.actors.values.filter { $0.department(on: day) == code }
    for actor in actors.sorted(by: {
      $0.registered.occurrence.number < $1.registered.occurrence.number
    }) {
      let registered = actor.registered.content
      table.append([
        .text(registered.actor.text, display: reading.audience.name(registered.actor)),
        .word(registered.role, \.wording),
        actor.retirement(on: day).map { .text($0.content.effective.iso) } ?? .missing(),
      ])
    }
    return table
  }
}
