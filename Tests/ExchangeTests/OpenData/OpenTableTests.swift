import CanonicalJSON
import Exchange
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// What stands in the tables of an export.
struct OpenTableTests {
  @Test func `scenario 44: an empty cell and a zero are distinct`() throws {
    try OpenCity.with { city in
      try city.missing("08-1", 2024, because: .notAvailable)
      try city.record("08-2", 2024, "0")
      let export = try city.export()
      let absent = try export.observation("08-1")
      #expect(absent["obs_value"] == "")
      #expect(absent["obs_status"] == "missing")
      #expect(absent["missing_reason"] == "not-available")
      let zero = try export.observation("08-2")
      #expect(zero["obs_value"] == "0")
      #expect(zero["obs_status"] == "final")
      #expect(zero["missing_reason"] == "")
      let sdmx = try OpenExport.rows(of: export.sdmx)
      #expect(sdmx.column("OBS_VALUE") == ["", "0"])
      #expect(sdmx.column("OBS_STATUS") == ["O", "A"])
    }
  }

  @Test func `a row says everything that held in its year`() throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export()
      let row = try export.observation("07-4")
      let expected = [
        "plan_id": "tomakomai-7-2", "policy_code": "07", "unit_code": "m2", "unit_label": "㎡",
        "direction": "lower", "baseline_value": "1035635", "baseline_fiscal_year": "2015",
        "target_kind": "reach", "target_value": "1005533", "target_fiscal_year": "2026",
        "target_revision": "0", "fiscal_year": "2024", "fiscal_year_label": "2024年度",
        "period_start": "2024-04-01", "period_end": "2025-03-31", "obs_value": "1020000",
        "decimals": "0", "obs_status": "final", "revision_no": "0", "is_current": "true",
        "recorded_at": "2026-06-01T03:00:00Z",
      ]
      let said = row.filter { expected[$0.key] != nil }
      #expect(said == expected)
      #expect(try export.observation("05-1")["obs_text"] == "１，８０３人")
      #expect(try export.observation("06-2")["obs_value"] == "96.50")
      #expect(try export.observation("06-2")["decimals"] == "2")
    }
  }

  @Test func `only what stands is there, unless the history is asked for`() throws {
    try OpenCity.with { city in
      try city.fill()
      let current = try OpenExport.rows(of: city.export().observations)
      #expect(Set(current.column("is_current")) == ["true"])
      #expect(!current.column("indicator_id").contains("07-1"))
      let all = try OpenExport.rows(of: city.export(history: true).observations)
      let corrected = all.having("indicator_id", "05-2")
      #expect(corrected.column("obs_value") == ["25.1", "25.3"])
      #expect(corrected.column("is_current") == ["false", "true"])
      #expect(corrected.column("revision_no") == ["0", "1"])
      let retracted = all.having("indicator_id", "07-1")
      #expect(retracted.column("obs_status") == ["final", "retracted"])
      #expect(retracted.column("obs_value") == ["88.0", ""])
      #expect(retracted.column("is_current") == ["false", "false"])
      #expect(retracted.column("correction_reason") == ["", "別の指標の値"])
    }
  }

  @Test func `where sign-off is demanded, only staff get what is not approved`() throws {
    try OpenCity.with { city in
      try city.execute(
        .registerActor(
          ActorRegistration(
            actor: try #require(ActorID("kikaku")), name: "高橋企画", department: "総務部",
            role: .planner)))
      try city.execute(
        .signOff(
          .adopt(
            SignOffPolicy(stages: [.planning], effective: try #require(FiscalYear(2024))),
            Grounds(authority: "要綱", reason: "承認"))))
      try city.record("05-2", 2023, "25.1")
      try city.record("05-2", 2024, "26.9")
      let outside = try OpenExport.rows(of: city.export().observations)
      #expect(outside.column("obs_value") == ["25.1"])
      #expect(outside.column("approval") == ["not-required"])
      let inside = try OpenExport.rows(of: city.export(for: .staff).observations)
      #expect(inside.column("obs_value") == ["25.1", "26.9"])
      #expect(inside.column("approval") == ["not-required", "recorded"])
      #expect(inside.column("approved_at") == ["", ""])
      let sdmx = try OpenExport.rows(of: city.export().sdmx)
      #expect(sdmx.column("OBS_VALUE") == ["25.1"])
    }
  }

  @Test func `the update history says what was changed, why and by which department`() throws {
    try OpenCity.with { city in
      try city.fill()
      let changes = try OpenExport.rows(of: city.export().changes)
      #expect(changes.column("change_kind") == ["corrected", "retracted"])
      let correction = try #require(changes.first)
      #expect(correction["old_obs_value"] == "25.1")
      #expect(correction["new_obs_value"] == "25.3")
      #expect(correction["reason"] == "集計誤り")
      #expect(correction["department_name"] == "総務部")
      let olds = changes.column("old_position").compactMap { Int($0) }
      let expected = olds.map { "\($0 + 1)" }
      #expect(changes.column("position") == expected)
      #expect(!String(decoding: try city.export().changes, as: UTF8.self).contains("佐藤"))
    }
  }

  @Test func `the code table explains every word that is used, and no other`() throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export(history: true)
      let codes = try OpenExport.rows(of: export.codes)
      let listed = Set(codes.map { "\($0["column_name"] ?? "")=\($0["code"] ?? "")" })
      #expect(listed.count == codes.count)
      let columns =
        OpenTable.observations.columns.filter { $0.kind == .word }.map(\.name)
        + OpenTable.changes.columns.filter { $0.kind == .word }.map(\.name)
        + OpenTable.sdmx.columns.filter { $0.kind == .word }.map(\.name)
      let rows = try [export.observations, export.changes, export.sdmx]
        .flatMap { try OpenExport.rows(of: $0) }
      let used = Set(
        rows.flatMap { row in
          columns.compactMap { column in
            row[column].flatMap { $0.isEmpty ? nil : "\(column)=\($0)" }
          }
        })
      #expect(listed == used)
      #expect(!codes.column("label_ja").contains(""))
      #expect(zip(codes.column("code"), codes.column("label_ja")).allSatisfy(!=))
      #expect(Set(codes.having("label_en", "").column("column_name")) == ["policy_code"])
      let policy = codes.having("column_name", "policy_code").first
      #expect(policy?["code"] == "05")
      #expect(policy?["label_ja"] == "行政組織の活性化")
    }
  }

  @Test func `SDMX-CSV replaces what stands and deletes what was taken back`() throws {
    try OpenCity.with { city in
      try city.fill()
      let (header, rows) = try OpenExport.cells(of: city.export(history: true).sdmx)
      #expect(header.prefix(3) == ["STRUCTURE", "STRUCTURE_ID", "ACTION"])
      let byIndicator = Dictionary(uniqueKeysWithValues: rows.map { ($0[5], $0) })
      #expect(byIndicator.count == rows.count)
      let figure = try #require(byIndicator["06-2"])
      #expect(
        figure == [
          "datastructure", "PLANLEDGER:OBSERVATIONS(1.0.0)", "R", "A", "_X", "06-2",
          "2025-04-01/P1Y", "96.50", "％", "2", "P", "", "0", "1",
        ])
      let deleted = try #require(byIndicator["07-1"])
      #expect(deleted[2] == "D")
      #expect(Set(deleted[7...]) == [""])
    }
  }

  @Test func `every column stands in the document`() throws {
    let document = try Repository.text("Documentation/open-data.md")
    let named = Set(document.matches(of: /`(\w+)`/).map { String($0.1) })
    let columns =
      OpenTable.observations.header + OpenTable.changes.header + OpenTable.codes.header
      + OpenTable.sdmx.header
    #expect(Set(columns).subtracting(named).isEmpty)
    #expect(!named.contains("obs_colour"))
  }
}
