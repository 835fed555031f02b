import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

/// A listing of events as a page to print and file: what it covers, by which knowledge, every event
/// in the order of recording, and how somebody else can tell that it is whole.
///
/// It holds no day of its own making: the ledger does not know when a page is printed, and the same
/// question about the same events gives the same bytes.
struct FiledLog {
  private let scope: LogScope
  private let reading: LedgerReading
  /// Departments by what was known at the point: a later rename changes no filed page.
  private let organisation: Organisation
  private let audience: Audience
  private var entries: [HistoryEntry] = []

  init(_ scope: LogScope, _ reading: LedgerReading) throws {
    self.scope = scope
    self.reading = reading
    let organisation = try reading.view.organisation(knownAt: reading.point.knownAt)
    self.organisation = organisation
    let all = reading.audience
    audience = Audience(
      yearStyle: all.yearStyle, name: all.name, time: all.time,
      department: { organisation.name(of: $0, on: $1) ?? $0.text })
  }

  mutating func append(_ entry: HistoryEntry) { entries.append(entry) }

  /// The page in Markdown.
  func text(language: Language) throws -> String {
    let snapshot = try reading.snapshot()
    let blocks = [
      Markdown.heading(say(ja: "進捗台帳 事象記録", en: "Progress ledger: log of events"), level: 1),
      try heading(snapshot).map { Markdown.item(say($0.name), $0.text) }.joined(),
      MarkdownTable(try table(snapshot), language: language).text,
      Markdown.heading(say(ja: "確かめ方", en: "How to check this page"), level: 2),
      Markdown.paragraph(
        say(
          ja: "この頁は、次の命令で同じ内容に作り直せます。根ハッシュが同じなら、上の時点までの事象は一つも変わっていません。",
          en:
            "The command below makes this page again. If the root hash is the same, no event up to "
            + "the point above has changed.")),
      Markdown.command(scope.command(knownAt: reading.point.knownAt)),
      Markdown.paragraph(
        say(
          ja: "台帳全体の検査は次のとおりです。台帳の外に保管された根ハッシュや受領書とも比べてください。",
          en:
            "The ledger as a whole is checked so. Compare with root hashes and receipts that were "
            + "kept outside the ledger, too.")),
      Markdown.command("planledger verify"),
    ]
    return blocks.joined(separator: "\n")
  }

  // MARK: What it covers

  private func heading(_ snapshot: PlanSnapshot) throws -> [(name: Wording, text: String)] {
    var lines: [(name: Wording, text: String)] = [
      (Wording(ja: "台帳", en: "Ledger"), reading.ledger.settings.origin)
    ]
    if let plan = snapshot.plan { lines.append((Wording(ja: "計画", en: "Plan"), plan.heading)) }
    lines += try scope.lines(snapshot, organisation, reading)
    lines.append((Wording(ja: "時点", en: "Point of knowledge"), reading.knownUntil))
    lines.append(
      (
        Wording(ja: "根ハッシュ", en: "Root hash"),
        try reading.view.log.root(at: reading.point.knownAt).base64
      ))
    lines.append(
      (
        Wording(ja: "件数", en: "Events"),
        say(ja: "\(entries.count) 件", en: "\(entries.count)")
      ))
    return lines
  }

  // MARK: The events

  private static let empty = Table(columns: [
    .init("position", title: Wording(ja: "事象", en: "No."), alignment: .trailing),
    .init("recorded", title: Wording(ja: "記録日時", en: "Recorded")),
    .init("actor", title: Wording(ja: "記録者", en: "By")),
    .init("dept", title: Wording(ja: "部署", en: "Department")),
    .init("code", title: Wording(ja: "対象", en: "About")),
    .init("what", title: Wording(ja: "内容", en: "What")),
    .init("grounds", title: Wording(ja: "理由・根拠・出典", en: "Reason, authority, source")),
    .init("evidence", title: Wording(ja: "証拠", en: "Evidence")),
  ])

  private func table(_ snapshot: PlanSnapshot) throws -> Table {
    var table = Self.empty
    var aftermaths = Aftermaths(reading)
    // Things are called as of the year that was asked for.
    let year = scope.filter.fiscalYear
    let names =
      try year.map { year in
        try reading.view.snapshot(
          at: ReadPoint(asOf: year, knownAt: reading.point.knownAt)
        ).names
      } ?? snapshot.names
    for entry in entries.sorted(by: { $0.number < $1.number }) {
      let cells = EventCells(entry, reading, for: audience)
      let code = entry.event?.code ?? entry.recorded.stream.text
      let name = name(of: entry, names).map { " \($0)" } ?? ""
      let what = entry.event.map { say($0.wording(for: audience)) }
      let marks = try aftermaths.after(entry)?.marks ?? []
      table.append([
        cells.position, cells.recorded, cells.actor, cells.department, .text(code + name),
        .text(([what ?? entry.recorded.type] + marks.map { "［\($0)］" }).joined(separator: "\n")),
        .text(entry.words.joined(separator: "\n")),
        .text(entry.evidence.map(\.description).joined(separator: "\n")),
      ])
    }
    return table
  }
}

extension FiledLog {
  /// What an event is about, by name; a department as it was called on the day of recording.
  private func name(of entry: HistoryEntry, _ names: [String: String]) -> String? {
    guard let event = entry.event else { return nil }
    guard case .department(let code) = event.subject else { return names[event.code] }
    let day = reading.ledger.settings.zone.date(of: entry.moment)
    return audience.department(code, day)
  }
}

extension Evidence {
  /// The file with the digest by which it can be recognised.
  fileprivate var description: String {
    [name, "sha256 \(sha256)", say(ja: "\(size) バイト", en: "\(size) bytes"), address]
      .compactMap { $0 }.joined(separator: "\n")
  }
}

extension PlanSnapshot {
  /// What everything is called, by its code.
  var names: [String: String] {
    let all =
      departments.map { ($0.code.text, $0.name) } + policies.map { ($0.code.text, $0.title) }
      + measures.map { ($0.code.text, $0.title) } + items.map { ($0.code.text, $0.text) }
      + projects.map { ($0.code.text, $0.name) }
      + indicators.map { ($0.code.text, $0.definition.name) }
    return Dictionary(all) { first, _ in first }
  }
}

extension LedgerReading {
  /// `2026-04-10 09:30 までの記録（#97）`.
  fileprivate var knownUntil: String {
    let moment = (try? view.log.event(at: point.knownAt)).flatMap { $0 }.map {
      audience.time(Instant(seconds: $0.recorded.seconds))
    }
    return say(
      ja: "\(moment ?? "－") までの記録（\(point.knownAt)）",
      en: "entries until \(moment ?? "－") (\(point.knownAt))")
  }
}
