import Exchange
import PlanDomain
import Spreadsheets

/// Everything that is wrong in a file, as a table that a spreadsheet opens: a row for each fault.
struct FaultFile {
  private let file: OutputFile

  init(_ name: String) throws {
    file = try OutputFile(name)
    try file.write(TextEncoding.utf8Mark)
    try write(["sheet", "row", "column", "kind", "typed", "message", "next", "rule"])
  }

  func add(_ fault: AnswerFault) throws {
    try write([
      fault.place.sheet ?? "", String(fault.place.row), fault.place.column ?? "", fault.kind,
      fault.typed ?? "", say(fault.explanation.what),
      fault.explanation.advice.map { say($0) } ?? "",
      fault.rule ?? "",
    ])
  }

  /// Gives the file its name.
  func finish() throws { try file.finish() }

  private func write(_ cells: [String]) throws {
    let safe = cells.map { FormulaGuard.guarded(LineBreakEscape.escaped($0)) }
    try file.write(CSVWriter.record(safe))
  }
}
