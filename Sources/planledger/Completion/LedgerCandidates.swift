import EventLog
import FoundationEssentials
import PlanDomain
import ProgressLedger

/// What a ledger offers at the prompt: read-only, and silent where there is nothing to read.
struct LedgerCandidates {
  /// The ledger's file; nil where nobody named one.
  let path: String?

  /// - Parameter ledger: the file that the command line names, which wins over the environment.
  init(ledger: String?) {
    path = ledger ?? ProcessInfo.processInfo.environment["PLANLEDGER_FILE"]
  }

  func candidates(from source: ValueSource) -> [CompletionRequest.Candidate] {
    switch source {
    case .files: []
    case .words(let words): words.map { .init(word: $0) }
    case .codes(let kinds):
      read { _, view in
        try view.codes(kinds).map { .init(word: $0.code, meaning: $0.name) }
      }
    case .publications(let hasSign):
      read { _, view in
        try view.publications().made.map { made in
          let name = made.content.name
          return .init(
            word: hasSign ? name.description : name.text, meaning: made.content.day.iso)
        }
      }
    case .actors:
      read { ledger, view in
        try view.actors(on: ledger.today).filter { $0.retired == nil }
          .map { .init(word: $0.actor.text, meaning: $0.name ?? $0.departmentName) }
      }
    }
  }

  private func read(
    _ body: (Ledger, LedgerView) throws -> [CompletionRequest.Candidate]
  ) -> [CompletionRequest.Candidate] {
    guard let path, !path.isEmpty else { return [] }
    do {
      let ledger = try Ledger.open(at: path, access: .readOnly)
      return try ledger.read { try body(ledger, $0) }
    } catch {
      // A shell that waits for words can do nothing with a sentence.
      return []
    }
  }
}
