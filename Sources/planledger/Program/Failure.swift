import ArgumentParser
import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// Anything that ended a command, as a person is told it and as a script sees it.
struct Failure {
  let status: ExitStatus
  /// What to print; for help and version, to stdout.
  let text: String
  let isHelp: Bool

  init(_ error: any Error, words: [String]) {
    if let parsed = Self.parsing(error, words: words) {
      self = parsed
      return
    }
    let told = Self.told(error).after(words)
    status = told.status
    isHelp = false
    text =
      Self.wantsJSON(words)
      ? JSONValue.object(told.json).canonicalText : told.lines.joined(separator: "\n")
  }

  private init(_ status: ExitStatus, _ text: String, isHelp: Bool) {
    self.status = status
    self.text = text
    self.isHelp = isHelp
  }

  /// Whether this run is of a command that writes: then a refusal says that it did not.
  static let isWriting: Bool = {
    let words = GlobalArguments.moved(
      behindTheCommandIn: Array(CommandLine.arguments.dropFirst()))
    let reading = [
      "show", "series", "state", "log", "replay", "verify", "doctor", "export", "diff", "blame",
      "search", "proof", "errata", "scorecard", "todo",
      "template", "report", "site", "salvage", "completions", "man", "help",
    ]
    guard let command = words.first, !reading.contains(command) else { return false }
    let readingOnly = [
      "list", "show", "lint", "export", "check", "request", "answer", "memory", "data",
    ]
    return !readingOnly.contains(words.dropFirst().first ?? "")
  }()

  /// What the argument parser throws: help, the version, or a usage error.
  private static func parsing(_ error: any Error, words: [String]) -> Failure? {
    if error is any Explained || error is LedgerFailure || error is LogFailure { return nil }
    let code = PlanLedgerTool.exitCode(for: error)
    if code == .success {
      return Failure(.ok, HelpText.worded(PlanLedgerTool.fullMessage(for: error)), isHelp: true)
    }
    if let exit = error as? ExitCode {
      return Failure(ExitStatus(rawValue: exit.rawValue) ?? .ourFault, "", isHelp: true)
    }
    guard code == .validationFailure else { return nil }
    let told = Told.usage(PlanLedgerTool.message(for: error), words: words)
    return Failure(told, words: words)
  }

  /// Any error in words.
  static func told(_ error: any Error) -> Told {
    switch error {
    case let error as any Explained: error.told
    case let error as LedgerFailure: Told(error)
    case let error as LogFailure: Told(error)
    case let error as PlanFileErrors: Told(error, file: nil)
    case let error as DamagedTable:
      Told(
        .storage, "damaged-table",
        Explanation(
          Wording(
            ja: "表 \(error.table) の \(error.column) が壊れています。",
            en: "The table \(error.table) is damaged in \(error.column)."),
          advice: Wording(ja: "調べるとき", en: "To look into it"), command: "verify"))
    default:
      Told(
        .ourFault, "internal",
        Explanation(
          Wording(
            ja: "planledger の内部の誤りです: \(error)", en: "An error inside planledger: \(error)")))
    }
  }

  private static func wantsJSON(_ words: [String]) -> Bool {
    ["json", "jsonl"].contains(TypedWords.value(of: "-O", "--format", in: words))
  }
}

/// A failure of the command line's own, which knows how it is told.
protocol Explained: Error {
  var told: Told { get }
}

/// A failure in words: what happened, that nothing was lost, what to do next.
struct Told: Error, Explained {
  let status: ExitStatus
  /// A stable word for programs.
  let code: String
  private(set) var explanation: Explanation
  /// More lines, such as one for each error of a file.
  var details: [Wording] = []
  /// Where in a file it lies.
  var place: Place?
  /// Whether the command had been about to write: then the sentence says that it did not.
  var wroteNothing = Failure.isWriting

  var told: Told { self }

  init(_ status: ExitStatus, _ code: String, _ explanation: Explanation) {
    self.status = status
    self.code = code
    self.explanation = explanation
  }

  /// What was acknowledged stays so, whatever goes wrong when it is shown.
  static func stored(_ positions: [Position], butNotShown error: any Error) -> Told {
    let numbers = positions.map(\.description).joined(separator: ", ")
    var told = Told(
      .storage, "stored-not-shown",
      Explanation(
        Wording(
          ja: "記録は済んでいます（\(numbers)）。受領書だけが表示できません。",
          en: "It is stored (\(numbers)); only the receipt cannot be shown."),
        advice: Wording(ja: "調べるとき", en: "To look into it"), command: "verify"))
    told.details = [Wording(ja: "\(error)", en: "\(error)")]
    told.wroteNothing = false
    return told
  }

  /// The same, with the next command as it has to be typed after these words.
  func after(_ words: [String]) -> Told {
    var told = self
    told.explanation = Explanation(
      explanation.what, advice: explanation.advice,
      command: explanation.command.map { NextCommand.typed($0, after: words) })
    return told
  }

  private static let nothingWritten = Wording(
    ja: "何も書き込んでいません。", en: "Nothing was written.")

  /// For a terminal: every text that a person may have typed is escaped.
  var lines: [String] {
    var what = say(ja: "エラー: ", en: "error: ") + say(explanation.what)
    if wroteNothing { what += say(ja: "", en: " ") + say(Self.nothingWritten) }
    var lines = [what] + details.map { "  " + say($0) }
    if let advice = explanation.advice {
      let command = explanation.command.map { command in
        command.hasPrefix("…") ? command : "planledger \(command)"
      }
      let separator = command == nil ? "" : say(ja: ": ", en: ": ")
      lines.append("  " + say(advice) + separator + (command ?? ""))
    }
    return lines.map { TerminalText.escaped($0) }
  }

  var json: JSONObject {
    var object: JSONObject = [
      "code": .string(code), "exit": .integer(Int64(status.rawValue)),
      "message": .string(say(explanation.what)),
    ]
    object["hint"] = explanation.advice.map { .string(say($0)) } ?? .null
    object["command"] = explanation.command.map { .string("planledger " + $0) } ?? .null
    object["where"] = place.map { .object($0.json) } ?? .null
    if !details.isEmpty { object["details"] = .array(details.map { .string(say($0)) }) }
    return object
  }
}
