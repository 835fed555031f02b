import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger
import Spreadsheets
import TransparencyLog

/// One export of the figures as open data: the table alone for a pipe; for a file, what explains it
/// beside it.
struct OpenDataExport {
  private let reading: LedgerReading
  private let plan: PlanFacts?
  private let includesHistory: Bool
  private let readers: ReportReaders
  private let script: OpenScript
  private let license: String?

  init(
    _ reading: LedgerReading, includesHistory: Bool, readers: ReportReaders, script: OpenScript,
    license: String?
  ) throws {
    self.reading = reading
    plan = try reading.view.stream(of: .plan, through: reading.point.knownAt).state.plan
    self.includesHistory = includesHistory
    self.readers = readers
    self.script = script
    self.license = license
  }

  /// Writes the table to the standard output, or six files of which all appear or none.
  func write(to path: String?) throws {
    guard let path else {
      try checkWritable(besides: false, path)
      _ = try fill(OpenSinks(observations: Console.write))
      return
    }
    let names = OpenFiles(path)
    let files = try OutputFile.together([
      names.observations, names.changes, names.sdmx, names.codes, names.metadata, names.catalogue,
    ])
    try checkWritable(besides: true, path)
    let tables = try fill(
      OpenSinks(
        observations: files[0].write,
        beside: .init(changes: files[1].write, sdmx: files[2].write, codes: files[3].write)))
    let citation = try citation()
    try files[4].write(TableMetadata.document(citation, of: names))
    try files[5].write(CatalogueRecord.document(citation, of: names, years: tables.years))
    try OutputFile.finish(files)
  }

  /// Looks at every cell before the first byte is out: CP932 lacks most of Unicode.
  private func checkWritable(besides: Bool, _ path: String?) throws {
    guard script.encoding == .cp932 else { return }
    let nowhere: ByteSink = { _ in }
    let beside = OpenSinks.Beside(changes: nowhere, sdmx: nowhere, codes: nowhere)
    let tables = try fill(OpenSinks(observations: nowhere, beside: besides ? beside : nil))
    guard !tables.unwritable.isEmpty else { return }
    throw Told(tables.unwritable, of: path.map { OpenFiles($0) })
  }

  private func fill(_ sinks: OpenSinks) throws -> OpenTables {
    var tables = try OpenTables(
      of: plan, includesHistory: includesHistory, in: script, to: sinks)
    let (view, point) = (reading.view, reading.point)
    try reading.ledger.forEachObservedYear(at: point, for: readers, in: view) {
      try tables.take($0)
    }
    try tables.finish { code in
      let policy = try view.stream(of: .policy(code), through: point.knownAt).state.policies[code]
      return policy?.content(on: point.asOf?.lastDay).title
    }
    return tables
  }

  private func citation() throws -> Citation {
    Citation(
      of: reading.cited, plan: plan, includesHistory: includesHistory, readers: readers,
      script: script, license: license)
  }
}

extension OutputFile {
  fileprivate func write(_ document: JSONObject) throws {
    try write(JSONValue.object(document).canonicalText + "\n")
  }
}

extension Told {
  /// That an encoding lacks characters, cell by cell.
  fileprivate init(_ cells: [UnwritableCells], of files: OpenFiles?) {
    let count = cells.reduce(0) { $0 + $1.count }
    self.init(
      .badInput, "unwritable-text",
      Explanation(
        Wording(
          ja: "CP932 で書けない文字が \(count) か所にあります。",
          en: "\(count) cell(s) hold characters that CP932 cannot write."),
        advice: Wording(
          ja: "--encoding utf8-bom で書き出すか、--transliterate で読み替えてください（⑴ は (1) に。漢字は読み替えません）。",
          en: "Use --encoding utf8-bom, or --transliterate, which spells ⑴ as (1) but no kanji.")))
    details = cells.flatMap { cells in
      let shown = cells.first.map { $0.wording(of: files) }
      let rest = cells.count - shown.count
      return rest == 0
        ? shown : shown + [Wording(ja: "ほか \(rest) か所", en: "and \(rest) more")]
    }
    wroteNothing = true
  }
}

extension UnwritableCell {
  /// `figures.csv 12行目 comment: ⑴（U+2474）`.
  fileprivate func wording(of files: OpenFiles?) -> Wording {
    let file = files.map { $0.path(ofTable: table) + " " } ?? ""
    let shown = scalars.map { "\($0)（\($0.codePoint)）" }.joined(separator: " ")
    return Wording(
      ja: "\(file)\(line)行目 \(column): \(shown)", en: "\(file)line \(line), \(column): \(shown)")
  }
}
