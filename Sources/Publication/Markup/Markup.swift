/// A piece of HTML or SVG, made of elements and of text: whatever a person typed is escaped where
/// it leaves, because there is no other way out.
package struct Markup: Sendable, Hashable {
  /// The piece as it is written; markup, never to be escaped again.
  package private(set) var html: String

  package init() { html = "" }

  fileprivate init(html: String) { self.html = html }

  /// Text, escaped.
  package init(text: String) { html = EscapedText(text).text }

  /// An element with what it holds. An attribute that is nil is left out; its value is escaped.
  ///
  /// Names of elements and attributes are the program's own words, never typed ones.
  package init(
    element name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>,
    content: Markup?
  ) {
    var html = "<\(name)"
    for case (let name, let value?) in attributes {
      html += " \(name)=\"\(EscapedText(value).text)\""
    }
    if let content {
      html += ">\(content.html)</\(name)>"
    } else {
      html += ">"
    }
    self.html = html
  }

  /// A style sheet of our own, written as it is.
  package init(styleSheet: StaticString) { html = "<style>\(styleSheet)</style>" }

  package static func + (left: Markup, right: Markup) -> Markup {
    Markup(html: left.html + right.html)
  }

  package var isEmpty: Bool { html.isEmpty }
}

/// An element with what it holds.
package func element(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
  @MarkupBuilder _ content: () -> Markup
) -> Markup {
  Markup(element: name, attributes, content: content())
}

/// An element with a text.
package func element(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
) -> Markup {
  Markup(element: name, attributes, content: Markup(text: text))
}

/// An element that can hold nothing, and has no end: `meta`, `br`. In SVG every element has one.
package func voidElement(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
) -> Markup {
  Markup(element: name, attributes, content: nil)
}

/// Pieces one after the other; a string among them is text.
@resultBuilder
package enum MarkupBuilder {
  package static func buildExpression(_ text: String) -> Markup { Markup(text: text) }
  package static func buildExpression(_ piece: Markup) -> Markup { piece }
  package static func buildExpression(_ pieces: [Markup]) -> Markup { buildArray(pieces) }
  package static func buildBlock(_ pieces: Markup...) -> Markup { buildArray(pieces) }
  package static func buildOptional(_ piece: Markup?) -> Markup { piece ?? Markup() }
  package static func buildEither(first piece: Markup) -> Markup { piece }
  package static func buildEither(second piece: Markup) -> Markup { piece }
  package static func buildArray(_ pieces: [Markup]) -> Markup {
    Markup(html: pieces.map(\.html).joined())
  }
}
