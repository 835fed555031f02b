@testable import PlanDomain

// What a person is told beside what was written.
extension ExplanationTests {
  static let generalNotices: [(Notice, ja: [String], en: [String])] = [
    (
      .startedAndDoneAtOnce(.project("P05-1")), ["P05-1", "未着手", "完了"],
      ["P05-1", "not started", "done"]
    ),
    (
      .sameEffectiveDate(.measure("M05-1"), status), ["M05-1", "#12", "佐藤花子"],
      ["M05-1", "#12", "佐藤花子"]
    ),
    (
      .laterStatusStands(.item("M05-1.1", of: "M05-1"), status),
      ["M05-1.1", "2024-04-01", "完了", "佐藤花子"], ["M05-1.1", "2024-04-01", "done", "佐藤花子"]
    ),
    (.departmentRegistered("D02", name: "水道部"), ["D02", "水道部"], ["D02", "水道部"]),
    (
      .dutiesRemain("D02", name: "財政部", from: "2026-04-01", ["M07-3", "P07-1"]),
      ["財政部", "2026-04-01", "M07-3", "P07-1"], ["財政部", "2026-04-01", "M07-3", "P07-1"]
    ),
    (
      .figuresAfterClosing("06-2", last: .fy2024, [.fy2025, .fy2026]),
      ["06-2", "令和6年度", "令和7年度", "令和8年度"], ["06-2", "FY2024", "FY2025", "FY2026"]
    ),
    (.retroactive("05-2", .fy2023), ["05-2", "令和5年度", "遡及"], ["05-2", "FY2023", "retroactive"]),
    (
      .figuresBeforeBreak("06-3", version: 2, [.fy2023]), ["06-3", "令和5年度", "第2版"],
      ["06-3", "FY2023", "version 2"]
    ),
    (.keptSinceEdition(["05-2", "M07-3"]), ["05-2", "M07-3"], ["05-2", "M07-3"]),
    (
      .erasedBefore(
        Fact(
          Erasure(
            target: EventNumber(7), texts: [ErasedText(name: "note", digest: "A")], basis: "条例"),
          occurrence)), ["#7", "メモ", "#12", "佐藤花子"], ["#7", "note", "#12", "佐藤花子"]
    ),
    (
      .textsRemain("05-2", (1...9).map { EventNumber($0) }), ["05-2", "#8 …", "log 05-2"],
      ["05-2", "#8 …", "log 05-2"]
    ),
    (
      .dueWithinYear(.fy2023, "2023-09-30"), ["令和5年度", "2023-09-30", "year due 2023"],
      ["FY2023", "2023-09-30", "year due 2023"]
    ),
    (
      .publishedFigure("05-2", .fy2023, ["令和5年度公表版"]),
      ["05-2", "令和5年度", "errata @令和5年度公表版"], ["05-2", "FY2023", "errata @令和5年度公表版"]
    ),
    (.baselineBeforeBreak("06-3", version: 2), ["06-3", "第2版"], ["06-3", "version 2"]),
  ]
}
