import Foundation
import PlanDomain
import Testing

@testable import planledger

/// What the program does on a terminal of ten rows, which `script` plays.
struct PagerTests {
  private static let marking = "sed 's/^/| /'"

  @Test func `what is longer than the screen goes through the pager`() throws {
    let shown = try screen("planledger help time", ["PLANLEDGER_PAGER": Self.marking])
    #expect(shown == HelpTopic.time.text.ja.lines.map { "| " + $0 })
  }

  @Test func `what fits the screen does not`() throws {
    let shown = try screen("planledger completions fish | head -3", ["PAGER": Self.marking])
    #expect(shown.count == 3)
    let listed = try screen(
      "planledger actor list --ledger city.ledger", ["PLANLEDGER_PAGER": Self.marking])
    #expect(listed.contains { $0.contains("a01") })
    #expect(!listed.contains { $0.hasPrefix("| ") })
  }

  @Test(arguments: [
    (["PLANLEDGER_PAGER": "", "PAGER": marking], ""), (["PAGER": "cat"], ""),
    (["PAGER": marking, "TERM": "dumb"], ""), (["PAGER": marking], "--pager never"),
    (["PAGER": "exit 1"], ""), (["PAGER": "false"], ""),
  ])
  func `without a pager, or with one that fails, the text is printed`(
    setting: [String: String], option: String
  ) throws {
    #expect(
      try screen("planledger help time \(option)", setting) == HelpTopic.time.text.ja.lines)
  }

  @Test func `a pager that is missing is named, and the text is printed`() throws {
    let shown = try screen("planledger help time", ["PAGER": "no-such-pager"])
    #expect(shown.first?.contains("no-such-pager") == true)
    #expect(Array(shown.dropFirst()) == HelpTopic.time.text.ja.lines)
  }

  @Test func `quitting the pager is silent and no failure`() throws {
    let shown = try screen(
      "planledger export state --ledger city.ledger; echo status $?",
      ["PAGER": "head -c 10"])
    #expect(shown.last == "status 0" || shown.last?.hasSuffix("status 0") == true)
    #expect(shown.joined().count < 40)
  }

  @Test func `where nothing is set it is less`() throws {
    let shown = try screen("planledger help time; echo status $?", ["LESS": "+q"])
    // It takes the terminal over and, told to quit at once, gives it back.
    #expect(shown.last?.hasPrefix("\u{1B}[") == true)
    #expect(shown.last?.hasSuffix("status 0") == true)
  }

  @Test(arguments: ["", "trap '' PIPE; "])
  func `a reader that has enough ends a long export without a word`(before: String) throws {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    // More than a pipe holds, so that the program is still writing when the reader is gone.
    let command = "planledger export events --ledger city.ledger | head -n 1 >/dev/null"
    let result = try workplace.start(
      "/bin/bash", ["-c", before + command + "; echo ${PIPESTATUS[0]}"]
    ).finish()
    #expect(result.error == "")
    #expect(["141\n", "0\n"].contains(result.output))
  }

  /// The lines that a terminal of ten rows shows.
  private func screen(_ command: String, _ setting: [String: String]) throws -> [String] {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    let environment = ["TERM": "xterm", "SHELL": "/bin/sh"].merging(setting) { $1 }
    let result = try workplace.start(
      "/usr/bin/script",
      ["-q", "-e", "-c", "stty rows 10 cols 80 -onlcr; \(command)", "/dev/null"],
      setting: environment
    ).finish()
    return result.output.lines
  }
}

extension String {
  fileprivate var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
