import PlanDomain
import Spreadsheets

/// The cells of one row by their columns, before anybody gives them a meaning.
package struct AnswerCells {
  /// In what kind of file the row stands: the same characters mean more in one than in another.
  enum Medium: Equatable {
    /// - Parameter isExport: whether the ledger wrote the file; then `\n` is a line break.
    case csv(isExport: Bool)
    case jsonLines
    case workbook
  }

  var place: AnswerPlace
  var medium: Medium
  private var contents = [CellContent](repeating: .empty, count: AnswerColumn.allCases.count)
  /// The columns as the file names them: `C`, or `obs_value`.
  var columns: [AnswerColumn: String]
  /// What is wrong with the row as such.
  var faults: [AnswerFault]

  init(
    place: AnswerPlace, medium: Medium, columns: [AnswerColumn: String],
    faults: [AnswerFault] = []
  ) {
    self.place = place
    self.medium = medium
    self.columns = columns
    self.faults = faults
  }

  subscript(column: AnswerColumn) -> CellContent {
    get { contents[column.rawValue] }
    set { contents[column.rawValue] = newValue }
  }

  func place(of column: AnswerColumn) -> AnswerPlace {
    AnswerPlace(sheet: place.sheet, row: place.row, column: columns[column])
  }
}

extension AnswerCells {
  /// Whether nothing of what is read stands in the row.
  func isBlank(in form: AnswerForm) -> Bool { form.columns.allSatisfy(isEmpty) }

  /// Whether the row of a collection form came back as it was sent. In other files nobody lists
  /// what is not answered.
  func isUnanswered(in form: AnswerForm) -> Bool {
    medium == .workbook && form.answers.allSatisfy(isEmpty)
  }

  private func isEmpty(_ column: AnswerColumn) -> Bool {
    switch self[column] {
    case .empty: true
    case .text(let text): isBlankText(text)
    default: false
    }
  }
}
