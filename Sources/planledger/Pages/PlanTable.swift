import PlanDomain

/// The whole plan in its own order: every part with its code.
struct PlanTable {
  private(set) var table = Table(columns: [
    .init("code", title: Wording(ja: "コード", en: "code")),
    .init("part", title: Wording(ja: "種別", en: "part")),
    .init("name", title: Wording(ja: "名称", en: "name"), maximumWidth: 72),
    .init("departments", title: Wording(ja: "担当", en: "departments")),
  ])

  init(_ snapshot: PlanSnapshot, _ reading: LedgerReading) {
    table.caption =
      snapshot.plan.map { [$0.heading] } ?? [say(ja: "計画はまだありません。", en: "No plan yet.")]
    table.note = [reading.note]
    table.meta = reading.meta
    for policy in snapshot.policies { append(policy, snapshot) }
  }

  private mutating func append(_ policy: PlanSnapshot.Policy, _ snapshot: PlanSnapshot) {
    func names(_ codes: [DepartmentCode]) -> String {
      snapshot.departments.filter { codes.contains($0.code) }.map(\.name).joined(separator: "、")
    }
    append(policy.code.text, "policy", Wording(ja: "運営方針", en: "policy"), policy.title, "")
    for measure in snapshot.measures where measure.policy == policy.code {
      append(
        measure.code.text, "measure", Wording(ja: "取組", en: "measure"), measure.title,
        names(measure.departments))
      for item in snapshot.items where item.measure == measure.code {
        append(
          item.code.text, "item", Wording(ja: "細目", en: "item"), (item.mark ?? "") + item.text, "")
      }
    }
    for project in snapshot.projects where project.policy == policy.code {
      append(
        project.code.text, "project", Wording(ja: "事業", en: "project"), project.name,
        names([project.department]))
    }
    for indicator in snapshot.indicators where indicator.policy == policy.code {
      append(
        indicator.code.text, "indicator", Wording(ja: "指標", en: "indicator"),
        say(
          ja: "\(indicator.definition.name)（\(indicator.definition.unit.text)）",
          en: "\(indicator.definition.name) (\(indicator.definition.unit.text))"),
        indicator.department.map { names([$0]) } ?? "")
    }
  }

  private mutating func append(
    _ code: String, _ part: String, _ partName: Wording, _ name: String, _ departments: String
  ) {
    table.append([
      .text(code), .text(part, display: say(partName)), .text(name),
      departments.isEmpty ? .missing() : .text(departments),
    ])
  }
}
