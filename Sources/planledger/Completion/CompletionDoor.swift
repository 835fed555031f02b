/// The way in for the shells, which is no command for people: `---complete SHELL WORD…`.
///
/// The answer is a word a line, for zsh and fish with its meaning behind a tab, or `:files`.
enum CompletionDoor {
  static let word = "---complete"

  /// Answers a shell; nothing where the words are no question of one.
  static func answer(_ words: some Collection<String>) {
    guard let shell = words.first.flatMap(CompletionScript.init(rawValue:)) else { return }
    let request = CompletionRequest(Array(words.dropFirst()))
    let ledger = LedgerCandidates(ledger: request.ledger)
    switch request.answer(from: ledger.candidates) {
    case .files: Console.write(":files\n")
    case .candidates(let candidates):
      Console.write(candidates.map { shell.line(for: $0) + "\n" }.joined())
    }
  }
}

extension CompletionScript {
  fileprivate func line(for candidate: CompletionRequest.Candidate) -> String {
    switch self {
    case .bash: candidate.word
    case .zsh, .fish: candidate.word + "\t" + TerminalText.escaped(candidate.meaning)
    }
  }
}
