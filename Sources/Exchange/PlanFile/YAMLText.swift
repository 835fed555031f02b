import CanonicalJSON

/// What stands on one line of a YAML file that is written: a value, or a few of them in brackets.
enum YAMLText {
  /// Words of the plan; quoted only where YAML would take them for something else.
  case text(String)
  /// A text that is always quoted: a figure, because other readers would drop its zeros.
  case quoted(String)
  /// A word or a number of the file format itself, as it stands.
  case word(String)
  case list([YAMLText])
  /// Members that are nil are left out.
  case mapping(KeyValuePairs<String, YAMLText?>)

  /// - Parameter inBrackets: whether it stands in a list or mapping of one line, where more signs
  ///   mean something.
  func written(inBrackets: Bool = false) -> String {
    switch self {
    case .text(let text):
      // Texts that are equal are written with equal bytes.
      let text = TextProfile.normalized(text)
      return text.canStandPlain(inBrackets: inBrackets) ? text : text.inQuotes
    case .quoted(let text):
      return TextProfile.normalized(text).inQuotes
    case .word(let word):
      return word
    case .list(let elements):
      return "[" + elements.map { $0.written(inBrackets: true) }.joined(separator: ", ") + "]"
    case .mapping(let members):
      let written = members.compactMap { key, value in
        value.map { "\(key): " + $0.written(inBrackets: true) }
      }
      return "{" + written.joined(separator: ", ") + "}"
    }
  }
}

// All of this looks at scalars: a combining mark would hide the sign before it in a `Character`.
extension String {
  /// Whether every YAML reader takes the text without quotes for the same text.
  fileprivate func canStandPlain(inBrackets: Bool) -> Bool {
    let scalars = Array(unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return false }
    let hasBlankEnds = first.properties.isWhitespace || last.properties.isWhitespace
    if hasBlankEnds || last == ":" || openingSigns.contains(first) { return false }
    if YAMLValue.ambiguousWords.contains(lowercased()) { return false }
    // Somebody may take it for a number or a date: 05-1, 1_000, 12:30, .5, +3.
    let beginsNumber = first == "." || first == "+" || ("0"..."9").contains(first)
    if beginsNumber && scalars.allSatisfy(\.isASCII) { return false }
    if scalars.contains(where: { $0 == "\n" || (inBrackets && signsInBrackets.contains($0)) }) {
      return false
    }
    return !zip(scalars, scalars.dropFirst()).contains { pair in
      pair == (":", " ") || pair == (" ", "#")
    }
  }

  fileprivate var inQuotes: String {
    var quoted = "\"".unicodeScalars
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += ["\\", scalar]
      case "\n": quoted += ["\\", "n"]
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }
}

/// The signs that mean something to YAML where a value begins, `=` and `<<` to some readers only.
private let openingSigns = Set("-?:,[]{}#&*!|>'\"%@`=<".unicodeScalars)

/// The signs that end or part the values of a list or mapping in brackets.
private let signsInBrackets = Set(",:?[]{}".unicodeScalars)
