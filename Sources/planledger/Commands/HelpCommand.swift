import ArgumentParser
import PlanDomain

/// In the place of the argument parser's own, which knows no topics and no near misses.
struct HelpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "help",
      abstract: say(ja: "コマンドや話題の説明", en: "Explain a command or a topic"),
      discussion: say(
        ja: """
          例
            planledger help plan import
            planledger help time

          話題
          \(topics)
          """,
        en: """
          EXAMPLES
            planledger help plan import
            planledger help time

          TOPICS
          \(topics)
          """))
  }

  @Argument(help: help("コマンドか話題", "A command or a topic", value: "topic"))
  var words: [String] = []
  @OptionGroup var options: GlobalOptions

  func run() throws {
    _ = try Session(options)
    if let topic = words.first.flatMap(HelpTopic.init(rawValue:)), words.count == 1 {
      Console.write(say(topic.text) + "\n")
      return
    }
    let path = CommandPath(words)
    guard path.names == words else { throw unknown(behind: path) }
    let help = PlanLedgerTool.helpMessage(for: path.type)
    Console.write(HelpText.worded(help) + "\n")
  }

  private func unknown(behind path: CommandPath) -> Told {
    let typed = words.joined(separator: " ")
    let topics = path.names.isEmpty ? HelpTopic.allCases.map(\.rawValue) : []
    let known = path.children.compactMap { $0.configuration.commandName } + topics
    let near = Nearest.candidates(to: words[path.names.count], among: known)
      .map { (path.names + [$0]).joined(separator: " ") }
    return Told(
      .usage, "unknown-topic",
      Explanation(
        Wording(
          ja: "「\(typed)」の説明はありません。"
            + (near.isEmpty ? "" : "もしかして: \(near.joined(separator: "、"))。"),
          en: "There is no help on \"\(typed)\"."
            + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?")),
        advice: Wording(ja: "一覧", en: "To see what there is"), command: "--help"))
  }

  private static var topics: String {
    HelpTopic.listed(HelpTopic.allCases.map { ($0.rawValue, say($0.title)) })
  }
}
