import EventLog
import Exchange
import PlanDomain
import Spreadsheets

/// The file of answers that a command was handed; `-` is the standard input.
struct AnswerSource {
  /// What people call it.
  let name: String
  /// SHA-256 of the file in hexadecimal.
  let digest: String
  /// How many rows say something.
  let rowCount: Int
  /// Headings whose cells are not read.
  let unread: [String]
  /// The sheets of a workbook; none of other files.
  let form: ReturnedForm
  private let measurements: AnswerFile<MeasurementAnswer>?
  private let statuses: AnswerFile<StatusAnswer>?

  /// Looks at the file whole, before the first row is read. Throws `Told`.
  init(_ name: String, as what: ImportCommand.What, encoding: TextEncoding?) throws {
    self.name = name == "-" ? say(ja: "標準入力", en: "standard input") : name
    let opening = try InputStream.rereading(name)
    var found: [Worksheet] = []
    func sheets(_ bytes: [UInt8]) throws -> [Worksheet] {
      if found.isEmpty { found = try Workbook.read(bytes).sheets }
      return found
    }
    do {
      measurements =
        what == .statuses
        ? nil : try AnswerFile(encoding: encoding, readWorkbook: sheets, opening: opening)
      statuses =
        what == .measurements
        ? nil : try AnswerFile(encoding: encoding, readWorkbook: sheets, opening: opening)
    } catch let error as AnswerFaults {
      throw Told(error, file: name)
    } catch let error as WorkbookFault {
      throw Told(.badInput, "workbook", error.explanation)
    }
    digest = measurements?.digest ?? statuses?.digest ?? ""
    rowCount = (measurements?.rowCount ?? 0) + (statuses?.rowCount ?? 0)
    unread = (measurements?.unread ?? []) + (statuses?.unread ?? [])
    form = ReturnedForm(found)
  }

  /// Goes through the rows, figures before states, each in the order of the file.
  func forEachRow(_ body: (AnyAnswerRow) throws -> Void) throws {
    do {
      try measurements?.forEachRow { try body(.measurement($0)) }
      try statuses?.forEachRow { try body(.status($0)) }
    } catch let error as AnswerFaults {
      throw Told(error, file: name)
    }
  }
}

extension Told {
  /// Why a file cannot be read as answers at all.
  fileprivate init(_ error: AnswerFaults, file: String) {
    var list = FaultList()
    for fault in error.faults { list.add(fault) }
    self.init(
      .badInput, "bad-file",
      Explanation(
        Wording(
          ja: "\(file) を回答として読めません。", en: "\(file) cannot be read as answers.")))
    details = list.lines
  }
}
