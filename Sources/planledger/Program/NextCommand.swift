/// The command that a failure names as the next step, as it has to be typed after this one.
enum NextCommand {
  /// The command for the same ledger, where one was typed and not set once for all. Who types it is
  /// left open: often it is somebody else's turn.
  ///
  /// What begins with `…` stands for the words that were typed, so it has them. Help needs none,
  /// and a new ledger is named by its own word.
  static func typed(_ command: String, after words: [String]) -> String {
    guard let ledger = TypedWords.value(of: "--ledger", in: words),
      !command.hasPrefix("…"), !command.hasSuffix("--help"), !command.hasPrefix("init ")
    else { return command }
    let own = command.split(separator: " ").map(String.init)
    let options = CommandEntry(of: CommandPath(own).type).options.flatMap(\.typedNames)
    guard options.contains("--ledger"), !own.contains("--ledger") else { return command }
    let isPlain = ledger.allSatisfy { $0.isLetter || $0.isNumber || "._/-".contains($0) }
    return "\(command) --ledger \(isPlain ? ledger : ShellWord.quoted(ledger))"
  }
}
