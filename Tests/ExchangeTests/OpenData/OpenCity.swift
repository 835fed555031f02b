import CanonicalJSON
import EventLog
import Exchange
import Foundation
import PlanDomain
import ProgressLedger
import Spreadsheets
import Testing

/// The ledger of a city on 1 June 2026, in a folder of its own: the plan of the examples, and two
/// people who write.
struct OpenCity {
  let ledger: Ledger

  func execute(_ command: PlanCommand) throws {
    _ = try ledger.execute(command, by: Author(actor: ActorID("sato")))
  }

  func record(
    _ code: String, _ year: Int, _ value: String, state: FigureState = .final,
    entered: String? = nil, source: String? = nil, note: String? = nil
  ) throws {
    let entry = FigureEntry(
      fiscalYear: try #require(FiscalYear(year)), value: try #require(Quantity(canonical: value)),
      state: state, entered: entered)
    try execute(
      .indicator(try #require(IndicatorCode(code)), .record(entry, source: source, note: note)))
  }

  func correct(_ code: String, _ year: Int, _ value: String, reason: String) throws {
    let entry = FigureEntry(
      fiscalYear: try #require(FiscalYear(year)), value: try #require(Quantity(canonical: value)))
    try execute(
      .indicator(
        try #require(IndicatorCode(code)), .correct(entry, reason: reason, source: nil, note: nil)))
  }

  func retract(_ code: String, _ year: Int, reason: String) throws {
    try execute(
      .indicator(
        try #require(IndicatorCode(code)),
        .retract(try #require(FiscalYear(year)), reason: reason)))
  }

  func missing(_ code: String, _ year: Int, because: MissingReason) throws {
    try execute(
      .indicator(
        try #require(IndicatorCode(code)),
        .declareMissing(try #require(FiscalYear(year)), because, note: nil)))
  }

  func head() throws -> Int { try ledger.read { $0.head.number } }

  /// Gives a test the city; its folder is gone afterwards.
  static func with<Answer>(_ body: (OpenCity) throws -> Answer) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "planledger-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let noon = try #require(Timestamp(text: "2026-06-01T03:00:00Z"))
    let ledger = try Ledger.create(
      at: folder.appending(path: "plan.ledger").path,
      as: LedgerCreated(origin: "ledger.example.jp/plan", timeZone: "Asia/Tokyo", language: .ja),
      environment: EventLogEnvironment(
        clock: { ClockReading(noon) }, randomBytes: EventLogEnvironment.system.randomBytes))
    let sato = ActorRegistration(
      actor: try #require(ActorID("sato")), name: "佐藤花子", department: "総務部", role: .recorder)
    _ = try ledger.execute(.registerActor(sato), by: Author(actor: nil))
    let city = OpenCity(ledger: ledger)
    try city.execute(.adopt(try PlanFile.read(Repository.bytes("Examples/tomakomai/plan.yaml"))))
    return try body(city)
  }
}

extension OpenCity {
  /// A year with one of everything: a figure as it stands, one typed full-width, one corrected, one
  /// confirmed, one taken back, an absence and a zero.
  func fill() throws {
    try record("05-1", 2024, "1803", entered: "１，８０３人", source: "人事課調べ, \"速報\"")
    try record("05-2", 2024, "25.1")
    try correct("05-2", 2024, "25.3", reason: "集計誤り")
    try record("07-1", 2024, "88.0")
    try retract("07-1", 2024, reason: "別の指標の値")
    try record("07-4", 2024, "1020000")
    try missing("08-1", 2024, because: .noSurvey)
    try record("08-2", 2024, "0", note: "一行目\n=二行目")
    try record("06-2", 2025, "96.50", state: .provisional)
  }

  func export(
    history: Bool = false, for readers: ReportReaders = .everybody,
    _ script: OpenScript = OpenScript(.utf8), license: String? = nil,
    as name: String = "figures.csv"
  ) throws -> OpenExport {
    try ledger.read { view in
      let point = ReadPoint(asOf: nil, knownAt: view.head)
      let plan = try view.stream(of: .plan, through: view.head).state.plan
      var export = OpenExport()
      let sink = { (name: WritableKeyPath<OpenExport, [UInt8]>) -> ByteSink in
        { bytes in export[keyPath: name] += bytes }
      }
      var tables = try OpenTables(
        of: plan, includesHistory: history, in: script,
        to: OpenSinks(
          observations: sink(\.observations),
          beside: .init(changes: sink(\.changes), sdmx: sink(\.sdmx), codes: sink(\.codes))))
      try ledger.forEachObservedYear(at: point, for: readers, in: view) { try tables.take($0) }
      try tables.finish { code in
        try view.stream(of: .policy(code), through: view.head).state.policies[code]?
          .content(on: nil).title
      }
      let citation = Citation(
        of: CitedPoint(
          origin: ledger.settings.origin, asOf: FiscalYear(2025), knownAt: view.head, root: "root",
          recordedUntil: Instant(seconds: 0)),
        plan: plan, includesHistory: history, readers: readers, script: script, license: license)
      let files = OpenFiles(name)
      export.metadata = TableMetadata.document(citation, of: files)
      export.catalogue = CatalogueRecord.document(citation, of: files, years: tables.years)
      export.unwritable = tables.unwritable
      return export
    }
  }
}

/// The six files of an export, in memory.
struct OpenExport {
  var observations: [UInt8] = []
  var changes: [UInt8] = []
  var sdmx: [UInt8] = []
  var codes: [UInt8] = []
  var metadata: JSONObject = [:]
  var catalogue: JSONObject = [:]
  var unwritable: [UnwritableCells] = []

  /// A table's header and its cells, as they stand in the file.
  static func cells(
    of bytes: [UInt8], _ encoding: TextEncoding = .utf8
  ) throws -> (header: [String], rows: [[String]]) {
    let source = bytes.dropFirst(encoding.mark.count)
    var isRead = false
    var reader = try CSVReader(
      {
        defer { isRead = true }
        return isRead ? nil : Array(source)
      }, encoding: encoding)
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(try record.get().cells) }
    return (try #require(reader.heading).cells, rows)
  }

  /// A table's rows by column.
  static func rows(
    of bytes: [UInt8], _ encoding: TextEncoding = .utf8
  ) throws -> [[String: String]] {
    let (header, rows) = try cells(of: bytes, encoding)
    return rows.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  func observation(_ indicator: String) throws -> [String: String] {
    try #require(try Self.rows(of: observations).last { $0["indicator_id"] == indicator })
  }
}

// No closures inside `#expect`: beside others in the same function, the compiler of Swift 6.3 mixes
// them up.
extension [[String: String]] {
  func column(_ name: String) -> [String] { map { $0[name] ?? "no column \(name)" } }

  func having(_ name: String, _ value: String) -> Self { filter { $0[name] == value } }
}
