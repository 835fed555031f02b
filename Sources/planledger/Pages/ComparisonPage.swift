import CanonicalJSON
import Exchange
import EventLog
import PlanDomain
import ProgressLedger

/// What differs between two points: for people a table for each kind of change, for programs one
/// row for each change.
struct ComparisonPage {
  private let comparison: Comparison
  private let reading: (from: LedgerReading, to: LedgerReading)
  private let audience: (from: Audience, to: Audience)

  init(from: LedgerReading, to: LedgerReading) throws {
    comparison = try to.view.comparison(from: from.point, to: to.point)
    reading = (from, to)
    audience = (
      from.audience.calling(comparison.from.departments),
      to.audience.calling(comparison.to.departments)
    )
  }

  var isEmpty: Bool { comparison.entries.isEmpty }

  /// Which points were compared, for the lines below a printout.
  var note: [String] {
    [
      say(ja: "前の", en: "from: ") + reading.from.note,
      say(ja: "後の", en: "to: ") + reading.to.note,
    ] + (comparison.entries.contains(where: \.isUndone) ? [say(Self.undone)] : [])
  }

  private static let undone = Wording(
    ja: "後の時点のほうが早いところでは、「→ －」などは、まだ記録されず効いてもいない前の姿を表します。",
    en: "Where the second point is the earlier one, the right side shows what was there before.")

  // MARK: For people

  /// A titled table for each list that is not empty; the last one says which points they are.
  var tables: [Table] {
    var tables = PlanChange.List.allCases.filter { !comparison[$0].isEmpty }.map { list in
      var table = Self.empty
      table.caption = [say(list.wording)]
      for entry in comparison[list] where !entry.isImplied { table.append(row(entry)) }
      return table
    }
    if !tables.isEmpty { tables[tables.count - 1].note = note }
    return tables
  }

  private static let empty = Table(columns: [
    .init("code", title: Wording(ja: "対象", en: "about"), maximumWidth: 48),
    .init("what", title: Wording(ja: "項目", en: "what")),
    .init("change", title: Wording(ja: "変更", en: "change"), maximumWidth: 72),
    .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
    .init("actor", title: Wording(ja: "記録者", en: "by")),
    .init("recorded", title: Wording(ja: "記録", en: "recorded")),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
  ])

  private func row(_ entry: Comparison.Entry) -> [Cell] {
    let change = entry.change
    let cells = entry.cause.map { EventCells($0, reading.to) }
    let subject = change.subjectWording(
      for: audience.to, cause: entry.isUndone ? nil : entry.cause?.event)
    let about =
      change.about.subject == .plan ? change.name : "\(change.about.code) \(change.name)"
    return [
      .text(about), .text(say(subject)),
      .text(words(of: entry)),
      cells?.grounds(entry.revision) ?? .missing(), cells?.actor ?? .missing(),
      cells?.recorded ?? .missing(), cells?.position ?? .missing(),
    ]
  }

  /// `30.0％ → 35.0％（令和8年度から）`.
  private func words(of entry: Comparison.Entry) -> String {
    let change = entry.change
    let since = entry.since(audience.to).map { say(ja: "（\(say($0))）", en: " (\(say($0)))") }
    if change.what == .existence {
      let words = entry.isUndone ? say(ja: "なし", en: "not there") : say(ja: "追加", en: "added")
      return words + (since ?? "")
    }
    return "\(before(change) ?? "－") → \(after(change) ?? "－")" + (since ?? "")
  }

  private func before(_ change: PlanChange) -> String? {
    change.from.map { say($0.wording(for: audience.from)) }
  }

  private func after(_ change: PlanChange) -> String? {
    guard let to = change.to else {
      return change.list == .corrected ? say(ja: "取消", en: "retracted") : nil
    }
    return say(to.wording(for: audience.to))
  }

  // MARK: For programs

  /// One row for each change.
  var records: Table {
    var table = Table(columns: [.init("list", title: Self.title)] + Self.columns)
    table.meta = reading.to.meta
    for entry in comparison.entries {
      table.append([.text(entry.change.list.rawValue)] + record(entry))
    }
    return table
  }

  /// The points, and a member for each list, empty ones too.
  var json: JSONObject {
    var document: JSONObject = ["from": .object(comparison.from.json)]
    document["to"] = .object(comparison.to.json)
    for list in PlanChange.List.allCases {
      var table = Table(columns: Self.columns)
      for entry in comparison[list] { table.append(record(entry)) }
      document[list.rawValue] = .array(table.objects.map(JSONValue.object))
    }
    return document
  }

  private static let columns = [
    "kind", "code", "name", "what", "fiscal_year", "from", "from_detail", "to", "to_detail",
    "position", "recorded", "actor", "dept", "authority", "reason", "source", "revision",
  ].map { Table.Column($0, title: title) }

  /// No form that people read has these columns; their keys are the contract.
  private static let title = Wording(ja: "", en: "")

  private func record(_ entry: Comparison.Entry) -> [Cell] {
    let change = entry.change
    let cells = entry.cause.map { EventCells($0, reading.to) }
    let year = change.fiscalYear ?? entry.cause?.event?.fiscalYear
    return [
      .text(change.about.kind), .text(change.about.code), .text(change.name),
      .text(change.what.rawValue), year.map { .integer($0.number) } ?? .missing(),
      .fact(change.from, display: ""), .detail(change.from), .fact(change.to, display: ""),
      .detail(change.to), cells?.position ?? .missing(), cells?.recorded ?? .missing(),
      cells?.actor ?? .missing(), entry.cause.map { .text($0.recorded.department) } ?? .missing(),
      cells?.text("authority") ?? .missing(), cells?.text("reason") ?? .missing(),
      cells?.text("source") ?? .missing(),
      entry.revision.map { .integer($0.number.number) } ?? .missing(),
    ]
  }

  /// How many changes each list has.
  var counts: Table {
    var table = Table(columns: [
      .init("list", title: Wording(ja: "一覧", en: "list")),
      .init("count", title: Wording(ja: "件数", en: "count"), alignment: .trailing),
    ])
    table.note = note
    table.meta = reading.to.meta
    for list in PlanChange.List.allCases {
      table.append([
        .text(list.rawValue, display: say(list.wording)), .integer(comparison[list].count),
      ])
    }
    return table
  }
}

extension Comparison.Side {
  fileprivate var json: JSONObject {
    [
      "as_of": point.asOf.map { .integer(Int64($0.number)) } ?? .null,
      "known_at": .integer(Int64(point.knownAt.number)),
    ]
  }
}

extension Comparison.Entry {
  /// Whether a person reads it in the line before: the year of what is no more is no more.
  fileprivate var isImplied: Bool {
    change.to == nil
      && [.targetFiscalYear, .baselineFiscalYear, .baselineVersion].contains(change.what)
  }

  /// From when on the new fact holds, where its own words do not say so.
  fileprivate func since(_ audience: Audience) -> Wording? {
    if isUndone { return nil }
    switch change.what {
    case .figure, .status, .judgement, .next, .closed, .baseline, .baselineFiscalYear,
      .baselineVersion, .revision, .targetEffective:
      return nil
    case .target where change.to != nil, .targetFiscalYear:
      return since(change.fiscalYear.map { .year($0) }, audience)
    default: return since(cause?.event?.effective, audience)
    }
  }

  private func since(
    _ beginning: StandingFact.Beginning?, _ audience: Audience
  ) -> Wording? {
    switch beginning {
    case .year(let year):
      let year = audience.year(year)
      return Wording(ja: "\(year.ja)から", en: "from \(year.en) on")
    case .day(let day): return Wording(ja: "\(day.iso)から", en: "from \(day.iso) on")
    case .ever, nil: return nil
    }
  }
}

extension Audience {
  /// The same people and clocks, with departments called by these names.
  func calling(_ names: [DepartmentCode: String]) -> Audience {
    Audience(
      yearStyle: yearStyle, name: name, time: time,
      department: { code, _ in names[code] ?? code.text })
  }
}
