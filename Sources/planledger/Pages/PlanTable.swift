import PlanDomain

/// The whole plan in its own order: every part with its code.
struct PlanTable {
  private(set) var table = Table(columns: [
    .init("code", title: Wording(ja: "コード", en: "code")),
    .init("part", title: Wording(ja: "種別", en: "part")),
    .init("name", title: Wording(ja: "名称", en: "name"), maximumWidth: 72),
    .init("departments", title: Wording(ja: "担当", en: "departments")),
  ])

  private let style: FiscalYearStyle

  init(_ snapshot: PlanSnapshot, _ reading: LedgerReading) {
    style = reading.audience.yearStyle
    table.caption =
      snapshot.plan.map { [$0.heading] } ?? [say(ja: "計画はまだありません。", en: "No plan yet.")]
    table.cite(reading)
    let items = Dictionary(grouping: snapshot.items, by: \.measure)
    for policy in snapshot.policies { append(policy, snapshot, items: items) }
  }

  private mutating func append(
    _ policy: PlanSnapshot.Policy, _ snapshot: PlanSnapshot,
    items: [MeasureCode: [PlanSnapshot.Item]]
  ) {
    append(
      policy.code.text, "policy", Wording(ja: "運営方針", en: "policy"),
      .named(policy.title, ended: policy.closed?.iso), [], snapshot)
    for measure in snapshot.measures where measure.policy == policy.code {
      append(
        measure.code.text, "measure", Wording(ja: "取組", en: "measure"),
        .named(measure.title, ended: measure.closed?.iso), measure.departments, snapshot)
      for item in items[measure.code] ?? [] {
        append(
          item.code.text, "item", Wording(ja: "細目", en: "item"),
          .named((item.mark ?? "") + item.text, ended: item.closed?.iso), [], snapshot)
      }
    }
    for project in snapshot.projects where project.policy == policy.code {
      append(
        project.code.text, "project", Wording(ja: "事業", en: "project"),
        .named(project.name, ended: project.closed?.iso), project.departments, snapshot)
    }
    for indicator in snapshot.indicators where indicator.policy == policy.code {
      append(
        indicator.code.text, "indicator", Wording(ja: "指標", en: "indicator"),
        .named(
          say(
            ja: "\(indicator.definition.name)（\(indicator.definition.unit.text)）",
            en: "\(indicator.definition.name) (\(indicator.definition.unit.text))"),
          ended: indicator.closedAfter.map { .short($0, style) }),
        indicator.department.map { [$0] } ?? [], snapshot)
    }
  }

  private mutating func append(
    _ code: String, _ part: String, _ partName: Wording, _ name: Cell,
    _ departments: [DepartmentCode], _ snapshot: PlanSnapshot
  ) {
    table.append([
      .text(code), .text(part, display: say(partName)), name,
      departments.isEmpty ? .missing() : .text(snapshot.names(of: departments)),
    ])
  }
}
