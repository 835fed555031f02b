import ProgressLedger
import Testing

@testable import planledger

/// What is offered for a command line up to the cursor.
struct CompletionRequestTests {
  @Test(arguments: [
    ("", "record"), ("rec", "record"), ("plan im", "import"), ("department tr", "transfer"),
    ("--ledger city.ledger rec", "record"), ("-O json --lang=en st", "state"),
    ("record 05-2 --st", "--state"), ("record --fy R5 --sta", "--state"), ("--led", "--ledger"),
    ("record 05-2 --state f", "final"), ("record --state=f", "--state=final"),
    ("record --state = f", "final"), ("status M05-1 --to do", "done"), ("show -O ma", "markdown"),
    ("--color al", "always"), ("--pager ne", "never"), ("completions f", "fish"),
    ("help exit", "exit-codes"), ("help rec", "record"), ("export ev", "events"),
    ("log --type measurement.r", "measurement.recorded"), ("note a", "amend"),
    ("scorecard --table re", "reviews"), ("year show R6 --table st", "steps"),
    ("show 05-2 --table int", "interim-targets"),
  ])
  func `a word of the program is offered`(line: String, word: String) {
    #expect(candidates(for: line).contains(word))
  }

  @Test(arguments: [
    ("record ", ValueSource.codes([.indicator])), ("series 05-1 ", .codes([.indicator])),
    ("status ", .codes([.measure, .item, .project])), ("note ", .codes(all)),
    ("show ", .codes(all)), ("indicator define X --policy ", .codes([.policy])),
    ("department merge D01 ", .codes([.department])), ("--on-behalf-of ", .codes([.department])),
    ("record 05-2 --actor ", .actors), ("actor move ", .actors),
    ("'record' 0", .codes([.indicator])),
  ])
  func `the ledger is asked for what it knows`(line: String, source: ValueSource) {
    var asked: [ValueSource] = []
    _ = request(line).answer { source in
      asked.append(source)
      return []
    }
    #expect(asked.contains(source))
  }

  @Test(arguments: ["actor add ", "record 05-2 ", "record --fy ", "nothing ", "record -- --"])
  func `where a person has to think nothing is offered`(line: String) {
    #expect(candidates(for: line) == [])
  }

  @Test(arguments: ["plan import ", "--ledger ", "restore ", "record 05-2 --evidence ~/"])
  func `files are the shell's own`(line: String) {
    #expect(request(line).answer { _ in [] } == .files)
  }

  @Test func `an option that was given is not offered again, unless it may be`() {
    let offered = candidates(for: "record 05-2 --fy R5 --evidence a.pdf --")
    #expect(!offered.contains("--fy"))
    #expect(offered.contains("--evidence"))
    #expect(offered.contains("--state"))
  }

  @Test(arguments: [
    ("--ledger a.ledger record ", "a.ledger"), ("--ledger=a.ledger record ", "a.ledger"),
    ("record --ledger = a.ledger ", "a.ledger"), ("--ledger '市 の.ledger' record ", "市 の.ledger"),
    (#"--ledger 市\ の.ledger record "#, "市 の.ledger"),
  ])
  func `the ledger is the one that the line names`(line: String, ledger: String) {
    #expect(CompletionRequest(words(of: line)).ledger == ledger)
  }

  private static let all = Set(KnownCode.Kind.allCases)

  private func candidates(for line: String) -> [String] {
    let answer = request(line).answer { source in
      if case .words(let words) = source { words.map { .init(word: $0) } } else { [] }
    }
    guard case .candidates(let candidates) = answer else { return [":files"] }
    return candidates.map(\.word)
  }

  private func request(_ line: String) -> CompletionRequest { CompletionRequest(words(of: line)) }

  /// The raw words of a line, split at blanks outside quotes as a shell hands them over.
  private func words(of line: String) -> [String] {
    line.replacing("市 の", with: "市␣の").replacing("市\\ の", with: "市\\␣の")
      .split(separator: " ", omittingEmptySubsequences: false)
      .map { String($0.replacing("␣", with: " ")) }
  }
}
