extension Phrase {
  /// As markup. A typed text is isolated: its direction ends with it, and the next word keeps its
  /// place.
  func markup(_ links: Links) -> Markup {
    Markup.joined(pieces.map { $0.markup(links) })
  }
}

extension Phrase.Piece {
  fileprivate func markup(_ links: Links) -> Markup {
    switch self {
    case .own(let text): return Markup(text: text)
    case .typed(let text): return element("bdi") { Markup(linesOf: text) }
    case .mark(let words, let tone):
      return element("bdi", ["class": "mark \(tone.rawValue)"], text: words)
    case .strong(let phrase): return element("strong") { phrase.markup(links) }
    case .together(let phrase):
      return element("span", ["class": "together"]) { phrase.markup(links) }
    case .code(let text): return element("code", text: text)
    case .lineBreak: return voidElement("br")
    case .link(let phrase, let destination):
      guard let address = links.address(of: destination) else { return phrase.markup(links) }
      return element("a", ["href": address]) { phrase.markup(links) }
    }
  }
}

extension Markup {
  static func joined(_ pieces: [Markup]) -> Markup { MarkupBuilder.buildArray(pieces) }

  /// A text with its line breaks.
  init(linesOf text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self = lines.enumerated().reduce(Markup()) { markup, line in
      markup + (line.offset > 0 ? voidElement("br") : Markup()) + Markup(text: String(line.element))
    }
  }
}
