import CanonicalJSON
import PlanDomain

/// Facts one below the other: what, and its value.
struct FactTable {
  private var facts = Facts()
  private let snapshot: PlanSnapshot
  private let audience: Audience

  init(_ snapshot: PlanSnapshot, _ reading: LedgerReading) {
    self.snapshot = snapshot
    audience = reading.audience
    facts.table.cite(reading)
  }

  var table: Table {
    var table = facts.table
    table.name = .facts
    return table
  }

  mutating func add(_ name: Wording, _ value: String?) {
    facts.add(name, value)
  }

  mutating func add(_ what: FactKind, _ value: String?) { add(what.wording, value) }

  // MARK: Policies, measures, projects

  mutating func add(_ policy: PlanSnapshot.Policy, _ content: PolicyContent?) {
    add(Wording(ja: "運営方針", en: "policy"), "\(policy.code) \(policy.title)")
    add(end: policy.closed)
    for issue in content?.issues ?? [] { add(.issues, issue) }
    for goal in content?.goals ?? [] { add(.goals, goal) }
    for measure in snapshot.measures where measure.policy == policy.code {
      add(
        Wording(ja: "取組", en: "measure"),
        "\(measure.code) \(Cell.named(measure.title, ended: measure.closed?.iso).display)")
    }
    for project in snapshot.projects where project.policy == policy.code {
      add(
        Wording(ja: "事業", en: "project"),
        "\(project.code) \(Cell.named(project.name, ended: project.closed?.iso).display)")
    }
    for indicator in snapshot.indicators where indicator.policy == policy.code {
      let end = indicator.closedAfter.map { String.short($0, audience.yearStyle) }
      add(
        Wording(ja: "指標", en: "indicator"),
        "\(indicator.code) \(Cell.named(indicator.definition.name, ended: end).display)")
    }
    for plan in content?.relatedPlans ?? [] { add(.relatedPlans, plan) }
  }

  mutating func add(_ measure: PlanSnapshot.Measure) {
    add(Wording(ja: "取組", en: "measure"), "\(measure.code) \(measure.title)")
    add(.policy, title(of: measure.policy))
    add(.departments, snapshot.names(of: measure.departments))
    add(end: measure.closed)
    add(measure.status)
    for item in snapshot.items where item.measure == measure.code {
      let state = item.status.map { "[\(say($0.status.wording))] " } ?? ""
      let text = Cell.named((item.mark ?? "") + item.text, ended: item.closed?.iso).display
      add(Wording(ja: "細目", en: "item"), "\(item.code) \(state)\(text)")
    }
  }

  mutating func add(_ item: PlanSnapshot.Item) {
    add(Wording(ja: "細目", en: "item"), "\(item.code) \(item.mark ?? "")\(item.text)")
    let measure = snapshot.measures.first { $0.code == item.measure }
    add(Wording(ja: "取組", en: "measure"), "\(item.measure) \(measure?.title ?? "")")
    add(end: item.closed)
    add(item.status)
  }

  mutating func add(_ project: PlanSnapshot.Project) {
    add(Wording(ja: "事業", en: "project"), "\(project.code) \(project.name)")
    add(.policy, title(of: project.policy))
    add(.departments, snapshot.names(of: project.departments))
    add(end: project.closed)
    add(project.status)
  }

  private func title(of policy: PolicyCode) -> String {
    let title = snapshot.policies.first { $0.code == policy }?.title
    return [policy.text, title].compactMap { $0 }.joined(separator: " ")
  }

  private mutating func add(end day: CivilDate?) {
    add(.closed, day.map { say(FactValue.ended($0, successors: []).wording(for: audience)) })
  }

  private mutating func add(_ status: PlanSnapshot.CurrentStatus?) {
    guard let status else { return }
    let words = FactValue.status(status.status, since: status.effective).wording(for: audience)
    add(.status, "\(say(words)) \(status.number)")
    add(.judgement, status.judgement.map { say($0.wording) })
    add(.next, status.next.map { say($0.wording) })
  }

  // MARK: Indicators

  mutating func add(_ indicator: PlanSnapshot.Indicator) {
    let definition = indicator.definition
    add(Wording(ja: "指標", en: "indicator"), "\(indicator.code) \(definition.name)")
    add(.printedName, definition.printedName)
    add(.policy, title(of: indicator.policy))
    add(.departments, indicator.department.map { snapshot.names(of: [$0]) })
    add(.unit, definition.unit.text)
    add(
      .direction,
      FactValue.direction(definition.direction, isAssumed: definition.directionAssumed))
    add(
      .limits,
      definition.limits.map {
        .limits($0, definition.unit, isAssumed: definition.limitsAssumed)
      })
    add(.tracks, definition.tracks.map(FactValue.tracks))
    add(.version, indicator.version > 1 ? version(of: indicator) : nil)
    add(.baseline, indicator.baseline.map { baseline($0, of: indicator) })
    add(
      .target,
      indicator.target.map { current in
        say(current.target.wording(unit: definition.unit))
          + (current.target.fiscalYear.map(bracketed) ?? "") + " \(current.number)"
      })
    add(
      .closed,
      indicator.closedAfter.map { FactValue.lastYear($0, successor: indicator.supersededBy) })
  }

  private mutating func add(_ what: FactKind, _ value: FactValue?) {
    add(what, value.map { say($0.wording(for: audience)) })
  }

  private func version(of indicator: PlanSnapshot.Indicator) -> String {
    let since = indicator.versionSince.map { audience.year($0) }
    return say(
      ja: "第\(indicator.version)版（\(since?.ja ?? "当初")から。前の値とは比べられない）",
      en: "\(indicator.version), from \(since?.en ?? "the beginning") on: a break")
  }

  /// Marked where it is measured by an earlier definition: no rate can be computed from it.
  private func baseline(
    _ current: PlanSnapshot.CurrentBaseline, of indicator: PlanSnapshot.Indicator
  ) -> String {
    let words =
      current.baseline.value.grouped(CommandLanguage.current)
      + (current.version == indicator.version ? indicator.definition.unit.text : "")
      + (current.baseline.fiscalYear.map(bracketed) ?? "")
    guard current.version < indicator.version else { return words }
    return words
      + say(
        ja: " 第\(current.version)版の定義による値",
        en: " measured by version \(current.version)")
  }

  private func bracketed(_ year: FiscalYear) -> String {
    let label = say(audience.year(year))
    return say(ja: "（\(label)）", en: ", \(label)")
  }
}

extension PolicyContent {
  /// What a policy is argued by, beside its title.
  var json: JSONObject {
    [
      "goals": .array(goals.map(JSONValue.string)),
      "issues": .array(issues.map(JSONValue.string)),
      "page": page.map { .integer(Int64($0)) } ?? .null,
      "related_plans": .array(relatedPlans.map(JSONValue.string)),
    ]
  }
}
