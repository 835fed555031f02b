import PlanDomain

// People come and go, departments change, and so does who is in charge.
extension EventStory {
  /// Everything that a change can rest on.
  static let grounds = Grounds(
    authority: "決裁第5号", reason: "機構改革", revision: EventNumber(38))

  static let people: [PlanEvent] = [
    .actorMoved(
      ActorMoved(actor: "sato", department: "D02", effective: "2025-04-01", reason: "人事異動")),
    .actorMoved(
      ActorMoved(actor: "sato", department: "D01", effective: "2026-04-01", reason: nil)),
    .actorRetired(ActorRetired(actor: "sato", effective: "2027-04-01", reason: "退職")),
    .actorRetired(ActorRetired(actor: "suzuki", effective: "2027-04-01", reason: nil)),
  ]

  static let departments: [PlanEvent] = [
    .departmentRegistered(
      DepartmentRegistered(
        department: "D03", name: "デジタル戦略部", effective: "2025-04-01", grounds: grounds)),
    .departmentRenamed(
      DepartmentRenamed(
        department: "D02", name: "財務部", effective: "2025-04-01", grounds: grounds)),
    .departmentRenamed(
      DepartmentRenamed(
        department: "D02", name: "財政部", effective: "2026-04-01", grounds: Grounds())),
    .departmentMerged(
      DepartmentMerged(
        department: "D02", into: "D01", effective: "2025-04-01", grounds: grounds)),
    .departmentMerged(
      DepartmentMerged(
        department: "D03", into: "D01", effective: "2025-04-01", grounds: Grounds())),
    .departmentSplit(
      DepartmentSplit(
        department: "D01", into: ["D04", "D01"], effective: "2026-04-01", grounds: grounds)),
    .departmentSplit(
      DepartmentSplit(
        department: "D05", into: ["D06", "D07"], effective: "2026-04-01", grounds: Grounds())),
    .departmentAbolished(
      DepartmentAbolished(
        department: "D03", successor: "D01", effective: "2027-03-31", grounds: grounds)),
    .departmentAbolished(
      DepartmentAbolished(
        department: "D04", successor: nil, effective: "2027-04-01", grounds: Grounds())),
  ]

  static let duties: [PlanEvent] = [
    .dutyTransferred(
      DutyTransferred(
        duty: .measure("M05-1"), from: "D02", to: "D01", effective: "2025-04-01",
        grounds: grounds)),
    .dutyTransferred(
      DutyTransferred(
        duty: .project("P05-1"), from: "D02", to: nil, effective: "2025-04-01",
        grounds: Grounds(authority: "決裁第5号"))),
    .dutyTransferred(
      DutyTransferred(
        duty: .indicator("05-2"), from: nil, to: "D01", effective: nil, grounds: Grounds())),
  ]
}
