import PlanDomain
import ProgressLedger

/// Measures with their items, and projects: how far, how it went, what follows, and what was said.
struct UndertakingTable {
  private(set) var table = Table(
    .undertakings,
    columns: [
      .init("code", title: Wording(ja: "取組・事業", en: "id")),
      .init("name", title: Wording(ja: "名称", en: "measure, project"), maximumWidth: 40),
      .init("departments", title: Wording(ja: "担当", en: "departments"), maximumWidth: 24),
      .init("status", title: Wording(ja: "状況", en: "state")),
      .init("judgement", title: Wording(ja: "判定", en: "judgement")),
      .init("direction", title: Wording(ja: "今後", en: "next")),
      .init("items", title: Wording(ja: "細目の状況", en: "items")),
      .init("comment", title: Wording(ja: "説明", en: "comment"), maximumWidth: 48),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ])

  init(_ measures: [MeasureReport], _ projects: [ProjectReport], _ report: PlanReport) {
    for measure in measures {
      append(
        measure.code.text, .named(measure.title, ended: measure.closed?.iso),
        report.names(of: measure.departments), measure.status, items: measure.itemCounts,
        comment: report.cell(measure.reason, "reason", of: measure.status?.number))
      for item in measure.items {
        append(
          item.code.text, .named(item.text, ended: item.closed?.iso), nil, item.status,
          comment: report.cell(
            measure.itemReasons[item.code], "reason", of: item.status?.number))
      }
    }
    for project in projects {
      append(
        project.code.text, .named(project.name, ended: project.closed?.iso),
        report.names(of: project.departments), project.status,
        comment: report.cell(project.reason, "reason", of: project.status?.number))
    }
  }

  private mutating func append(
    _ code: String, _ name: Cell, _ departments: String?, _ status: PlanSnapshot.CurrentStatus?,
    items: [Status: Int] = [:], comment: Cell
  ) {
    table.append([
      .text(code), name, departments.map { .text($0) } ?? .missing(),
      .word(status?.status, \.wording), .word(status?.judgement, \.wording),
      .word(status?.next, \.wording), .counts(of: items), comment,
      .event(status?.number),
    ])
  }
}

/// The yearly reviews: 施策評価 of policies, 事務事業評価 of projects.
struct ReviewTable {
  private(set) var table = Table(
    .reviews,
    columns: [
      .init("code", title: Wording(ja: "評価した施策・事業", en: "reviewed")),
      .init("effectiveness", title: Wording(ja: "有効性", en: "effectiveness")),
      .init("efficiency", title: Wording(ja: "効率性", en: "efficiency")),
      .init("cost", title: Wording(ja: "事業費（円）", en: "cost (yen)"), alignment: .trailing),
      .init("judgement", title: Wording(ja: "判定", en: "judgement")),
      .init("direction", title: Wording(ja: "今後", en: "next")),
      .init("narrative", title: Wording(ja: "評価の内容", en: "narrative"), maximumWidth: 60),
      .init("sign_off", title: Wording(ja: "承認", en: "sign-off")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ])

  init(_ reviews: [ReviewReport], _ report: PlanReport) {
    for reported in reviews {
      let review = reported.review
      let cost = review.cost.flatMap { Quantity(mantissa: $0, scale: 0) }
      table.append([
        .text(review.of.code), .word(review.effectiveness, \.wording),
        .word(review.efficiency, \.wording), .quantity(cost),
        .word(review.judgement, \.wording), .word(review.next, \.wording),
        report.cell(review.narrative, "narrative", of: reported.number),
        .signOff(reported.signOff), .event(reported.number),
      ])
    }
  }
}

extension Cell {
  /// How many are in which state: counts, never an average that nobody reported.
  static func counts(of states: [Status: Int]) -> Cell {
    let words = Status.allCases.compactMap { status in
      states[status].map { "\(say(status.wording)) \($0)" }
    }
    return words.isEmpty ? .missing(display: "－") : .text(words.joined(separator: " "))
  }
}
