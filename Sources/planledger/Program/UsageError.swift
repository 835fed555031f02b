import PlanDomain

extension Told {
  /// A usage error: the argument parser's English sentence, said in the language of this run.
  static func usage(_ message: String, words: [String]) -> Told {
    if takingFigures.contains(words.first ?? ""),
      let index = words.firstIndex(where: isNegativeNumber)
    {
      let negative = words[index]
      // Behind an option the value is that option's, else the one without a name.
      let before = index > 0 ? words[index - 1] : ""
      let option = figureOptions.contains(before) ? before : "--value"
      return Told(
        .usage, "negative-value",
        Explanation(
          Wording(
            ja: "「\(negative)」はオプションに見えます。"
              + "マイナスの値は \(option)=\(negative) または △\(negative.dropFirst()) と書いてください。",
            en: "\"\(negative)\" looks like an option. "
              + "Write a negative value as \(option)=\(negative) or △\(negative.dropFirst()).")))
    }
    let commands = PlanLedgerTool.commandNames
    if let command = words.first, !command.hasPrefix("-"), !commands.contains(command) {
      let near = Nearest.candidates(to: command, among: commands)
      return Told(
        .usage, "unknown-command",
        Explanation(
          Wording(
            ja: "「\(command)」というコマンドはありません。"
              + (near.isEmpty ? "" : "もしかして: \(near.joined(separator: "、"))。"),
            en: "There is no command \"\(command)\"."
              + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?")),
          advice: Wording(ja: "一覧", en: "To see them"), command: "--help"))
    }
    if let typed = words.dropFirst().first, let group = words.first, !typed.hasPrefix("-") {
      let names = PlanLedgerTool.subcommandNames(of: group)
      let near = Nearest.candidates(to: typed, among: names)
      if !names.isEmpty, !names.contains(typed), !PlanLedgerTool.hasDefault(group) {
        let list = (near.isEmpty ? names : near)
        return Told(
          .usage, "unknown-command",
          Explanation(
            Wording(
              ja: "「\(group) \(typed)」というコマンドはありません。"
                + "あるのは \(list.joined(separator: "、"))。",
              en: "There is no command \"\(group) \(typed)\"; "
                + "there is \(list.joined(separator: ", "))."),
            advice: Wording(ja: "使い方", en: "Usage"), command: "\(group) --help"))
      }
    }
    let path = words.prefix { !$0.hasPrefix("-") }.prefix(commandDepth(words))
    return Told(
      .usage, "usage",
      Explanation(
        Wording(ja: japanese(message), en: message.hasSuffix(".") ? message : message + "."),
        advice: Wording(ja: "使い方", en: "Usage"),
        command: (path + ["--help"]).joined(separator: " ")))
  }

  private static func isNegativeNumber(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.dropFirst().first else { return false }
    return second.isNumber || second == "."
  }

  private static let takingFigures: Set<String> = [
    "record", "correct", "confirm", "baseline", "target", "indicator",
  ]
  private static let figureOptions: Set<String> = [
    "--value", "--upper", "--baseline", "--target", "--limits",
  ]

  /// How many words name the command: `plan import` has two.
  private static func commandDepth(_ words: [String]) -> Int {
    guard words.count >= 2 else { return 1 }
    return PlanLedgerTool.subcommandNames(of: words[0]).contains(words[1]) ? 2 : 1
  }

  /// The parser's sentences that people meet; any other stays as it is.
  private static func japanese(_ message: String) -> String {
    let patterns: [(mark: String, ja: (String) -> String)] = [
      ("Missing expected argument", { "\($0)がありません。" }),
      ("Missing value for", { "\($0)の値がありません。" }),
      ("Unknown option", { "\($0)というオプションはありません。" }),
      ("nexpected argument", { "\($0)は余分です。" }),
      ("The value", { "\($0)の値が正しくありません。" }),
    ]
    guard let pattern = patterns.first(where: { message.contains($0.mark) }) else {
      return message
    }
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    let quoted = parts.indices.filter { $0 % 2 == 1 }.map { "「\(parts[$0])」" }
    if pattern.mark == "The value", quoted.count == 2 {
      return "\(quoted[1])の値\(quoted[0])が正しくありません。"
    }
    return quoted.isEmpty ? message : pattern.ja(quoted.joined())
  }
}
