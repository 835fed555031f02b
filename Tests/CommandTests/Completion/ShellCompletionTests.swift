import Foundation
import Testing

/// The completion of real shells, which load the script and ask the program.
struct ShellCompletionTests {
  @Test(arguments: Shell.allCases)
  func `a code is offered with its ledger named before the command or by the environment`(
    shell: Shell
  ) throws {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    let before = try workplace.files()
    for (line, setting) in [
      ("planledger record 05-", ["PLANLEDGER_FILE": "city.ledger"]),
      ("planledger --ledger city.ledger record 05-", [:]),
    ] {
      let offered = try shell.offered(for: line, on: workplace, setting: setting)
      #expect(offered.map(\.word) == ["05-1", "05-2", "05-3", "05-4"])
      if shell != .bash { #expect(offered.first?.meaning == "職員数") }
    }
    #expect(try workplace.files() == before)
  }

  @Test(arguments: Shell.allCases)
  func `an actor, a fixed word, a command and a file are offered`(shell: Shell) throws {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    let setting = ["PLANLEDGER_FILE": "city.ledger"]
    for (line, words) in [
      ("planledger record 05-2 --actor ", ["a01", "a02"]),
      ("planledger record 05-2 --state pro", ["provisional"]),
      ("planledger department mer", ["merge"]),
    ] {
      #expect(try shell.offered(for: line, on: workplace, setting: setting).map(\.word) == words)
    }
    let files = try shell.offered(for: "planledger backup ci", on: workplace, setting: setting)
    #expect(files.map(\.word) == ["city.ledger"])
  }

  @Test(arguments: Shell.allCases, ["missing.ledger", "empty.ledger", "text.ledger"])
  func `without a ledger nothing is offered and nothing is said`(
    shell: Shell, ledger: String
  ) throws {
    let workplace = try Workplace()
    try Data().write(to: workplace.file("empty.ledger"))
    try Data("no ledger".utf8).write(to: workplace.file("text.ledger"))
    let before = try workplace.files()
    let setting = ["PLANLEDGER_FILE": ledger]
    #expect(
      try shell.offered(for: "planledger record 05-", on: workplace, setting: setting).isEmpty)
    #expect(try workplace.files() == before)
  }
}

/// A shell of the system; `Tools/setup` installs those that are not there.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// What the shell offers behind a line, with its meaning where the shell shows one.
  func offered(
    for line: String, on workplace: Workplace, setting: [String: String]
  ) throws -> [(word: String, meaning: String)] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
      .map { "'\($0)'" }
    let script = "typed=(\(words.joined(separator: " ")))\n" + question
    let arguments = self == .fish ? ["--no-config", "-c", fishQuestion, line] : ["-c", script]
    let result = try workplace.start("/usr/bin/\(rawValue)", options + arguments, setting: setting)
      .finish()
    try #require(result.status == 0 && result.error.isEmpty, "\(rawValue): \(result.error)")
    return result.output.split(separator: "\n").map { line in
      let parts = line.split(separator: separator, maxSplits: 1)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  private var options: [String] {
    switch self {
    case .bash: ["--norc", "--noprofile"]
    case .zsh: ["-f"]
    case .fish: []
    }
  }

  private var separator: Character { self == .zsh ? ":" : "\t" }

  /// Calls the function that was loaded as the shell itself would at a Tab.
  private var question: String {
    switch self {
    case .bash:
      """
      source <(planledger completions bash)
      last=$((${#typed[@]} - 1))
      COMP_WORDS=("${typed[@]}") COMP_CWORD=$last
      $(complete -p planledger | sed 's/.*-F \\([^ ]*\\) .*/\\1/') planledger "${typed[$last]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    case .zsh:
      """
      autoload -Uz compinit && compinit -u -D
      source <(planledger completions zsh)
      _describe() { print -l -- "${(@P)@[-1]}" }
      _files() { print -l -- ${words[CURRENT]}*(N) }
      words=("${typed[@]}") CURRENT=${#typed[@]}
      ${_comps[planledger]}
      """
    case .fish: ""
    }
  }

  private var fishQuestion: String {
    "planledger completions fish | source; complete -C $argv[1]"
  }
}
