import PlanDomain
import ProgressLedger

extension Teller {
  /// The projects of a policy: a table of all, then each with its review; nil where it has none.
  func projects(of policy: PolicyReport) -> Section? {
    guard !policy.projects.isEmpty else { return nil }
    let reviewed = policy.projects.filter { $0.review != nil }
    return Section(
      say(ja: "\(title(of: policy))：主な事業", en: "\(title(of: policy)): projects"),
      [.table(table(of: policy))] + reviewed.map { .section(section(of: $0)) })
  }

  private func table(of policy: PolicyReport) -> Table {
    Table(
      say(ja: "\(title(of: policy))の主な事業", en: "Projects of \(title(of: policy))"),
      named: "projects-\(policy.code)",
      columns: [
        Table.Column(say(ja: "事業", en: "Project")),
        Table.Column(say(ja: "担当", en: "In charge")),
        Table.Column(say(ja: "状況", en: "State")),
        Table.Column(say(ja: "事業費", en: "Cost"), isNumeric: true),
        Table.Column(say(ja: "事務事業評価", en: "Review")),
        Table.Column(say(ja: "今後の方向性", en: "Next year")),
      ],
      rows: policy.projects.map(row), destinations: policy.projects.map { .project($0.code) }
    ).withoutSilentColumns(nothing)
  }

  private func row(_ project: ProjectReport) -> [Phrase] {
    let review = project.review?.review
    return [
      title(of: project),
      departments(project.departments),
      state(project.status),
      review.flatMap(cost) ?? nothing,
      review.map { .mark($0.judgement.wording.text(in: language), $0.judgement.tone) }
        ?? say(ja: "未評価", en: "not reviewed"),
      (review?.next).map { say($0.wording) } ?? next(project.status),
    ]
  }

  private func section(of project: ProjectReport) -> Section {
    var blocks: [Block] = []
    if let reason = project.reason { blocks.append(.quotation(reason)) }
    blocks += self.blocks(of: project.review, none: "")
    return Section(title(of: project), blocks)
  }

  private func title(of project: ProjectReport) -> Phrase {
    "\(project.code.text) \(typed: project.name)"
  }
}
