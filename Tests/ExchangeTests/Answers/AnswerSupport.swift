import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// A file of these bytes, given in pieces.
func answerFile<Answer: TabularAnswer>(
  _ bytes: [UInt8], encoding: TextEncoding? = nil, piece: Int = 7, of: Answer.Type
) throws -> AnswerFile<Answer> {
  try AnswerFile(encoding: encoding, readWorkbook: { _ in [] }) {
    var rest = bytes[...]
    return {
      defer { rest = rest.dropFirst(piece) }
      return rest.isEmpty ? nil : Array(rest.prefix(piece))
    }
  }
}

extension AnswerFile {
  func allRows() throws -> [AnswerRow<Answer>] {
    var rows: [AnswerRow<Answer>] = []
    try forEachRow { rows.append($0) }
    return rows
  }
}

extension AnswerRow {
  var answer: Answer? { if case .answer(let answer) = content { answer } else { nil } }
  var faults: [AnswerFault] { if case .faults(let faults) = content { faults } else { [] } }
  var unanswered: String? { if case .unanswered(let code) = content { code } else { nil } }
}

/// What a test compares of a fault: where, what, by which rule.
struct Found: Equatable, CustomTestStringConvertible {
  let place: String
  let kind: String
  let rule: String?

  init(_ place: String, _ kind: String, rule: String? = nil) {
    self.place = place
    self.kind = kind
    self.rule = rule
  }

  init(_ fault: AnswerFault) {
    // The sheet is the same in all these tests.
    var place = fault.place
    if place.column != nil, place.sheet != nil {
      place = AnswerPlace(row: place.row, column: place.column)
      self.init("\(place.column ?? "")\(place.row)", fault.kind, rule: fault.rule)
    } else {
      place.sheet = nil
      self.init(place.wording.en, fault.kind, rule: fault.rule)
    }
  }

  var testDescription: String { "\(place): \(kind) \(rule ?? "")" }
}

/// What is wrong with a file as a whole.
func faults(_ read: () throws -> Void) -> [Found] {
  do {
    try read()
    return []
  } catch let error as AnswerFaults {
    return error.faults.map(Found.init)
  } catch {
    Issue.record(error)
    return []
  }
}

func year(_ number: Int) throws -> FiscalYear { try #require(FiscalYear(number)) }

func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

/// A sheet whose first row is the heading.
func sheet(
  _ name: String = "指標", heading: [String], rows: [[CellContent]], hidden: Set<Int> = [],
  merged: [String] = [], from first: Int = 1
) -> Worksheet {
  let all = [heading.map { CellContent.text($0) }] + rows
  return Worksheet(
    name: name,
    rows: all.enumerated().map { index, cells in
      let filled = cells.enumerated().filter { $0.element != .empty }
      return Worksheet.Row(
        number: index + first, isHidden: hidden.contains(index + first),
        cells: Dictionary(uniqueKeysWithValues: filled.map { ($0.offset + 1, $0.element) }))
    }, mergedRanges: merged)
}
