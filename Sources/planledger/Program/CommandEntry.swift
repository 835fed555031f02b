import ArgumentParser
import FoundationEssentials

/// A command as data, as the argument parser describes it: what completion offers, the manual
/// prints and a hint looks through.
struct CommandEntry: Decodable, Sendable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [ArgumentEntry]?
  let subcommands: [CommandEntry]?

  /// The entry of a command and of all below it.
  init(of type: any ParsableArguments.Type) {
    guard let entry = try? Self(dump: Data(type._dumpHelp().utf8)) else {
      preconditionFailure("the parser describes every command")
    }
    self = entry
  }

  /// The entry in a description by the argument parser (its ToolInfo, version 0).
  init(dump: Data) throws {
    self = try JSONDecoder().decode(Tool.self, from: dump).command
  }

  private struct Tool: Decodable {
    let command: CommandEntry
  }

  var shownArguments: [ArgumentEntry] { (arguments ?? []).filter(\.shouldDisplay) }
  var options: [ArgumentEntry] { shownArguments.filter { $0.kind != .positional } }
  var positionals: [ArgumentEntry] { shownArguments.filter { $0.kind == .positional } }
}

/// An argument, option or flag as data.
struct ArgumentEntry: Decodable, Sendable {
  enum Kind: String, Decodable, Sendable { case positional, option, flag }

  struct Name: Decodable, Sendable {
    let kind: String
    let name: String
    /// `--fy`, `-O`.
    var typed: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let defaultValue: String?
  let abstract: String?

  /// Every way to type the option: `-O`, `--format`.
  var typedNames: [String] { (names ?? []).map(\.typed) }
  /// What stands for the value in the help: `indicator`, `fy`.
  var value: String { valueName ?? "" }
}

/// How far words lead among the commands: `plan import` names a command, `plan` a group.
struct CommandPath {
  private(set) var names: [String] = []
  private(set) var type: any ParsableCommand.Type = PlanLedgerTool.self

  init() {}

  /// The command that the words begin with.
  init(_ words: some Sequence<String>) {
    for word in words {
      guard enter(word) else { break }
    }
  }

  /// The commands below, in the order of the help.
  var children: [any ParsableCommand.Type] { type.configuration.subcommands }

  /// Whether the word names a command below; then that is where the path leads.
  mutating func enter(_ word: String) -> Bool {
    guard let child = children.first(where: { $0.configuration.commandName == word }) else {
      return false
    }
    names.append(word)
    type = child
    return true
  }

  /// Goes on to what a group does without being told: `note` adds one.
  @discardableResult
  mutating func enterDefault() -> Bool {
    guard let child = type.configuration.defaultSubcommand else { return false }
    type = child
    return true
  }
}
