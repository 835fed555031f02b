import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

extension Session {
  /// Takes a file in, or only says what it would come to.
  func run(_ intake: Intake, isRehearsal: Bool, isPartial: Bool, isAgain: Bool) throws {
    tell(ofColumnsNotReadIn: intake.source)
    try intake.checkForms()
    let receipt = try isRehearsal ? nil : intake.writing.receipt.file()
    if !isAgain, !isPartial, let earlier = try intake.earlier(), try !intake.wasTakenInParts() {
      return try show(earlier, intake)
    }
    if isRehearsal { return try rehearse(intake) }
    let rows = intake.source.rowCount
    if rows == 0 { throw Told.noRows(intake.source.name) }
    guard isPartial || rows <= Intake.largestWhole else { throw Told.tooManyRows(rows) }
    if rows > Intake.askedAbove, asks { try ask(intake) }
    let result = try isPartial ? intake.takeInParts() : intake.takeWhole()
    try intake.errors?.finish()
    result.warnings.forEach(tell)
    let isWritten = isPartial || result.faults.isEmpty
    if isWritten || isJSON {
      try show(IntakePage(source: intake.source, result: result), in: intake)
    }
    if isWritten {
      let last = result.events.last.map { Position($0.upperBound) }
      try write(receipt, proving: last, in: intake.ledger)
    }
    try finish(result, intake, isWritten: isWritten)
  }

  private var isJSON: Bool { form == .json || form == .jsonl }

  private func rehearse(_ intake: Intake) throws {
    var planned = PlannedRows(
      audience: intake.audience, isComplete: form != .table && form != .markdown)
    let streams = form == .jsonl
    let result = try intake.rehearse(noting: intake.errors) { row, decision in
      if streams {
        for event in decision.events {
          Console.write(PlannedRows.json(event, at: row.place).canonicalText + "\n")
        }
      } else {
        planned.add(decision, at: row.place)
      }
    }
    try intake.errors?.finish()
    result.warnings.forEach(tell)
    let page = IntakePage(source: intake.source, result: result)
    // A person mends the mistakes first; what the other rows come to is told then.
    if !result.faults.isEmpty && !isJSON { throw Told(result, of: intake, isWritten: false) }
    switch form {
    case .jsonl: break
    case .json:
      var data = page.json
      data["planned"] = planned.json
      show(.object(data), meta: ["dry_run": .bool(true)])
    case .csv, .tsv: show(planned.table)
    case .table, .markdown: show(planned.isEmpty ? [page.table] : [planned.table, page.table])
    }
    tell(of: result.notices, to: intake.audience)
    if result.faults.isEmpty {
      tell(Wording(ja: "試しです。何も書き込んでいません。", en: "A dry run: nothing was written."))
    }
    try finish(result, intake, isWritten: false)
  }

  /// Shows what would be written, then asks.
  private func ask(_ intake: Intake) throws {
    let (name, rows) = (intake.source.name, intake.source.rowCount)
    var effect = Wording(ja: "", en: "")
    if Console.inputIsTerminal {
      let counts = try intake.rehearse().summary
      effect = Wording(ja: "（\(counts.ja)）", en: " (\(counts.en))")
    }
    try confirm(
      Wording(
        ja: "\(name) の \(rows) 行を取り込みます\(effect.ja)。",
        en: "\(rows) rows of \(name) are to be taken in\(effect.en)."))
  }

  private func show(_ page: IntakePage, in intake: Intake) throws {
    tell(of: page.result.notices, to: intake.audience)
    guard isJSON else { return show(page.table) }
    var data = page.json
    var receipts: [JSONValue] = []
    try intake.ledger.read { view in
      for range in page.result.events {
        try view.log.forEachEvent(
          after: Position(range.lowerBound - 1), through: Position(range.upperBound),
          withTexts: false
        ) { receipts.append(Receipt($0).json) }
      }
    }
    data["events"] = .array(receipts)
    show(.object(data), meta: ["known": .bool(false)])
  }

  /// That this very file was taken in before.
  private func show(_ earlier: EarlierIntake, _ intake: Intake) throws {
    let by = intake.audience.name(earlier.first.actor)
    let when = intake.audience.time(earlier.first.recorded)
    let name = intake.source.name
    tell(
      Wording(
        ja: "\(name) はすでに取り込まれています（\(earlier.first.number) から \(earlier.count) 件、"
          + "\(by)、\(when)）。新たには何も書き込んでいません。もう一度取り込むときは --again を付けてください。",
        en: "\(name) was taken in before (\(earlier.count) events from \(earlier.first.number) on, "
          + "\(by), \(when)); nothing new was written. To take it in once more, add --again."))
    guard isJSON else { return }
    show(
      .object(["events": .array([])]),
      meta: [
        "known": .bool(true), "first": .integer(Int64(earlier.first.number.number)),
        "last": .integer(Int64(earlier.last.number)),
      ])
  }

  private func finish(_ result: IntakeResult, _ intake: Intake, isWritten: Bool) throws {
    guard !result.faults.isEmpty else { return }
    throw Told(result, of: intake, isWritten: isWritten)
  }

  private func tell(ofColumnsNotReadIn source: AnswerSource) {
    guard !source.unread.isEmpty else { return }
    let names = source.unread.joined(separator: say(ja: "、", en: ", "))
    tell(
      Wording(ja: "注意: 次の列は読みません: \(names)", en: "note: these columns are not read: \(names)"))
  }
}

extension Told {
  static func noRows(_ name: String) -> Told {
    Told(
      .badInput, "no-rows",
      Explanation(
        Wording(
          ja: "\(name) には見出しだけで、行がありません。",
          en: "\(name) has a heading and no row below it.")))
  }

  static func tooManyRows(_ count: Int) -> Told {
    Told(
      .usage, "too-many-rows",
      Explanation(
        Wording(
          ja: "一度に取り込めるのは \(Intake.largestWhole) 行までです（\(count) 行あります）。",
          en: "\(Intake.largestWhole) rows can be taken in at once, and there are \(count)."),
        advice: Wording(
          ja: "--partial を付けると、1万行ずつ取り込みます", en: "With --partial they go in ten thousand at a time")
      ))
  }

  /// The mistakes of a file; each with its place.
  fileprivate init(_ result: IntakeResult, of intake: Intake, isWritten: Bool) {
    let name = intake.source.name
    let (count, rows) = (result.faults.count, result.rows)
    self.init(
      .badInput, "bad-rows",
      Explanation(
        Wording(
          ja: "\(name) に誤りが \(count) 件あります（\(rows) 行中）。"
            + (isWritten ? "正しい行だけを書き込みました。" : ""),
          en: "\(count) mistake\(count == 1 ? "" : "s") in \(name) (of \(rows) rows)."
            + (isWritten ? " The rows that are right were written." : "")),
        advice: intake.errors == nil && count > result.faults.lines.count
          ? Wording(
            ja: "すべてを表に書き出すとき: --errors 誤り.csv",
            en: "For a table of all of them: --errors faults.csv")
          : isWritten
            ? Wording(
              ja: "直したら、--on-existing skip-same でもう一度取り込んでください",
              en: "Mend them and take the file in again with --on-existing skip-same")
            : Wording(ja: "直して、もう一度取り込んでください", en: "Mend them and take the file in again")))
    details = result.faults.lines
    wroteNothing = !isWritten
  }
}
