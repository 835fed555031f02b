import PlanDomain
import ProgressLedger

extension Teller {
  /// A policy with everything that hangs on it, each part in full.
  func section(of policy: PolicyReport) -> Section {
    var section = overview(of: policy)
    section.blocks += policy.indicators.map { .section(self.section(of: $0)) }
    section.blocks += policy.measures.map { .section(self.section(of: $0)) }
    if let projects = projects(of: policy) { section.blocks.append(.section(projects)) }
    return section
  }

  /// A policy at a glance: its review, its scorecard, its measures.
  func overview(of policy: PolicyReport) -> Section {
    var blocks: [Block] = []
    if let closed = policy.closed {
      blocks.append(
        .paragraph(say(ja: "\(closed.iso) に終了しました。", en: "Closed on \(closed.iso).")))
    }
    let argument = [
      (say(ja: "現況と課題", en: "Present state and issues"), policy.content.issues),
      (say(ja: "基本目標", en: "Goals"), policy.content.goals),
    ]
    for (title, texts) in argument where !texts.isEmpty {
      blocks.append(.section(Section(title, [.list(texts.map(Phrase.typed))])))
    }
    blocks.append(.section(review(of: policy)))
    if !policy.indicators.isEmpty {
      blocks.append(
        .section(
          Section(say(ja: "評価指標", en: "Indicators"), [.table(scorecard(of: policy))])))
    }
    if !policy.measures.isEmpty {
      blocks.append(
        .section(Section(say(ja: "主な取組", en: "Measures"), [.table(measures(of: policy))])))
    }
    return Section(title(of: policy), at: .policy(policy.code), blocks)
  }

  private func review(of policy: PolicyReport) -> Section {
    let year = year(report.moment.asOf)
    return Section(
      say(ja: "施策評価", en: "Review of the policy"),
      blocks(
        of: policy.review,
        none: say(ja: "\(year)の施策評価はまだありません。", en: "Not yet reviewed for \(year).")))
  }
}
