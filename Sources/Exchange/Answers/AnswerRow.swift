package import PlanDomain

/// One row of a file of answers, read as far as its form goes.
package struct AnswerRow<Answer: Sendable>: Sendable {
  package enum Content: Sendable {
    case answer(Answer)
    /// Everything that is wrong with the row's form.
    case faults([AnswerFault])
    /// Nothing was filled in.
    case unanswered(code: String)
  }

  /// The whole row.
  package var place: AnswerPlace
  package var content: Content
  /// The columns the file has, as it writes them: where a fault found later belongs.
  package var columns: [AnswerColumn: String]
  /// What the person should know about how it was read: `平成35年度` was taken for FY2023.
  package var warnings: [Wording]

  package init(
    place: AnswerPlace, content: Content, columns: [AnswerColumn: String],
    warnings: [Wording] = []
  ) {
    self.place = place
    self.content = content
    self.columns = columns
    self.warnings = warnings
  }

  /// The place of one of its cells.
  package func place(of column: AnswerColumn) -> AnswerPlace {
    AnswerPlace(sheet: place.sheet, row: place.row, column: columns[column])
  }
}
