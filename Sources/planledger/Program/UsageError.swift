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
      if before.hasPrefix("--"), !before.contains("="), !figureOptions.contains(before) {
        return Told(
          .usage, "negative-value",
          Explanation(
            Wording(
              ja: "「\(negative)」はオプションに見えます。\(before)='\(negative)' とつなげて書いてください。",
              en: "\"\(negative)\" looks like an option. Write \(before)='\(negative)' instead.")))
      }
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
    if let option = mistypedOption(in: message, words) {
      return unknownOption(option, words: words)
    }
    let told = (
      ja: japanese(message, words), en: message.hasSuffix(".") ? message : message + "."
    )
    return Told(
      .usage, "usage",
      Explanation(
        Wording(ja: told.ja, en: told.en),
        advice: Wording(ja: "使い方", en: "Usage"), command: help(for: words)))
  }

  /// The command whose help says how it is written.
  private static func help(for words: [String]) -> String {
    (CommandPath(words).names + ["--help"]).joined(separator: " ")
  }

  private static func unknownOption(_ option: String, words: [String]) -> Told {
    let path = CommandPath(words)
    var known = CommandEntry(of: path.type).options.flatMap(\.typedNames)
    // Right behind the program stand the options that every command has.
    if path.names.isEmpty { known += GlobalArguments.names }
    if GlobalArguments.names.contains(option), !known.contains(option) {
      return misplacedOption(option, path)
    }
    let near = Nearest.candidates(to: option, among: known)
    return Told(
      .usage, "unknown-option",
      Explanation(
        Wording(
          ja: "「\(option)」というオプションはありません。"
            + (near.isEmpty ? "" : "もしかして: \(near.joined(separator: "、"))。"),
          en: "There is no option \"\(option)\"."
            + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?")),
        advice: Wording(ja: "使い方", en: "Usage"), command: help(for: words)))
  }

  /// That an option exists, and where it belongs: every command has those that are not for writing.
  private static func misplacedOption(_ option: String, _ path: CommandPath) -> Told {
    let command = path.names.joined(separator: " ")
    let why =
      if !path.children.isEmpty {
        Wording(
          ja: "「\(option)」は「planledger」のすぐ後か、「\(command) …」の最後に書きます。",
          en: "\"\(option)\" stands right behind \"planledger\", "
            + "or at the end of \"\(command) …\".")
      } else {
        Wording(
          ja: "「\(option)」は記録するコマンド（record など）のもので、「\(command)」では使いません。",
          en: "\"\(option)\" is for commands that write, such as record; "
            + "\"\(command)\" does not take it.")
      }
    return Told(
      .usage, "misplaced-option",
      Explanation(
        why, advice: Wording(ja: "使い方", en: "Usage"),
        command: (path.names + ["--help"]).joined(separator: " ")))
  }

  /// The word that was meant as an option: an unknown one, or one behind a dash that an input
  /// method or a word processor made of `--`.
  private static func mistypedOption(in message: String, _ words: [String]) -> String? {
    if message.hasPrefix("Unknown option") { return quotedWords(in: message).first }
    return words.prefix { $0 != "--" }.first { word in
      let name = word.drop { Words.dashes.contains($0) || $0 == "-" }
      guard let dash = word.first, let letter = name.first else { return false }
      return Words.dashes.contains(dash) && letter.isASCII && letter.isLetter
    }
  }

  private static func quotedWords(in message: String) -> [String] {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
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

  /// The parser's sentences that people meet; any other stays as it is.
  private static func japanese(_ message: String, _ words: [String]) -> String {
    let patterns: [(mark: String, ja: (String) -> String)] = [
      ("Missing expected argument", { "\($0)がありません。" }),
      ("Missing value for", { "\($0)の値がありません。" }),
      ("nexpected argument", { "\($0)は余分です。" }),
      ("The value", { "\($0)の値が正しくありません。" }),
    ]
    guard let pattern = patterns.first(where: { message.contains($0.mark) }) else {
      return message
    }
    var path = CommandPath(words)
    path.enterDefault()
    let command = CommandEntry(of: path.type)
    let quoted = quotedWords(in: message).map {
      "「\(ArgumentNames.japanese(ofParsed: $0, of: command))」"
    }
    if pattern.mark == "The value", quoted.count == 2 {
      return "\(quoted[1])の値\(quoted[0])が正しくありません。"
    }
    return quoted.isEmpty ? message : pattern.ja(quoted.joined())
  }
}
