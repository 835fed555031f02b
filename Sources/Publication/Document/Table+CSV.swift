import Spreadsheets

/// A table's values for a spreadsheet or a program, beside the page that shows them: every row and
/// column of it, and in every cell what the page says.
extension Table {
  /// Where the values of a name lie in a site.
  static func path(ofFile name: String) -> String { "data/\(name).csv" }

  /// As CSV (RFC 4180) in UTF-8, with the mark by which Excel knows it. Where there is `nothing` to
  /// show the cell is empty.
  func csv(nothing: Phrase) -> String {
    let records = [columns.map(\.title)] + rows
    return String(decoding: TextEncoding.utf8WithMark.mark, as: UTF8.self)
      + records.map { record in
        CSVWriter.record(record.map { $0 == nothing ? "" : $0.cell })
      }.joined()
  }
}

extension Section {
  /// Every table in it that has a file, in the order of reading.
  var namedTables: [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): table.name == nil ? [] : [table]
      case .section(let section): section.namedTables
      case .paragraph, .quotation, .list, .terms, .picture, .gallery: []
      }
    }
  }
}

extension Phrase {
  /// The words as a cell: inert in a spreadsheet wherever somebody typed a part of them. Words that
  /// are all our own begin like a formula only where they are a number below zero.
  var cell: String { isOwn ? lines : FormulaGuard.guarded(lines) }

  private var isOwn: Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .own, .lineBreak: true
      case .strong(let phrase), .together(let phrase), .link(let phrase, _): phrase.isOwn
      case .typed, .mark, .code: false
      }
    }
  }

  /// The words alone, with their line breaks, as visible as on the page.
  var lines: String {
    pieces.map { piece in
      switch piece {
      case .own(let text), .typed(let text), .mark(let text, _), .code(let text):
        String(VisibleText(text).scalars)
      case .strong(let phrase), .together(let phrase), .link(let phrase, _): phrase.lines
      case .lineBreak: "\n"
      }
    }.joined()
  }
}
