import ArgumentParser
import EventLog
import Exchange
import PlanDomain
import ProgressLedger
import Spreadsheets

struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: say(
        ja: "部署が実績と状況を書き込む照会様式（Excel）", en: "The workbook in which a department answers"),
      discussion: say(
        ja: """
          例
            planledger template --dept 総務部 --fy R6 --out 総務部R6.xlsx

          その年度末に担当している指標と取組の表を作ります。白いセルに書き込んで送り返して
          もらいます。すでに記録があるものは、その値が入っています。
          どの事象までの台帳から作ったかが、どの行にも書かれています。
          """,
        en: """
          EXAMPLES
            planledger template --dept 総務部 --fy R6 --out general-affairs.xlsx

          What the department is in charge of at the end of that fiscal year, as a
          workbook whose white cells are filled in and sent back. What is recorded
          already stands there. Every row says by which events it was made.
          """))
  }

  @Option(help: help("部署（コードか名称）", "The department (code or name)", value: "dept"))
  var dept: String
  @Option(help: help("年度（R6, 2024 など）", "The fiscal year (R6, 2024 …)", value: "fy"))
  var fy: String
  @Option(help: help("書き出し先の .xlsx", "The file to write, .xlsx", value: "file"))
  var out: String
  @Option(
    help: help(
      "この時までの記録による（日付, 時刻, #N）", "By what was recorded until then (date, instant, #N)",
      value: "when"))
  var knownAt: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard out == "-" else { return }
    throw ValidationError(
      say(
        ja: "ブックは標準出力には書けません。--out にファイルの名前を書いてください。",
        en: "A workbook is not written to the standard output: name a file with --out."))
  }

  func run() throws {
    let session = try Session(options)
    try session.read(TypedTimes(asOf: fy, knownAt: knownAt)) { reading in
      let snapshot = try reading.snapshot()
      let form = try form(of: snapshot, reading)
      let file = try OutputFile(out)
      do {
        try file.write(by: form.workbook().write)
      } catch let fault as WorkbookWritingFault {
        throw Told(.storage, "unwritable-workbook", fault.explanation)
      }
      try file.finish()
      session.tell(form.summary(in: reading.audience))
      if let note = form.noteOnNobody { session.tell(note) }
    }
  }

  /// The form of the department meant. Throws `LedgerFailure.noPlan` and `unknownDepartment`, the
  /// rejection of a name that several departments bear, and that there is nothing to ask.
  private func form(
    of snapshot: PlanSnapshot, _ reading: LedgerReading
  ) throws -> CollectionForm {
    guard let year = reading.point.asOf else { preconditionFailure("a form is of some year") }
    let organisation = try reading.view.organisation(knownAt: reading.point.knownAt)
    let id = FormID(
      origin: reading.ledger.settings.origin,
      position: EventNumber(reading.point.knownAt.number),
      department: try organisation.registered(
        Words.department(dept, of: "--dept"), on: year.lastDay),
      year: year)
    guard let form = CollectionForm(snapshot, as: id) else { throw LedgerFailure.noPlan }
    if form.isEmpty { throw Told(.notFound, "nothing-to-ask", nothing(to: form, reading)) }
    return form
  }

  private func nothing(to form: CollectionForm, _ reading: LedgerReading) -> Explanation {
    let year = reading.audience.year(form.id.year)
    let department = form.department
    return Explanation(
      Wording(
        ja: "\(department.code) \(department.name)には、\(year.ja)に担当する指標も取組もありません。",
        en: "\(department.code) \(department.name) is in charge of nothing in \(year.en)."),
      advice: Wording(ja: "指標を担当させるとき", en: "To put it in charge of an indicator"),
      command: "indicator set CODE --dept \(department.code)")
  }
}

extension CollectionForm {
  fileprivate func summary(in audience: Audience) -> Wording {
    let year = audience.year(id.year)
    return Wording(
      ja:
        "様式 \(id): \(department.name)、\(year.ja)。指標 \(indicators.count) 行、取組 \(undertakings.count) 行。",
      en: "form \(id): \(department.name), \(year.en). "
        + "Indicators: \(indicators.count), undertakings: \(undertakings.count).")
  }
}

extension CollectionForm {
  /// Indicators that are asked of everybody in their policy; a printed plan seldom says who is in
  /// charge of one.
  fileprivate var noteOnNobody: Wording? {
    let codes = indicators.filter { $0.indicator.department == nil }.map(\.code.text)
    if codes.isEmpty { return nil }
    let some = codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? " …" : "")
    return Wording(
      ja: "注意: 担当部の決まっていない指標 \(codes.count) 件は、その運営方針に取組のある部すべてに聞きます: \(some)。"
        + "決めるとき: planledger indicator set CODE --dept DEPT",
      en: "note: indicators that nobody is in charge of are asked of every department "
        + "of their policy: \(some). To say who: planledger indicator set CODE --dept DEPT")
  }
}
