/// A pair of sentences as it stands in a source file: `Wording(ja:en:)`, `say(ja:en:)` or
/// `help(_:_:)`.
struct WordingPair {
  let line: Int
  let ja: Side
  let en: Side

  /// What one argument of the pair is made of.
  struct Side: Equatable {
    /// The text of its string literals, without what is interpolated.
    var literal = ""
    /// The expressions inside `\(…)`.
    var interpolations: [String] = []
    /// Everything that is no literal.
    var code = ""

    var isBlank: Bool {
      interpolations.isEmpty && (literal + code).allSatisfy(\.isWhitespace)
    }
  }
}

/// Finds the pairs in Swift source by reading its brackets and string literals.
struct WordingReader {
  private let source: [Character]
  private var index = 0

  static func pairs(in text: String) -> [WordingPair] {
    var reader = WordingReader(source: Array(text))
    return reader.pairs()
  }

  private init(source: [Character]) { self.source = source }

  private mutating func pairs() -> [WordingPair] {
    var pairs: [WordingPair] = []
    for start in source.indices where isCall(at: start) {
      index = start
      while source[index] != "(" { index += 1 }
      index += 1
      let arguments = arguments()
      guard let ja = arguments.first, let en = arguments.dropFirst().first else { continue }
      let isLabelled = ja.code.hasPrefix("ja:") && en.code.hasPrefix("en:")
      guard isLabelled || begins(with: "help(", at: start) else { continue }
      let line = source[..<start].count { $0.isNewline } + 1
      pairs.append(WordingPair(line: line, ja: ja.unlabelled, en: en.unlabelled))
    }
    return pairs
  }

  private func isCall(at start: Int) -> Bool {
    guard ["Wording(", "say(", "help("].contains(where: { begins(with: $0, at: start) }) else {
      return false
    }
    guard start > 0 else { return true }
    let before = source[start - 1]
    return !before.isLetter && !before.isNumber && before != "_" && before != "."
      && !source[..<start].suffix(5).elementsEqual("func ")
  }

  private func begins(with word: String, at start: Int) -> Bool {
    source[start...].starts(with: word)
  }

  /// The arguments up to the bracket that closes the call.
  private mutating func arguments() -> [WordingPair.Side] {
    var sides = [WordingPair.Side()]
    var depth = 0
    while index < source.count {
      let character = source[index]
      if character == "\"" || begins(with: "#\"", at: index) {
        readString(into: &sides[sides.count - 1])
        continue
      }
      if begins(with: "//", at: index) {
        while index < source.count, !source[index].isNewline { index += 1 }
        continue
      }
      index += 1
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if depth < 0 { break }
      if character == ",", depth == 0 {
        sides.append(WordingPair.Side())
      } else if !character.isWhitespace {
        sides[sides.count - 1].code.append(character)
      }
    }
    return sides
  }

  /// Reads a literal from its opening quotes to behind its closing ones.
  private mutating func readString(into side: inout WordingPair.Side) {
    let hashes = String(source[index...].prefix { $0 == "#" })
    index += hashes.count
    let quotes = begins(with: "\"\"\"", at: index) ? "\"\"\"" : "\""
    index += quotes.count
    while index < source.count, !begins(with: quotes + hashes, at: index) {
      if begins(with: "\\\(hashes)(", at: index) {
        index += hashes.count + 2
        side.interpolations.append(expression())
      } else if source[index] == "\\", hashes.isEmpty {
        // `\"` and `\\` stand for themselves; what `\n` stands for is no matter here.
        side.literal.append(source[index + 1])
        index += 2
      } else {
        side.literal.append(source[index])
        index += 1
      }
    }
    index += quotes.count + hashes.count
  }

  /// The source of an interpolation, up to the bracket that closes it.
  private mutating func expression() -> String {
    let start = index
    _ = arguments()
    return String(source[start..<(index - 1)]).filter { !$0.isWhitespace }
  }
}

extension WordingPair.Side {
  fileprivate var unlabelled: Self {
    var side = self
    if code.hasPrefix("ja:") || code.hasPrefix("en:") { side.code.removeFirst(3) }
    return side
  }
}
