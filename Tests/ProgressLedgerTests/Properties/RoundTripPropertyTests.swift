import EventLog
import Exchange
import PlanDomain
import ProgressLedger
import Spreadsheets
import Testing

/// What leaves the ledger as a table says nothing new when it comes back, whatever happened before.
struct RoundTripPropertyTests {
  @Test(arguments: RandomHistory.seeds, [false, true])
  func `any table of figures that leaves comes back to nothing new`(
    seed: UInt64, withHistory: Bool
  ) async throws {
    try await withRandomHistory(seed) { history in
      let ledger = history.sample.ledger
      for encoding in [TextEncoding.utf8, .utf8WithMark] {
        let bytes = try table(of: ledger, withHistory: withHistory, in: encoding)
        let file = try AnswerFile<MeasurementAnswer>(
          encoding: encoding, readWorkbook: { _ in [] }, opening: { Self.source(bytes) })
        let stated = try ledger.snapshot().indicators.flatMap(\.measurements).count
        #expect(try decided(file, in: ledger) == stated, "PLANLEDGER_SEED=\(seed)")
      }
    }
  }

  @Test(arguments: RandomHistory.seeds)
  func `a form that comes back as it went says nothing new`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      let ledger = history.sample.ledger
      let end = try history.sample.head()
      for year in [2023, 2024, 2025] as [FiscalYear] {
        let snapshot = try ledger.snapshot(asOf: year)
        for department in snapshot.departments {
          let id = FormID(
            origin: SampleLedger.origin, position: EventNumber(end), department: department.code,
            year: year)
          guard let form = CollectionForm(snapshot, as: id), !form.isEmpty else { continue }
          let sheets = form.workbook().sheets.map(\.asRead)
          let standing = form.indicators.count { $0.standing != nil }
          #expect(
            try decided(AnswerFile<MeasurementAnswer>(sheets: sheets, digest: ""), in: ledger)
              == standing, "\(id), PLANLEDGER_SEED=\(seed)")
          _ = try decided(AnswerFile<StatusAnswer>(sheets: sheets, digest: ""), in: ledger)
        }
      }
    }
  }

  /// How many answers a file has; each must be one that adds nothing.
  private func decided<Answer: TabularAnswer>(
    _ file: AnswerFile<Answer>, in ledger: Ledger
  ) throws -> Int {
    var count = 0
    try ledger.batch(by: Author(actor: nil), isRehearsal: true) { (batch) throws in
      try file.forEachRow { row in
        let decision: Decision
        switch row.content {
        case .unanswered: return
        case .faults(let faults):
          Issue.record("\(faults)")
          return
        case .answer(let answer as MeasurementAnswer):
          decision = try batch.take(answer, onExisting: .skipSame)
        case .answer(let answer as StatusAnswer):
          decision = try batch.take(answer, onExisting: .skipSame)
        case .answer: return
        }
        count += 1
        if !decision.events.isEmpty { Issue.record("\(row.place): \(decision.events)") }
      }
    }
    return count
  }

  private func table(
    of ledger: Ledger, withHistory: Bool, in encoding: TextEncoding
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let plan = try ledger.snapshot().plan
    try ledger.read { (view) throws in
      var tables = try OpenTables(
        of: plan, includesHistory: withHistory, in: OpenScript(encoding),
        to: OpenSinks(observations: { bytes += $0 }))
      let point = ReadPoint(asOf: nil, knownAt: view.head)
      try ledger.forEachObservedYear(at: point, for: .staff, in: view) { try tables.take($0) }
      try tables.finish { _ in nil }
    }
    return bytes
  }

  private static func source(_ bytes: [UInt8]) -> ByteChunks {
    var rest = bytes[...]
    return {
      defer { rest = rest.dropFirst(997) }
      return rest.isEmpty ? nil : Array(rest.prefix(997))
    }
  }
}

extension WorkbookDesign.Sheet {
  /// The sheet as a reader would find it in the file.
  fileprivate var asRead: Worksheet {
    let heading = Worksheet.Row(
      number: 1,
      cells: Dictionary(
        uniqueKeysWithValues: columns.enumerated().map {
          ($0.offset + 1, .text($0.element.heading))
        }
      ))
    let body = rows.enumerated().map { index, cells in
      Worksheet.Row(
        number: index + 2,
        cells: Dictionary(
          uniqueKeysWithValues: cells.enumerated().compactMap { column, cell in
            cell.asRead.map { (column + 1, $0) }
          }))
    }
    return Worksheet(name: name, rows: [heading] + body)
  }
}

extension WorkbookDesign.Cell {
  fileprivate var asRead: CellContent? {
    switch self {
    case .empty: nil
    case .text(let text): .text(text)
    case .number(let digits): .number(digits, isPercentage: false)
    }
  }
}
