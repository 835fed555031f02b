import FoundationEssentials

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// The program that shows on a terminal what is longer than the screen.
///
/// The first screenful is held back; when more comes, the pager is started and takes everything.
/// A pager that is missing or fails costs nothing: the text is then printed as without one.
struct Pager {
  /// What `--pager` may say.
  enum Choice: String, Sendable, CaseIterable { case auto, never }

  private let command: String
  private let screen: Screen
  /// What was taken so far; nil once it will not be needed any more.
  private var held: [UInt8]? = []
  private var rows = 0
  private var pipe: UnsafeMutablePointer<FILE>?

  init(command: String, screen: Screen) {
    self.command = command
    self.screen = screen
  }

  /// The pager to use; nil where the choice, the environment or a missing screen is against it.
  static func command(_ choice: Choice, environment: [String: String]) -> String? {
    if choice == .never || environment["TERM"] == "dumb" { return nil }
    let command =
      ["PLANLEDGER_PAGER", "PAGER"].lazy.compactMap { environment[$0] }.first ?? "less -FIRX"
    // Set to nothing, or to `cat`, it says that none is wanted.
    return ["", "cat"].contains(command) ? nil : command
  }

  /// Whether the pager has the terminal, so that a message must wait.
  var isShowing: Bool { pipe != nil }

  /// Takes more of the data.
  mutating func write(_ bytes: [UInt8]) {
    held?.append(contentsOf: bytes)
    guard let pipe else {
      rows += screen.rows(of: bytes)
      if rows >= screen.height { start() }
      return
    }
    // Whoever quits the pager wants no more; that is no error.
    fwrite(bytes, 1, bytes.count, pipe)
    // A pager that took so much does not fail any more.
    if let held, held.count > 1 << 20 { self.held = nil }
  }

  private mutating func start() {
    fflush(stdout)
    // As git does it: without R a pager shows colour as noise; a setting of the person's own wins.
    setenv("LESS", "FIRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    guard let pipe = popen(command, "w") else { return release() }
    self.pipe = pipe
    // Ctrl-C is the pager's, and a pager that was quit takes no more.
    signal(SIGINT, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    if let held { fwrite(held, 1, held.count, pipe) }
  }

  /// Prints what fitted the screen; later data are measured anew.
  mutating func release() {
    guard pipe == nil else { return }
    printHeld()
    rows = 0
  }

  /// Waits until the person is done with the pager.
  mutating func end() {
    guard let pipe else { return release() }
    let status = pclose(pipe)
    self.pipe = nil
    // It says -1 where the pager was quit before it had taken everything; one that was killed by a
    // signal was ended on purpose, too.
    let hasFailed = status > 0 && status & 0x7F == 0
    if hasFailed { printHeld() }
  }

  private mutating func printHeld() {
    if let held { fwrite(held, 1, held.count, stdout) }
    held = []
  }
}

/// The size of a terminal, in cells.
struct Screen {
  let height: Int
  let width: Int

  /// Of the terminal that the standard output is; nil where it is none or will not say.
  static var output: Screen? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_row > 0, size.ws_col > 0
    else { return nil }
    return Screen(height: Int(size.ws_row), width: Int(size.ws_col))
  }

  /// The rows that a text fills, whose lines may be wider than the screen.
  func rows(of bytes: [UInt8]) -> Int {
    let widths = CellWidth()
    return String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast()
      .reduce(0) { $0 + max(1, (widths.cells(in: $1) + width - 1) / width) }
  }
}
