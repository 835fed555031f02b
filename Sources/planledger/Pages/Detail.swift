import CanonicalJSON
import Exchange
import PlanDomain
import ProgressLedger

/// Everything about one code: its facts line by line, and its years.
struct Detail {
  /// The same object as in `state`, with the kind of the part.
  let json: JSONObject
  let tables: [Table]

  /// Throws `LedgerFailure.unknownCode`.
  init(of code: String, _ snapshot: PlanSnapshot, _ reading: LedgerReading) throws {
    var facts = FactTable(reading)
    var json: JSONObject
    if let indicator = snapshot.indicators.first(where: { $0.code.text == code }) {
      json = indicator.json
      json["part"] = "indicator"
      facts.add(indicator)
      let series = try reading.view.series(indicator.code, at: reading.point)
      tables = [facts.table, SeriesTable([series], reading).table]
    } else {
      json = try facts.add(code, snapshot, reading)
      facts.table.note = [reading.note]
      tables = [facts.table]
    }
    self.json = json
  }
}

/// Facts one below the other: what, and its value.
struct FactTable {
  var table = Table(columns: [
    .init("fact", title: Wording(ja: "項目", en: "fact")),
    .init("value", title: Wording(ja: "内容", en: "value")),
  ])
  private let style: FiscalYearStyle

  init(_ reading: LedgerReading) {
    style = reading.audience.yearStyle
    table.meta = reading.meta
  }

  mutating func add(_ name: Wording, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    table.append([.text(say(name)), .text(value)])
  }

  mutating func add(_ indicator: PlanSnapshot.Indicator) {
    let definition = indicator.definition
    let assumed = say(ja: "（推定）", en: " (assumed)")
    add(Wording(ja: "指標", en: "indicator"), "\(indicator.code) \(definition.name)")
    add(Wording(ja: "運営方針", en: "policy"), indicator.policy.text)
    add(Wording(ja: "単位", en: "unit"), definition.unit.text)
    add(
      Wording(ja: "向き", en: "direction"),
      say(definition.direction.wording) + (definition.directionAssumed ? assumed : ""))
    add(
      Wording(ja: "上限・下限", en: "limits"),
      definition.limits.map {
        say($0.wording(unit: definition.unit)) + (definition.limitsAssumed ? assumed : "")
      })
    add(Wording(ja: "対象の計画", en: "tracks"), definition.tracks?.name)
    add(
      Wording(ja: "基準値", en: "baseline"),
      indicator.baseline.map { baseline in
        baseline.value.grouped(CommandLanguage.current) + definition.unit.text
          + (baseline.fiscalYear.map(bracketed) ?? "")
      })
    add(
      Wording(ja: "目標", en: "target"),
      indicator.target.map { current in
        say(current.target.wording(unit: definition.unit))
          + (current.target.fiscalYear.map(bracketed) ?? "") + " \(current.number)"
      })
  }

  /// A policy, measure, item or project.
  mutating func add(
    _ code: String, _ snapshot: PlanSnapshot, _ reading: LedgerReading
  ) throws -> JSONObject {
    if let policy = snapshot.policies.first(where: { $0.code.text == code }) {
      add(Wording(ja: "運営方針", en: "policy"), "\(policy.code) \(policy.title)")
      for measure in snapshot.measures where measure.policy == policy.code {
        add(Wording(ja: "取組", en: "measure"), "\(measure.code) \(measure.title)")
      }
      for indicator in snapshot.indicators where indicator.policy == policy.code {
        add(Wording(ja: "指標", en: "indicator"), "\(indicator.code) \(indicator.definition.name)")
      }
      return policy.json.marked("policy")
    }
    if let measure = snapshot.measures.first(where: { $0.code.text == code }) {
      add(Wording(ja: "取組", en: "measure"), "\(measure.code) \(measure.title)")
      let names = snapshot.departments.filter { measure.departments.contains($0.code) }
      add(Wording(ja: "担当", en: "departments"), names.map(\.name).joined(separator: "、"))
      add(measure.status)
      for item in snapshot.items where item.measure == measure.code {
        let state = item.status.map { "[\(say($0.status.wording))] " } ?? ""
        add(Wording(ja: "細目", en: "item"), "\(item.code) \(state)\(item.text)")
      }
      return measure.json.marked("measure")
    }
    if let item = snapshot.items.first(where: { $0.code.text == code }) {
      add(Wording(ja: "細目", en: "item"), "\(item.code) \(item.mark ?? "")\(item.text)")
      add(item.status)
      return item.json.marked("item")
    }
    if let project = snapshot.projects.first(where: { $0.code.text == code }) {
      add(Wording(ja: "事業", en: "project"), "\(project.code) \(project.name)")
      let department = snapshot.departments.first { $0.code == project.department }
      add(Wording(ja: "担当", en: "department"), department?.name)
      add(project.status)
      return project.json.marked("project")
    }
    _ = try reading.view.part(code)
    throw LedgerFailure.unknownCode(code, known: [])
  }

  private mutating func add(_ status: PlanSnapshot.CurrentStatus?) {
    guard let status else { return }
    add(
      Wording(ja: "状況", en: "state"),
      say(
        ja: "\(say(status.status.wording))（\(status.effective.iso)から） \(status.number)",
        en: "\(say(status.status.wording)) (from \(status.effective.iso)) \(status.number)"))
    add(Wording(ja: "判定", en: "judgement"), status.judgement.map { say($0.wording) })
    add(Wording(ja: "来年度", en: "next year"), status.next.map { say($0.wording) })
  }

  private func bracketed(_ year: FiscalYear) -> String {
    let label = year.label(style, language: CommandLanguage.current)
    return say(ja: "（\(label)）", en: ", \(label)")
  }
}

extension JSONObject {
  /// The object with the kind of the part it describes.
  fileprivate func marked(_ part: String) -> JSONObject {
    var object = self
    object["part"] = .string(part)
    return object
  }
}
