import FoundationEssentials
import PlanDomain
import Synchronization

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// The terminal, or whatever stands in its place: data go to stdout, words about them to stderr.
enum Console {
  /// Where long data go instead of straight to the terminal.
  private static let pager = Mutex<Pager?>(nil)
  /// What was told while the pager had the terminal.
  private static let waiting = Mutex<[String]>([])

  /// From here on data that are longer than the screen go through the pager, if there is one.
  static func page(_ choice: Pager.Choice, environment: [String: String]) {
    guard let command = Pager.command(choice, environment: environment),
      let screen = Screen.output
    else { return }
    pager.withLock { $0 = Pager(command: command, screen: screen) }
  }

  /// Data: exactly these bytes. What could not be written is told by `end`.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Data: exactly these bytes.
  static func write(_ bytes: [UInt8]) {
    pager.withLock { pager in
      if pager == nil { fwrite(bytes, 1, bytes.count, stdout) } else { pager?.write(bytes) }
    }
  }

  /// Sends out what was written, for a program that waits for it.
  static func flush() {
    pager.withLock { $0?.release() }
    fflush(stdout)
  }

  /// A sentence for the person at the terminal. Text of other people is escaped by whoever puts
  /// it in.
  static func tell(_ text: String) {
    speak(TerminalText.escaped(text, keepingLineFeeds: true))
  }

  /// Words to stderr, behind the data that came before them.
  private static func speak(_ line: String) {
    let mustWait = pager.withLock { pager in
      pager?.release()
      return pager?.isShowing == true
    }
    if mustWait { return waiting.withLock { $0.append(line) } }
    fflush(stdout)
    fputs(coloured(line) + "\n", stderr)
  }

  /// The line with the word that says what it is in colour.
  private static func coloured(_ line: String) -> String {
    let marks: [(text: String, emphasis: Style.Emphasis)] = [
      (say(ja: "エラー:", en: "error:"), .red), (say(ja: "注意:", en: "note:"), .yellow),
    ]
    guard let mark = marks.first(where: { line.hasPrefix($0.text) }) else { return line }
    return style.applying(mark.emphasis, to: mark.text) + line.dropFirst(mark.text.count)
  }

  /// How messages look; looked up in the bare words, because they may be what is told about.
  private static let style = Style(
    choice: TypedWords.value(of: "--color", in: CommandLine.arguments)
      .flatMap(Style.ColorChoice.init(rawValue:)) ?? .auto,
    isTerminal: errorIsTerminal, environment: ProcessInfo.processInfo.environment)

  /// Why a command failed, in words or, for a program that asked for JSON, as one object.
  static func report(_ failure: Failure) {
    if failure.isHelp {
      // Findings were data, and were written: not one line more.
      if !failure.text.isEmpty { write(failure.text + "\n") }
    } else {
      speak(failure.text)
    }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The line a person answers with; nil at the end of input.
  static func ask(_ question: String) -> String? {
    pager.withLock { $0?.release() }
    fflush(stdout)
    fputs(TerminalText.escaped(question, keepingLineFeeds: true), stderr)
    // Not by `readLine`, which begins again when Ctrl-C interrupts it.
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), stdin) != nil else { return nil }
    let bytes = line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline }
  }

  /// Ends the program; with an error of its own when the data could not all be written.
  static func end(_ status: ExitStatus) -> Never {
    pager.withLock { $0?.end() }
    for line in waiting.withLock({ $0 }) { fputs(coloured(line) + "\n", stderr) }
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
