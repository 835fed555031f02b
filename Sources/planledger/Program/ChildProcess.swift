import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Another program that is talked with: its standard input and output are ours, its standard error
/// stays the person's.
final class ChildProcess {
  private let process: pid_t
  private var input: UnsafeMutablePointer<FILE>?
  private let output: UnsafeMutablePointer<FILE>

  /// Starts the first of the words, looked for where commands are, with the others.
  init(_ words: [String]) throws {
    let (toChild, fromChild) = try (Pipe(), Pipe())
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild.write, STDOUT_FILENO)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }

    var process: pid_t = 0
    let failure = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
    close(toChild.read)
    close(fromChild.write)
    guard failure == 0, let input = fdopen(toChild.write, "w"),
      let output = fdopen(fromChild.read, "r")
    else {
      close(toChild.write)
      close(fromChild.read)
      let why = String(cString: strerror(failure))
      let name = Quotation.brief(words[0])
      throw Told(
        .notFound, "unsigned-receipt",
        Explanation(
          Wording(ja: "\(name) を実行できません（\(why)）。", en: "\(name) cannot be run (\(why)).")))
    }
    self.process = process
    self.input = input
    self.output = output
    // A program that ends before it has read everything says so by its status.
    previousPipeHandler = signal(SIGPIPE, SIG_IGN)
  }

  /// Whether it says something, or ends, within so many seconds.
  func speaks(within seconds: Int32) -> Bool {
    var wish = pollfd(fd: fileno(output), events: Int16(POLLIN), revents: 0)
    return poll(&wish, 1, seconds * 1000) != 0
  }

  /// Asks it to end.
  func terminate() { kill(process, SIGTERM) }

  /// The next line with its line feed; less where the program said no more, or too much for a line.
  func line() -> [UInt8] {
    var line: [UInt8] = []
    while line.last != 0x0A, line.count < 1000 {
      let byte = getc(output)
      if byte == EOF { break }
      line.append(UInt8(truncatingIfNeeded: byte))
    }
    return line
  }

  func write(_ bytes: [UInt8]) {
    if let input { fwrite(bytes, 1, bytes.count, input) }
  }

  /// Says that nothing more comes.
  func endInput() {
    if let input { fclose(input) }
    input = nil
  }

  /// Everything it still says.
  func rest() -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&piece, 1, piece.count, output), count > 0 {
      bytes += piece.prefix(count)
    }
    return bytes
  }

  /// Waits for its end. Its exit status, or 128 and the signal that ended it.
  func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    let ended = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
    status = ended
    return ended
  }
  private var status: Int32?

  deinit {
    endInput()
    fclose(output)
    signal(SIGPIPE, previousPipeHandler)
  }
  private let previousPipeHandler: (@convention(c) (Int32) -> Void)?

  /// The two ends of a pipe, which no other program inherits.
  private struct Pipe {
    let read: Int32
    let write: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw OutputFile.failure(nil) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (read, write) = (ends[0], ends[1])
    }
  }
}
