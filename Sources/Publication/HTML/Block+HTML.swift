extension Block {
  /// As markup. `level` is that of a section's heading, at most 6.
  func markup(level: Int, _ links: Links) -> Markup {
    switch self {
    case .paragraph(let phrase): return element("p") { phrase.markup(links) }
    case .quotation(let text):
      return element("blockquote") { element("p", ["dir": "auto"]) { Markup(linesOf: text) } }
    case .list(let phrases):
      return element("ul") { phrases.map { phrase in element("li") { phrase.markup(links) } } }
    case .terms(let terms):
      return element("dl") {
        terms.map { term in
          element("div") {
            element("dt") { term.name.markup(links) }
            element("dd") { term.text.markup(links) }
          }
        }
      }
    case .table(let table): return table.markup(links) + table.file(links)
    case .picture(let picture): return picture.figure
    case .gallery(let pictures):
      return element("div", ["class": "gallery"]) { pictures.map(\.figure) }
    case .section(let section): return section.markup(level: level, links)
    }
  }
}

extension Section {
  func markup(level: Int, _ links: Links) -> Markup {
    element("section", ["id": destination?.anchor, "class": destination?.kind]) {
      heading(level: level, links)
      blocks.map { $0.markup(level: min(level + 1, 6), links) }
    }
  }

  private func heading(level: Int, _ links: Links) -> Markup {
    let title = title.markup(links)
    return switch level {
    case ...1: element("h1") { title }
    case 2: element("h2") { title }
    case 3: element("h3") { title }
    case 4: element("h4") { title }
    case 5: element("h5") { title }
    default: element("h6") { title }
    }
  }
}

extension Table {
  /// A table that is wider than the window scrolls by itself; so it takes the focus, for those who
  /// have only a keyboard, and says its name.
  fileprivate func markup(_ links: Links) -> Markup {
    element(
      "div", ["class": "table", "role": "region", "tabindex": "0", "aria-label": caption.plain]
    ) {
      element("table") {
        element("caption") { caption.markup(links) }
        element("thead") { element("tr") { columns.map { $0.markup(links) } } }
        element("tbody") {
          rows.indices.map { index in
            element(
              "tr", ["id": destinations.isEmpty ? nil : destinations[index].anchor]
            ) {
              zip(columns, rows[index]).enumerated().map { place, cell in
                Self.cell(cell.1, in: cell.0, isFirst: place == 0, links)
              }
            }
          }
        }
      }
    }
  }

  /// The way to its values for a program; its name says whose they are among many such links.
  fileprivate func file(_ links: Links) -> Markup {
    guard let address = name.flatMap(links.address(ofTable:)) else { return Markup() }
    return element("p", ["class": "file"]) {
      element(
        "a", ["href": address, "type": "text/csv", "aria-label": "CSV: \(caption.plain)"],
        text: "CSV")
    }
  }

  private static func cell(
    _ phrase: Phrase, in column: Column, isFirst: Bool, _ links: Links
  ) -> Markup {
    isFirst
      ? element("th", ["scope": "row", "class": column.style]) { phrase.markup(links) }
      : element("td", ["class": column.style]) { phrase.markup(links) }
  }
}

extension Table.Column {
  fileprivate func markup(_ links: Links) -> Markup {
    element("th", ["scope": "col", "class": style]) { title.markup(links) }
  }

  /// A word for the style sheet.
  fileprivate var style: String? { isNumeric ? "number" : isShort ? "short" : nil }
}

extension Destination {
  /// A word for the style sheet.
  fileprivate var kind: String? {
    switch self {
    case .policy: "policy"
    case .indicator: "indicator"
    case .measure: "measure"
    case .project: "project"
    default: nil
    }
  }
}
