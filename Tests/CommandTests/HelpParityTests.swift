import Foundation
import Testing

@testable import planledger

/// The help exists in both languages, command by command and option by option.
struct HelpParityTests {
  @Test func `every command and option is explained in both languages`() throws {
    let (ja, en) = try (entry(in: "ja"), entry(in: "en"))
    #expect(texts(of: ja).map(\.key) == texts(of: en).map(\.key))
    #expect(texts(of: ja).count > 300)
    for ((key, ja), (_, en)) in zip(texts(of: ja), texts(of: en)) {
      #expect(!ja.isEmpty && !en.isEmpty, "\(key) has no help")
      #expect(ja != en || !en.contains(" "), "\(key) has one help for both languages")
    }
  }

  /// A line that is broken where the screen ends is another command when it is pasted.
  @Test(arguments: ["ja", "en"])
  func `no example is broken on a screen of 80 columns`(language: String) throws {
    let examples = try examples(of: entry(in: language))
    #expect(examples.count > 100)
    for example in examples where !example.dropFirst(2).contains("  ") {
      #expect(example.count < 80, "\(example)")
    }
  }

  /// The lines of all examples as they are shown, those with words behind them too.
  private func examples(of entry: CommandEntry) -> [String] {
    let lines = (entry.discussion ?? "").split(separator: "\n").map(String.init)
    let own = lines.indices.filter { place in
      lines[place].hasPrefix("  planledger ")
        || place > 0 && lines[place - 1].hasSuffix("\\")
    }.map { lines[$0] }
    return own + (entry.subcommands ?? []).flatMap(examples)
  }

  /// The commands as a process of that language describes them.
  private func entry(in language: String) throws -> CommandEntry {
    let dump = try Workplace().output(
      of: "--experimental-dump-help", setting: ["PLANLEDGER_LANG": language])
    return try CommandEntry(dump: Data(dump.utf8))
  }

  /// What is said of each command and of each of its arguments. The parser's own three, help,
  /// version and the second `help`, are worded where they are printed.
  private func texts(of entry: CommandEntry, in path: String = "") -> [(key: String, text: String)]
  {
    let name = path + " " + entry.commandName
    let own = entry.shownArguments.filter {
      !$0.typedNames.contains("--help") && !$0.typedNames.contains("--version")
    }
    let arguments = own.map { (name + " " + ($0.typedNames.first ?? $0.value), $0.abstract ?? "") }
    let below = (entry.subcommands ?? []).filter {
      $0.abstract != "Show subcommand help information."
    }
    return [(name, entry.abstract ?? "")] + arguments + below.flatMap { texts(of: $0, in: name) }
  }
}
