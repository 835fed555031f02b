import CanonicalJSON
import Exchange
import EventLog
import PlanDomain
import ProgressLedger

/// What differs between two points: for people a table for each kind of change, for programs one
/// row for each change.
struct ComparisonPage {
  let comparison: Comparison
  let reading: (from: LedgerReading, to: LedgerReading)
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

  /// How to read the sides where the second point is the earlier one.
  private var note: [String] {
    comparison.entries.contains(where: \.isUndone) ? [say(Self.undone)] : []
  }

  private static let undone = Wording(
    ja: "後の時点のほうが早いところでは、「→ －」などは、まだ記録されず効いてもいない前の姿を表します。",
    en: "Where the second point is the earlier one, the right side shows what was there before.")

  /// Which points were compared, below a printout.
  var citation: [String] { counts.citation }

  // MARK: For people

  /// A titled table for each list that is not empty.
  var tables: [Table] {
    var tables = PlanChange.List.allCases.filter { !comparison[$0].isEmpty }.map { list in
      var table = Self.empty
      table.caption = [say(list.wording)]
      for entry in comparison[list] where !entry.isImplied { table.append(row(entry)) }
      return table
    }
    if let last = tables.indices.last {
      tables[last].note = note
      tables[last].citation = citation
    }
    return tables
  }

  /// The same as a page to print and hand out: a heading for each list.
  func markdown(language: Language) throws -> String {
    let plan = try reading.to.snapshot().plan ?? reading.from.snapshot().plan
    var blocks = [
      Markdown.heading(say(ja: "計画の変更点", en: "What changed in the plan"), level: 1)
    ]
    if let plan { blocks.append(Markdown.paragraph(plan.heading)) }
    if isEmpty { blocks.append(Markdown.paragraph(say(Self.nothingDiffers))) }
    for var table in tables {
      blocks += table.caption.map { Markdown.heading($0, level: 2) }
      table.caption = []
      table.note = []
      table.citation = []
      blocks.append(MarkdownTable(table, language: language).text)
    }
    return (blocks + (note + citation).map(Markdown.paragraph)).joined(separator: "\n")
  }

  static let nothingDiffers = Wording(
    ja: "二つの時点に違いはありません。", en: "Nothing differs between the two points.")

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
    change.from?.besides(change.to).map { say($0.wording(for: audience.from)) }
  }

  private func after(_ change: PlanChange) -> String? {
    guard let to = change.to else {
      return change.list == .corrected ? say(ja: "取消", en: "retracted") : nil
    }
    return to.besides(change.from).map { say($0.wording(for: audience.to)) }
  }

  /// How many changes each list has.
  var counts: Table {
    var table = Table(columns: [
      .init("list", title: Wording(ja: "一覧", en: "list")),
      .init("count", title: Wording(ja: "件数", en: "count"), alignment: .trailing),
    ])
    table.note = note
    table.cite(from: reading.from, to: reading.to)
    for list in PlanChange.List.allCases {
      table.append([
        .text(list.rawValue, display: say(list.wording)), .integer(comparison[list].count),
      ])
    }
    return table
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

extension FactValue {
  /// Of several paragraphs only those that the other side has not; any other value whole.
  fileprivate func besides(_ other: FactValue?) -> FactValue? {
    guard case .texts(let mine) = self, case .texts(let others)? = other else { return self }
    // The same paragraphs in another order differ as a whole.
    if Set(mine) == Set(others) { return self }
    let own = mine.filter { !others.contains($0) }
    return own.isEmpty ? nil : .texts(own)
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
