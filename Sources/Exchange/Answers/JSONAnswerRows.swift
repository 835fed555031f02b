import CanonicalJSON
import PlanDomain
import Spreadsheets

/// The rows of a JSON Lines file: an object on each line, its members named like the columns of a
/// CSV.
struct JSONAnswerRows: AnswerRows {
  let form: AnswerForm
  let open: () throws -> ByteChunks
  /// Unknown members are faults of their rows.
  let unread: [String] = []

  init(form: AnswerForm, opening open: @escaping () throws -> ByteChunks) {
    self.form = form
    self.open = open
  }

  func forEach(_ body: (AnswerCells) throws -> Void) throws {
    var reader = try LineReader(open(), longest: CSVReader.longestRecord)
    // Mostly every line has the members of the one before it.
    var members = Members([], of: form)
    while let line = try reader.next() {
      let place = AnswerPlace(row: line.number)
      switch Self.object(line.bytes) {
      case .success(let object):
        if !members.are(of: object) { members = Members(object.names, of: form) }
        try body(members.cells(of: object, at: place))
      case .failure(let problem):
        try body(
          AnswerCells(
            place: place, medium: .jsonLines, columns: [:],
            faults: [problem.fault(at: place, typed: nil)]))
      }
    }
  }

  private static func object(_ bytes: [UInt8]?) -> Result<JSONObject, CellProblem> {
    guard let bytes else { return .failure(.tooLong) }
    do throws(JSONError) {
      // A row is flat; another level or two are read to say what is wrong with them.
      let value = try JSONValue(parsing: bytes, maximumDepth: 8)
      return value.object.map { .success($0) } ?? .failure(.noObject)
    } catch {
      return .failure(.badJSON(error))
    }
  }
}

extension JSONAnswerRows {
  /// Which member of an object is which column.
  private struct Members {
    private let names: [String]
    private let heading: AnswerHeading
    private let columns: [AnswerColumn: String]
    /// The column of each member; nil where it is none.
    private let order: [AnswerColumn?]

    init(_ names: [String], of form: AnswerForm) {
      self.names = names
      heading = AnswerHeading(
        names.enumerated().map { AnswerHeading.Cell(index: $0 + 1, text: $1) }, of: form)
      columns = heading.indexes.mapValues { names[$0 - 1] }
      var order = [AnswerColumn?](repeating: nil, count: names.count)
      for (column, index) in heading.indexes { order[index - 1] = column }
      self.order = order
    }

    /// Whether an object has these members.
    func are(of object: JSONObject) -> Bool {
      names.count == object.count && zip(names, object).allSatisfy { $0 == $1.name }
    }

    func cells(of object: JSONObject, at place: AnswerPlace) -> AnswerCells {
      var row = AnswerCells(place: place, medium: .jsonLines, columns: columns)
      func note(_ problem: CellProblem, _ name: String) {
        let place = AnswerPlace(row: place.row, column: name)
        row.faults.append(problem.fault(at: place, typed: nil))
      }
      for (cell, problem) in heading.problems { note(problem, cell.text) }
      for name in heading.unread { note(.unknownMember(name), name) }
      for (column, (name, value)) in zip(order, object) {
        guard let column else { continue }
        switch value {
        case .null: break
        case .string(let text): if !text.isEmpty { row[column] = .text(text) }
        case .integer(let number): row[column] = .number(String(number), isPercentage: false)
        case .bool(let truth): row[column] = .truth(truth)
        case .number: note(.inexactNumber, name)
        case .array, .object: note(.structure, name)
        }
      }
      return row
    }
  }
}
