import PlanDomain

/// What a typed value is called in a sentence: by its option, or by a word where it has none.
enum ArgumentNames {
  /// `--name`, or for a value without an option `名前` and `NAME`.
  static func wording(of name: String) -> Wording {
    let told = (ja: japanese[name] ?? name, en: name)
    return Wording(ja: told.ja, en: told.en)
  }

  /// The same at the head of a sentence: a Japanese particle follows a Japanese word at once, and
  /// an option behind a blank.
  static func subject(_ name: String) -> Wording {
    let told = (ja: japanese[name] ?? "\(name) ", en: "\(name) ")
    return Wording(ja: told.ja, en: told.en)
  }

  /// The words for the capitals of the English sentences.
  private static let japanese = [
    "CODE": "コード", "DEPT": "部署", "EVENT": "事象", "ID": "ID", "INDICATOR": "指標のコード",
    "KEY": "鍵", "NAME": "名前", "NEWNAME": "新しい名前", "#N": "事象", "SHELL": "シェル",
    "TEXT": "文章", "TITLE": "題名", "VALUE": "値", "WHAT": "種類",
  ]

  /// The argument of a command as its help describes it, of a parser's `<code>` or `--fy <fy>`.
  static func japanese(ofParsed argument: String, of command: CommandEntry) -> String {
    if argument.hasPrefix("-") {
      return argument.firstIndex(of: " ").map { String(argument[..<$0]) } ?? argument
    }
    guard argument.hasPrefix("<") else { return argument }
    let entry = command.positionals.first { "<\($0.value)>" == argument }
    return entry?.abstract.map { String($0.prefix { $0 != "（" }) } ?? argument
  }
}
