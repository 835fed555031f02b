import Foundation
import Testing

/// A page as a strict reader sees it: every tag in its place, every attribute quoted. It is written
/// independently of the writer and knows nothing of its types.
struct ReadPage {
  struct Element {
    let name: String
    let attributes: [(name: String, value: String)]
    /// The text in it and in everything within, as written.
    var text = ""

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// In the order in which they begin.
  private(set) var elements: [Element] = []

  private static let empty: Set<String> = ["meta", "br", "link"]

  /// Throws where the page is not what it seems: a tag that nothing closes, a stray `<` or `>`.
  init(_ html: String) throws {
    let page = html.unicodeScalars.drop { $0 != ">" }.dropFirst()
    try #require(html.hasPrefix("<!DOCTYPE html>"))
    var rest = page
    var open: [Int] = []
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start], to: open)
      let end = try #require(rest[start...].firstIndex(of: ">"))
      let tag = String(String.UnicodeScalarView(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let last = open.popLast()
        let opened = try #require(last)
        try #require(elements[opened].name == String(tag.dropFirst()), "closes \(tag)")
      } else {
        let element = try Self.element(tag)
        elements.append(element)
        if !Self.empty.contains(element.name) { open.append(elements.count - 1) }
      }
    }
    try #require(open.isEmpty)
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func add(_ text: Substring.UnicodeScalarView, to open: [Int]) {
    for index in open { elements[index].text.unicodeScalars.append(contentsOf: text) }
  }

  /// `a href="x" id="y"`. Between two quotation marks anything can stand but one of them.
  private static func element(_ tag: String) throws -> Element {
    let name = tag.prefix { $0 != " " }
    var attributes: [(name: String, value: String)] = []
    var rest = tag.unicodeScalars.dropFirst(name.unicodeScalars.count)
    while !rest.isEmpty {
      let blank = rest.popFirst()
      try #require(blank == " ", "in \(tag)")
      let equals = try #require(rest.firstIndex(of: "="))
      let key = String(String.UnicodeScalarView(rest[..<equals]))
      rest = rest[rest.index(after: equals)...]
      let quote = rest.popFirst()
      try #require(quote == "\"", "in \(tag)")
      let end = try #require(rest.firstIndex(of: "\""), "in \(tag)")
      attributes.append((key, String(String.UnicodeScalarView(rest[..<end]))))
      rest = rest[rest.index(after: end)...]
    }
    return Element(name: String(name), attributes: attributes)
  }
}
