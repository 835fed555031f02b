/// What a report says, before it is HTML or Markdown: every form is written from the same blocks,
/// so none of them can leave a figure out.
package indirect enum Block: Sendable {
  case paragraph(Phrase)
  /// Somebody's text of several lines.
  case quotation(String)
  case list([Phrase])
  /// Names and what is said of each.
  case terms([(name: Phrase, text: Phrase)])
  case table(Table)
  case picture(Picture)
  /// Pictures side by side.
  case gallery([Picture])
  case section(Section)
}

/// A picture with its caption, and the sentence that says the same where there are no pictures.
package struct Picture: Sendable {
  var figure: Markup
  var sentence: Phrase
}

/// A part of a report under a heading of its own; its level is how deep it lies.
package struct Section: Sendable {
  package var title: Phrase
  /// What an address can point to; once in a document.
  package var destination: Destination?
  package var blocks: [Block]

  package init(_ title: Phrase, at destination: Destination? = nil, _ blocks: [Block]) {
    self.title = title
    self.destination = destination
    self.blocks = blocks
  }
}

/// Rows of cells; the first cell of a row says what the row is about.
package struct Table: Sendable {
  package struct Column: Sendable {
    var title: Phrase
    var isNumeric: Bool
    /// Whether its cells stay on one line: years, days, numbers of events.
    var isShort: Bool

    init(_ title: Phrase, isNumeric: Bool = false, isShort: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
      self.isShort = isShort
    }
  }

  package var caption: Phrase
  /// What its values are called as a file of a site, ASCII without blanks and once in a report; nil
  /// for a table that has no file.
  package var name: String?
  package var columns: [Column]
  package var rows: [[Phrase]]
  /// What an address can point to in each row; empty where nothing does.
  package var destinations: [Destination]

  init(
    _ caption: Phrase, named name: String? = nil, columns: [Column], rows: [[Phrase]],
    destinations: [Destination] = []
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "every row has every cell")
    precondition(
      destinations.isEmpty || destinations.count == rows.count, "each row has its address")
    self.caption = caption
    self.name = name
    self.columns = columns
    self.rows = rows
    self.destinations = destinations
  }

  /// Without the columns in which no row says anything; the first one stays.
  func withoutSilentColumns(_ nothing: Phrase) -> Table {
    let telling = columns.indices.filter { index in
      index == 0 || rows.contains { $0[index] != nothing }
    }
    return Table(
      caption, named: name, columns: telling.map { columns[$0] },
      rows: rows.map { row in telling.map { row[$0] } }, destinations: destinations)
  }
}
