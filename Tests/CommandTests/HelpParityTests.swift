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
