import Foundation
import Testing

/// A session being played at a desk: the text it comes to, and what must hold of every refusal.
struct SessionRun {
  private let workplace: Workplace
  /// Whether every refusal is asked for a second time, in English.
  private let isBilingual: Bool
  /// Whether what differs from run to run is replaced by its name.
  private let isMasked: Bool
  /// The `export` and `cd` lines so far.
  private var setting: [String] = []
  private var text = ""
  private var hasAnswered = false

  init(at workplace: Workplace, bilingual: Bool = false, masked: Bool = true) {
    self.workplace = workplace
    isBilingual = bilingual
    isMasked = masked
  }

  /// Plays lines, and gives them with the answers. What was exported before still holds.
  mutating func play(_ lines: [SessionFile.Line]) throws -> String {
    text = ""
    hasAnswered = false
    for line in lines {
      if hasAnswered { text += "\n" }
      hasAnswered = false
      switch line {
      case .comment(let comment): text += comment + "\n"
      case .command(let command): try play(command)
      }
    }
    return text
  }

  private mutating func play(_ command: String) throws {
    text += "$ \(command)\n"
    if command.hasPrefix("export ") || command.hasPrefix("cd ") {
      setting.append(command)
      return
    }
    let before = try workplace.files()
    let result = try shell(command)
    append(result.output)
    append(result.error, marked: "2> ")
    if result.status != 0 && command.contains("planledger ") {
      try expectRefusal(of: command, result, leaving: before)
    }
    if result.status != 0 { text += "# exit \(result.status)\n" }
    hasAnswered = !(result.output + result.error).isEmpty || result.status != 0
  }

  /// A refusal writes nothing: no file changes, no data go out, and a sentence says why.
  ///
  /// Findings, exit 1, are data and may go out.
  private mutating func expectRefusal(
    of command: String, _ result: ProcessResult, leaving before: [String: Data?]
  ) throws {
    #expect(try workplace.files() == before, "\(command) changed a file")
    if result.status != 1 {
      #expect(result.output.isEmpty, "\(command) failed and wrote data")
      #expect(!result.error.isEmpty, "\(command) failed without a word")
    }
    guard isBilingual else { return }
    let english = try shell("export PLANLEDGER_LANG=en\n" + command)
    append(english.output + english.error, marked: "en> ")
    #expect(english.status == result.status, "\(command) ends differently in English")
    #expect(
      english.output + english.error != result.output + result.error,
      "\(command) fails in the same words in both languages")
  }

  private func shell(_ command: String) throws -> ProcessResult {
    let script = (setting + [command]).joined(separator: "\n")
    return try workplace.start("/bin/sh", ["-c", script]).finish()
  }

  private mutating func append(_ output: String, marked mark: String = "") {
    guard !output.isEmpty else { return }
    // Shown, so that they survive an editor; CR LF would be one Character and no end of a line.
    let output = (isMasked ? Masks.applied(to: output) : output).replacing("\r\n", with: "␍\n")
      .replacing("\u{1B}", with: "␛").replacing(workplace.desk.path, with: "<desk>")
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() } else { lines.append("(no line feed)") }
    for line in lines {
      // An answer that would be read as a command or a comment of the session stands behind a mark.
      let isClear = !mark.isEmpty || !["$ ", "## "].contains { line.hasPrefix($0) }
      text += (isClear ? mark : "\\") + line + "\n"
    }
  }
}

/// What differs from run to run, replaced by its name; where it stands in a table, by as many
/// columns.
enum Masks {
  private static let patterns = [
    (#"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"#, "<the moment, in UTC>"),
    (#"\d{4}-\d\d-\d\d \d\d:\d\d"#, "<the local time>"),
    (#"\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}"#, "+<the id>+<the public key>"),
    (#"(?m)^(— [^ ]+ )[A-Za-z0-9+/]{80,}={0,2}$"#, "$1<signature>"),
    (#"/plan\+[0-9a-f]{8}\b"#, "/plan+<the id>"),
    (#"(?m)^(kid +)[A-Za-z0-9_-]{43}$"#, "$1<thumbprint>"),
    (#"[A-Za-z0-9+/]{43}="#, "<hash>"),
    (#"\b[0-9a-f]{64}\b"#, "<sha256>"),
    (#"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"#, "<uuid>"),
    (#""[A-Za-z0-9_-]{43}""#, #""<digest>""#),
    (#"unfinished-[0-9a-f]+"#, "unfinished-<random>"),
    (#"planledger\.invalid/[0-9a-f]+"#, "planledger.invalid/<random>"),
  ]

  static func applied(to text: String) -> String {
    patterns.reduce(text) { text, pattern in
      text.replacingOccurrences(of: pattern.0, with: pattern.1, options: .regularExpression)
    }
  }
}
