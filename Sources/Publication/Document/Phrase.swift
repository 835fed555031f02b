import PlanDomain

/// Running text in which our own words and what people typed are kept apart: only so can a typed
/// text be isolated, its direction and its line breaks its own, wherever it comes to stand.
///
/// A literal is our own; `"\(typed: name)"` is somebody's.
package struct Phrase: Hashable, Sendable {
  package indirect enum Piece: Hashable, Sendable {
    case own(String)
    case typed(String)
    /// Our own words with a sense that colour may underline and never replaces.
    case mark(String, Tone)
    case strong(Phrase)
    /// What stays on one line in a table: a figure and its unit.
    case together(Phrase)
    case link(Phrase, Destination)
    /// What is to be typed or compared letter by letter.
    case code(String)
    case lineBreak
  }

  package private(set) var pieces: [Piece]

  package init(_ pieces: [Piece] = []) { self.pieces = pieces }

  static func typed(_ text: String) -> Phrase { Phrase([.typed(text)]) }
  static func own(_ text: String) -> Phrase { Phrase([.own(text)]) }
  static func code(_ text: String) -> Phrase { Phrase([.code(text)]) }
  static func mark(_ words: String, _ tone: Tone) -> Phrase { Phrase([.mark(words, tone)]) }

  func linked(to destination: Destination) -> Phrase { Phrase([.link(self, destination)]) }
  var strong: Phrase { Phrase([.strong(self)]) }
  var together: Phrase { Phrase([.together(self)]) }

  var isEmpty: Bool { pieces.isEmpty }

  static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.pieces + right.pieces) }
  static func += (left: inout Phrase, right: Phrase) { left.pieces += right.pieces }

  /// The words alone, for where nothing but text can stand: a title, a label.
  package var plain: String {
    pieces.map { piece in
      switch piece {
      case .own(let text), .typed(let text), .mark(let text, _), .code(let text): text
      case .strong(let phrase), .together(let phrase), .link(let phrase, _): phrase.plain
      case .lineBreak: " "
      }
    }.joined()
  }
}

/// What a mark says beside its words.
package enum Tone: String, Hashable, Sendable, CaseIterable {
  case good, fair, poor, quiet
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { pieces = text.isEmpty ? [] : [.own(text)] }
  package init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}
    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.own(text)) }
    }
    package mutating func appendInterpolation(typed text: String) { pieces.append(.typed(text)) }
    package mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }
    package mutating func appendInterpolation(_ number: Int) { pieces.append(.own("\(number)")) }
    package mutating func appendInterpolation(_ own: String) { pieces.append(.own(own)) }
  }
}

extension [Phrase] {
  func joined(separator: Phrase) -> Phrase {
    var joined = Phrase()
    for (index, phrase) in enumerated() {
      if index > 0 { joined += separator }
      joined += phrase
    }
    return joined
  }
}
