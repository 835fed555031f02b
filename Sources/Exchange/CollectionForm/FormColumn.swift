import PlanDomain
import Spreadsheets

/// A column of the form: how it looks, and what a row shows in it.
struct FormColumn<Row> {
  let design: WorkbookDesign.Column
  let cell: (Row) -> WorkbookDesign.Cell

  /// A column that says something. The width is in full-width characters.
  static func fixed(
    _ heading: String, _ width: Int, _ cell: @escaping (Row) -> WorkbookDesign.Cell
  ) -> Self {
    Self(design: .init(heading: heading, width: width), cell: cell)
  }

  static func fixed(
    _ column: AnswerColumn, _ width: Int, _ cell: @escaping (Row) -> WorkbookDesign.Cell
  ) -> Self {
    fixed(column.heading, width, cell)
  }

  /// A column to be filled in, with what stands already.
  static func open(
    _ column: AnswerColumn, _ width: Int,
    _ cell: @escaping (Row) -> WorkbookDesign.Cell = { _ in .empty }
  ) -> Self {
    let list = CodeTable.List.allCases.first { $0.column == column }
    return Self(
      design: .init(
        heading: column.heading, width: width, isOpen: true, choices: list?.choices), cell: cell)
  }
}

extension WorkbookDesign.Sheet {
  init<Row>(name: String, columns: [FormColumn<Row>], of rows: [Row]) {
    self.init(
      name: name, columns: columns.map(\.design),
      rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}

extension WorkbookDesign.Cell {
  static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }

  static func number(_ value: Quantity?) -> Self { value.map { .number($0.text) } ?? .empty }

  /// 2024年度: a Western year, so that it can be read by machine (1-11 of the ministry's rules).
  static func year(_ year: FiscalYear?) -> Self {
    .text(year?.label(.western, language: .ja))
  }

  /// The event that states something, `#96`; a dash says that none did when the form was made.
  static func base(_ number: EventNumber?) -> Self { .text(number?.description ?? "-") }
}
