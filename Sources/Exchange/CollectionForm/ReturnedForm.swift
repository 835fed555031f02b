import PlanDomain
package import Spreadsheets

/// A form that came back, beside the one that was sent: what was only to be read must be as it was.
///
/// The grey cells are protected without a password, and a program that writes workbooks does not
/// ask: a code that slipped by a row would give a figure to another indicator.
package struct ReturnedForm: Sendable {
  private let sheets: [Worksheet]

  package init(_ sheets: [Worksheet]) { self.sheets = sheets }

  /// The forms that the rows name, in their order.
  package var ids: [FormID] {
    tables.flatMap(\.rows).reduce(into: []) { ids, row in
      if let id = row.id, !ids.contains(id) { ids.append(id) }
    }
  }

  /// What is no longer as it was sent, by the forms that are remade for the ids; nil for an id
  /// that nobody could have sent.
  package func faults(beside sent: (FormID) throws -> CollectionForm?) rethrows -> [AnswerFault] {
    var faults: [AnswerFault] = []
    var designs: [FormID: WorkbookDesign] = [:]
    for table in tables {
      for row in table.rows {
        guard let id = row.id else {
          faults.append(row.fault(.formID, in: "様式ID"))
          continue
        }
        if designs[id] == nil { designs[id] = try sent(id)?.workbook() }
        let sheet = designs[id]?.sheets.first { $0.has(table.code) }
        guard let sheet, let cells = sheet.row(row.text(table.code), by: table.code) else {
          faults.append(row.fault(.notInForm, in: table.code))
          continue
        }
        faults += row.faults(beside: cells, of: sheet)
      }
      faults += table.lostColumns { id in designs[id]?.sheets.first { $0.has(table.code) } }
    }
    return faults
  }

  private var tables: [Table] { sheets.compactMap(Table.init) }
}

extension ReturnedForm {
  /// A sheet whose rows say of which form they are.
  private struct Table {
    let rows: [Row]
    /// The heading above the codes.
    let code: String
    private let sheet: String
    private let heading: (row: Int, columns: [String: Int])

    init?(_ sheet: Worksheet) {
      for row in sheet.rows.prefix(10) {
        var columns: [String: Int] = [:]
        for case (let column, .text(let text)) in row.cells { columns[text] = column }
        let codes = [AnswerColumn.indicator.heading, AnswerColumn.undertaking.heading]
        guard columns["様式ID"] != nil, let code = codes.first(where: { columns[$0] != nil })
        else { continue }
        self.code = code
        self.sheet = sheet.name
        heading = (row.number, columns)
        rows = sheet.rows.filter { $0.number > row.number }
          .map { Row(sheet: sheet.name, row: $0, columns: columns) }
        return
      }
      return nil
    }

    /// Columns that the form had and the sheet has not, told once.
    func lostColumns(of sent: (FormID) -> WorkbookDesign.Sheet?) -> [AnswerFault] {
      guard let id = rows.lazy.compactMap(\.id).first, let sheet = sent(id) else { return [] }
      let lost = sheet.columns.map(\.heading).filter { heading.columns[$0] == nil }
      guard !lost.isEmpty else { return [] }
      return [
        CellProblem.lostColumns(lost).fault(
          at: AnswerPlace(sheet: self.sheet, row: heading.row), typed: nil)
      ]
    }
  }

  private struct Row {
    let sheet: String
    let row: Worksheet.Row
    let columns: [String: Int]

    var id: FormID? { FormID(text("様式ID")) }

    func content(_ heading: String) -> CellContent {
      columns[heading].flatMap { row.cells[$0] } ?? .empty
    }

    func text(_ heading: String) -> String {
      if case .text(let text) = content(heading) { text } else { "" }
    }

    func fault(_ problem: CellProblem, in heading: String) -> AnswerFault {
      problem.fault(
        at: AnswerPlace(
          sheet: sheet, row: row.number, column: columns[heading].map(CellAddress.letters)),
        typed: text(heading))
    }

    /// The grey cells that say something else than the form's row.
    func faults(beside cells: [WorkbookDesign.Cell], of sheet: WorkbookDesign.Sheet)
      -> [AnswerFault]
    {
      zip(sheet.columns, cells).compactMap { column, sent in
        guard !column.isOpen, columns[column.heading] != nil,
          !content(column.heading).says(sent)
        else { return nil }
        return fault(.greyCell(sent.shown), in: column.heading)
      }
    }
  }
}

extension WorkbookDesign.Sheet {
  fileprivate func has(_ heading: String) -> Bool { columns.contains { $0.heading == heading } }

  fileprivate func row(_ code: String, by heading: String) -> [WorkbookDesign.Cell]? {
    guard let index = columns.firstIndex(where: { $0.heading == heading }) else { return nil }
    return rows.first { $0[index].shown == code }
  }
}

extension WorkbookDesign.Cell {
  fileprivate var shown: String {
    switch self {
    case .empty: ""
    case .text(let text), .number(let text): text
    }
  }
}

extension CellContent {
  /// Whether a cell still says what was put into it. A spreadsheet keeps no zero decimals, and may
  /// drop blanks at the ends.
  fileprivate func says(_ sent: WorkbookDesign.Cell) -> Bool {
    switch (self, sent) {
    case (.empty, .empty): true
    case (.text(let text), .empty): trimmed(text).isEmpty
    case (.text(let text), .text(let sent)), (.text(let text), .number(let sent)):
      trimmed(text) == trimmed(sent)
    case (.number(let digits, _), .number(let sent)), (.number(let digits, _), .text(let sent)):
      Quantity(canonical: digits).flatMap { number in
        Quantity(canonical: sent).map(number.isNumericallyEqual)
      } ?? (digits == sent)
    default: false
    }
  }
}

extension CellProblem {
  fileprivate static let formID = CellProblem(
    "form-id", ja: "様式IDがありません。もとの様式の行を使い、灰色の欄は変えないでください。",
    en: "It names no form; use the rows of the form and leave its grey cells as they are.")

  fileprivate static let notInForm = CellProblem(
    "not-in-form", ja: "この様式にない行です。担当する様式の行に書いてください。",
    en: "The form has no such row; answer on the form that asks for it.")

  fileprivate static func greyCell(_ sent: String) -> CellProblem {
    let sent = Quotation.brief(sent)
    return CellProblem(
      "grey-cell", ja: "灰色の欄が変わっています。「\(sent)」に戻してください。",
      en: "A grey cell has changed; it was \"\(sent)\".")
  }

  fileprivate static func lostColumns(_ headings: [String]) -> CellProblem {
    let headings = headings.map { Quotation.brief($0) }.joined(separator: ", ")
    return CellProblem(
      "lost-column", ja: "様式の列がなくなっています: \(headings)。列は消さず、もとの様式に書いてください。",
      en: "Columns of the form are gone: \(headings). Answer on the form as it was sent.")
  }
}
