import CanonicalJSON
import PlanDomain

@testable import planledger

extension Table {
  /// A scorecard of three indicators: a figure, a negative one, and a missing one.
  static let scorecard: Table = {
    var table = Table(columns: [
      Column("indicator", title: Wording(ja: "指標", en: "code")),
      Column("name", title: Wording(ja: "名称", en: "name")),
      Column("baseline", title: Wording(ja: "基準", en: "baseline"), alignment: .trailing),
      Column(
        "value", title: Wording(ja: "実績", en: "actual"), alignment: .trailing,
        missingKey: "missing"),
      Column("rating", title: Wording(ja: "判定", en: "rating")),
    ])
    table.append([
      .text("2-1"), .text("合計特殊出生率"), .decimal("1.31"), .decimal("1.25"),
      .text("regressed", display: "C 後退", emphasis: .red),
    ])
    table.append([
      .text("2-2"), .text("転入超過数（人）"), .decimal("-120", display: "△120"),
      .decimal("-45", display: "△45"), .text("on-track", display: "B 順調", emphasis: .green),
    ])
    table.append([
      .text("2-5"), .text("公共交通利用者数"), .decimal("412"),
      .missing("no-survey", display: "…"), .text("undetermined", display: "未集計"),
    ])
    table.note = ["時点: 2023年度の状態 / #0921 までの記録"]
    table.meta = ["as_of": 2023, "known_at": 921]
    return table
  }()
}
