import FoundationEssentials
import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// The terminal, or whatever stands in its place: data go to stdout, words about them to stderr.
enum Console {
  /// Data: exactly these bytes. What could not be written is told by `end`.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in _ = fwrite(bytes.baseAddress, 1, bytes.count, stdout) }
  }

  /// Data: exactly these bytes.
  static func write(_ bytes: [UInt8]) { fwrite(bytes, 1, bytes.count, stdout) }

  /// A sentence for the person at the terminal. Text of other people is escaped by whoever puts
  /// it in.
  static func tell(_ text: String) {
    fflush(stdout)
    fputs(TerminalText.escaped(text, keepingLineFeeds: true) + "\n", stderr)
  }

  /// Why a command failed, in words or, for a program that asked for JSON, as one object.
  static func report(_ failure: Failure) {
    fflush(stdout)
    if failure.isHelp {
      write(failure.text + "\n")
    } else {
      fputs(failure.text + "\n", stderr)
    }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The line a person answers with; nil at the end of input.
  static func ask(_ question: String) -> String? {
    fputs(TerminalText.escaped(question, keepingLineFeeds: true), stderr)
    return readLine()
  }

  /// Ends the program; with an error of its own when the data could not all be written.
  static func end(_ status: ExitStatus) -> Never {
    // A closed pipe has ended the program by its signal before.
    guard fflush(stdout) == 0, ferror(stdout) == 0 else {
      var told = OutputFile.failure(nil)
      if Failure.isWriting && status == .ok {
        told.details = [
          Wording(ja: "記録は済んでいます。", en: "What was to be written is stored.")
        ]
      }
      fputs(told.lines.joined(separator: "\n") + "\n", stderr)
      exit(ExitStatus.storage.rawValue)
    }
    exit(status.rawValue)
  }
}
