import Foundation
import Testing

/// The built program, and the tools that are built with it.
enum Tool {
  /// Where the package manager put it: in a folder above the running tests, or where
  /// `PLANLEDGER_TOOL` says; a tool lies beside it. Its absence fails the test that asks; it is
  /// never skipped.
  static func executable(named name: String = "planledger") throws -> URL {
    if let path = ProcessInfo.processInfo.environment["PLANLEDGER_TOOL"] {
      let program = URL(filePath: path)
      return name == "planledger"
        ? program : program.deletingLastPathComponent().appending(path: name)
    }
    let found = beginnings.flatMap { beginning in
      sequence(first: beginning) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
    }.lazy.map { $0.appending(path: name) }.first(where: isProgram)
    return try #require(found, "no built \(name) beside the tests")
  }

  private static let beginnings = [
    Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).absoluteURL,
  ]

  private static func isProgram(_ file: URL) -> Bool {
    let isFolder = try? file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
    return isFolder == false && FileManager.default.isExecutableFile(atPath: file.path)
  }
}

/// How a process ended and what it wrote.
struct ProcessResult {
  let output: String
  let error: String
  /// The exit status; 128 and the signal where one ended it.
  let status: Int32
}

/// A process on its way: started, not yet waited for.
struct RunningProcess {
  private let process: Process
  private let output: URL
  private let error: URL

  /// Starts a program with nothing but this environment; its standard input is empty.
  init(
    _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String],
    logs: URL
  ) throws {
    process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: nobody has to read while it writes.
    let name = UUID().uuidString
    output = logs.appending(path: "\(name).out")
    error = logs.appending(path: "\(name).err")
    process.standardOutput = try Self.newFile(output)
    process.standardError = try Self.newFile(error)
    try process.run()
  }

  /// Waits for its end. What it wrote must be UTF-8.
  func finish() throws -> ProcessResult {
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return ProcessResult(
      output: try String(contentsOf: output, encoding: .utf8),
      error: try String(contentsOf: error, encoding: .utf8),
      status: signal + process.terminationStatus)
  }

  var isRunning: Bool { process.isRunning }

  /// What Ctrl-C sends.
  func interrupt() { process.interrupt() }

  /// What it has written by now.
  var outputSoFar: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

  /// Ends it at once; it hears nothing of it.
  func kill() { _ = Self.send(SIGKILL, to: process.processIdentifier) }

  private static func send(_ signal: Int32, to process: Int32) -> Int32 {
    Foundation.kill(process, signal)
  }

  private static func newFile(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}
