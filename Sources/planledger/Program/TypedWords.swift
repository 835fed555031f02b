import PlanDomain

/// What the shell handed over, before anybody reads meaning into it.
enum TypedWords {
  /// Refuses words that would be stored or understood otherwise than they were typed.
  ///
  /// Bytes that are no UTF-8 would become U+FFFD without a word; a text such as `-h and more`
  /// would be taken for the help.
  static func check(_ words: [String]) throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index], String(validatingCString: bytes) == nil
      else { continue }
      throw Told(
        .badInput, "not-utf8",
        Explanation(
          Wording(
            ja: "\(index) 番目の語が UTF-8 ではありません。端末の文字コードを UTF-8 にしてください。",
            en: "Word \(index) is not UTF-8. Set the terminal to UTF-8.")))
    }
    let options = words.prefix { $0 != "--" }
    if let text = options.first(where: isTextTakenForAnOption) {
      throw Told(
        .usage, "text-like-option",
        Explanation(
          Wording(
            ja: "「\(text)」はオプションに見えます。- で始まる文章の前には -- を置いてください。",
            en: "\"\(text)\" looks like an option. Put -- before a text that begins with -.")))
    }
  }

  /// The value of an option by any of its names, before the words are parsed: a failure to parse
  /// them, too, is told in the language and the form that was asked for.
  static func value(of names: String..., in words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if names.contains(word), index + 1 < words.count { return words[index + 1] }
      for name in names {
        // `-Ojson`, `--format=json`
        let joined = name.hasPrefix("--") ? name + "=" : name
        if word.count > joined.count, word.hasPrefix(joined) {
          return String(word.dropFirst(joined.count))
        }
      }
    }
    return nil
  }

  private static func isTextTakenForAnOption(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && word.contains(where: \.isWhitespace)
  }
}
