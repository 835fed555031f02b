import PlanDomain

/// A table for a terminal, whose columns begin at the same cell on every line.
///
/// Two spaces stand between columns, none at the end of a line; a thin rule under the titles is the
/// only ornament.
struct TerminalTable {
  private let table: Table
  private let width: CellWidth
  private let style: Style
  private let titles: [String]
  private let body: [[String]]
  private let columnWidths: [Int]

  init(_ table: Table, language: Language, width: CellWidth, style: Style) {
    self.table = table
    self.width = width
    self.style = style
    let titles = table.columns.map { TerminalText.escaped($0.title.text(in: language)) }
    let body = table.rows.map { row in
      zip(table.columns, row).map { Self.shown($1, in: $0, width: width) }
    }
    self.titles = titles
    self.body = body
    columnWidths = table.columns.indices.map { index in
      body.reduce(width.cells(in: titles[index])) { max($0, width.cells(in: $1[index])) }
    }
  }

  /// Caption, titles, rule, rows, note, citation; every line ended.
  var text: String {
    var lines = table.caption.map { TerminalText.escaped($0) }
    lines.append(line(titles, emphases: titles.map { _ in .bold }))
    lines.append(line(rules, emphases: rules.map { _ in .dim }))
    for (cells, row) in zip(body, table.rows) {
      lines.append(line(cells, emphases: row.map(\.emphasis)))
    }
    lines += (table.note + table.citation).map { style.dim(TerminalText.escaped($0)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One rule for each column; where `─` takes two cells it would miss every odd width.
  private var rules: [String] {
    let rule = width.cells(of: "─") == 1 ? "─" : "-"
    return columnWidths.map { String(repeating: rule, count: $0) }
  }

  private func line(_ texts: [String], emphases: [Style.Emphasis?]) -> String {
    var line = ""
    var pending = 0  // spaces owed: paid before the next text, so that none ends a line
    for (index, text) in texts.enumerated() {
      let room = columnWidths[index] - width.cells(in: text)
      let isTrailing = table.columns[index].alignment == .trailing
      if isTrailing { pending += room }
      if !text.isEmpty {
        line += PlainText.spaces(pending) + style.applying(emphases[index], to: text)
        pending = 0
      }
      pending += (isTrailing ? 0 : room) + 2
    }
    return line
  }

  /// The display text made safe, without spaces at its end, and cut where its column says so.
  private static func shown(_ cell: Cell, in column: Table.Column, width: CellWidth) -> String {
    var text = TerminalText.escaped(cell.display)
    while text.hasSuffix(" ") { text.removeLast() }
    guard let limit = column.maximumWidth, case .text = cell.value else { return text }
    return width.text(text, cutTo: limit)
  }
}
