import PlanDomain

/// The argument parser's help in the language of this run: its own headings know only English.
enum HelpText {
  static func worded(_ help: String) -> String {
    guard CommandLanguage.current == .ja else { return help }
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { worded(line: String($0)) }.joined(separator: "\n")
  }

  private static func worded(line: String) -> String {
    for (english, japanese) in headings where line.hasPrefix(english) {
      return japanese + worded(line: String(line.dropFirst(english.count)))
    }
    if line.hasSuffix(" SUBCOMMANDS:") { return line.dropLast(" SUBCOMMANDS:".count) + ":" }
    // As wide as what it replaces, so that the column behind it stays.
    if line.hasPrefix("  ") && line.contains(" (default)  ") {
      return line.replacing(" (default)", with: "（既定）  ")
    }
    for (english, japanese) in endings where line.hasSuffix(english) {
      return line.dropLast(english.count) + japanese
    }
    return line
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "使い方: "), ("ARGUMENTS:", "引数:"), ("OPTIONS:", "オプション:"),
    ("SUBCOMMANDS:", "コマンド:"),
    ("  See 'planledger help", "  くわしくは: planledger help"),
  ]

  private static let endings = [
    ("Show the version.", "版を示す"), ("Show help information.", "この説明を示す"),
    (">' for detailed help.", ">"),
  ]
}
