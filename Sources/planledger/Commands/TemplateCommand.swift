import ArgumentParser
import EventLog
import Exchange
import FoundationEssentials
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
            planledger template --all --fy R6 --out 照会     部署ごとに D01-2024.xlsx …

          その年度末に担当している指標と取組の表を作ります。白いセルに書き込んで送り返して
          もらいます。すでに記録があるものは、その値が入っています。
          どの事象までの台帳から作ったかが、どの行にも書かれています。
          """,
        en: """
          EXAMPLES
            planledger template --dept 総務部 --fy R6 --out general-affairs.xlsx
            planledger template --all --fy R6 --out forms     D01-2024.xlsx …

          What the department is in charge of at the end of that fiscal year, as a
          workbook whose white cells are filled in and sent back. What is recorded
          already stands there. Every row says by which events it was made.
          """))
  }

  @Option(help: help("部署（コードか名称）", "The department (code or name)", value: "dept"))
  var dept: String?
  @Flag(help: help("担当のある部署すべて", "Every department that is in charge of something"))
  var all = false
  @Option(help: help("年度（R6, 2024 など）", "The fiscal year (R6, 2024 …)", value: "fy"))
  var fy: String
  @Option(
    help: help(
      "書き出し先の .xlsx（--all では既にあるフォルダ）",
      "The file to write, .xlsx (with --all, a folder that is there)", value: "file"))
  var out: String
  @Option(
    help: help(
      "この時までの記録による（日付, 時刻, #N）", "By what was recorded until then (date, instant, #N)",
      value: "when"))
  var knownAt: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard (dept != nil) != all else {
      throw ValidationError(
        say(
          ja: "--dept と --all のどちらか一つを書いてください。", en: "Name a department with --dept, or say --all.")
      )
    }
    guard out != "-" else {
      throw ValidationError(
        say(
          ja: "ブックは標準出力には書けません。--out にファイルの名前を書いてください。",
          en: "A workbook is not written to the standard output: name a file with --out."))
    }
  }

  func run() throws {
    let session = try Session(options)
    try session.read(TypedTimes(asOf: fy, knownAt: knownAt)) { reading in
      let forms = try FormsToSend(to: dept, reading).forms
      let files = all ? forms.map { "\(out)/\($0.fileName)" } : [out]
      // All or none: the names are looked at before the first form is written.
      if let taken = files.first(where: FileManager.default.fileExists(atPath:)) {
        throw Told(LogFailure.alreadyExists(path: taken))
      }
      for (form, name) in zip(forms, files) {
        try write(form, to: name)
        session.tell(form.summary(in: reading.audience))
      }
      if let note = forms.noteOnNobody { session.tell(note) }
    }
  }

  private func write(_ form: CollectionForm, to name: String) throws {
    let file = try OutputFile(name)
    do {
      try file.write(by: form.workbook().write)
    } catch let fault as WorkbookWritingFault {
      throw Told(.storage, "unwritable-workbook", fault.explanation)
    }
    try file.finish()
  }
}

extension CollectionForm {
  /// A code and not a name, so that every disk and every mail takes it.
  fileprivate var fileName: String { "\(id.department)-\(id.year.number).xlsx" }

  fileprivate func summary(in audience: Audience) -> Wording {
    let year = audience.year(id.year)
    return Wording(
      ja: "様式 \(id): \(department.name)、\(year.ja)。"
        + "指標 \(indicators.count) 行、取組 \(undertakings.count) 行。",
      en: "form \(id): \(department.name), \(year.en). "
        + "Indicators: \(indicators.count), undertakings: \(undertakings.count).")
  }
}

extension [CollectionForm] {
  /// Indicators that are asked of everybody in their policy; a printed plan seldom says who is in
  /// charge of one.
  fileprivate var noteOnNobody: Wording? {
    let codes = Set(
      flatMap(\.indicators).filter { $0.indicator.department == nil }.map(\.code.text)
    ).sorted()
    if codes.isEmpty { return nil }
    let some = codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? " …" : "")
    return Wording(
      ja: "注意: 担当部の決まっていない指標 \(codes.count) 件は、その運営方針に取組のある部すべてに聞きます: \(some)。"
        + "決めるとき: planledger indicator set CODE --dept DEPT",
      en: "note: \(codes.count) indicators that nobody is in charge of are asked of every "
        + "department of their policy: \(some). "
        + "To say who: planledger indicator set CODE --dept DEPT")
  }
}
