import Foundation
import Testing

/// A folder of its own for one test, with the program at hand and nothing of this machine in sight.
///
/// The commands stand in `desk`, where `Examples` is the repository's, and `prepared.ledger` is a
/// ledger with two people and the sample plan to copy. Everything goes when the test ends.
final class Workplace {
  let desk: URL
  private let root: URL
  private let environment: [String: String]

  init() throws {
    let files = FileManager.default
    root = files.temporaryDirectory.appending(path: "planledger-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    desk = root.appending(path: "desk")
    let programs = root.appending(path: "bin")
    for folder in ["desk", "bin", "home", "logs"] {
      try files.createDirectory(
        at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    try files.createSymbolicLink(
      at: programs.appending(path: "planledger"), withDestinationURL: Tool.executable())
    try Self.write(
      script: Self.withoutPrivileges, to: programs.appending(path: "without-privileges"))
    try Self.write(script: Self.fillForm, to: programs.appending(path: "fill-form"))
    try files.createSymbolicLink(
      at: desk.appending(path: "Examples"),
      withDestinationURL: Repository.root.appending(path: "Examples"))
    let own = [
      "HOME": root.appending(path: "home").path, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": "\(programs.path):/usr/bin:/bin",
    ]
    environment = own.merging(Self.sanitizing) { $1 }
  }

  /// What a sanitizer is told (`Tools/sanitize`), the program under test hears too.
  private static let sanitizing = ProcessInfo.processInfo.environment
    .filter { $0.key.hasSuffix("SAN_OPTIONS") }

  deinit { try? FileManager.default.removeItem(at: root) }

  // MARK: Running

  /// Runs the program and waits.
  func run(_ words: String..., setting: [String: String] = [:]) throws -> ProcessResult {
    try run(words, setting: setting)
  }

  /// Runs the program and waits.
  func run(_ words: [String], setting: [String: String] = [:]) throws -> ProcessResult {
    try start("/usr/bin/env", ["planledger"] + words, setting: setting).finish()
  }

  /// Runs the program, which must end well, and gives what it wrote.
  @discardableResult
  func output(
    of words: String..., setting: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let result = try run(words, setting: setting)
    try #require(
      result.status == 0, "\(words): \(result.error)", sourceLocation: sourceLocation)
    return result.output
  }

  /// Starts any program and does not wait.
  func start(
    _ path: String, _ arguments: [String], setting: [String: String] = [:]
  ) throws -> RunningProcess {
    try RunningProcess(
      URL(filePath: path), arguments, in: desk,
      environment: environment.merging(setting) { $1 }, logs: root.appending(path: "logs"))
  }

  // MARK: Files

  func file(_ name: String) -> URL { desk.appending(path: name) }

  /// Every file on the desk with its bytes; nil where they may not be read.
  ///
  /// What SQLite leaves beside a ledger and holds no data is no part of it.
  func files() throws -> [String: Data?] {
    let urls = try FileManager.default.contentsOfDirectory(
      at: desk, includingPropertiesForKeys: [.isRegularFileKey, .fileSizeKey])
    return try urls.reduce(into: [:]) { files, url in
      let values = try url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      let name = url.lastPathComponent
      let isLeftover = name.hasSuffix("-shm") || name.hasSuffix("-wal") && values.fileSize == 0
      guard values.isRegularFile == true, !isLeftover else { return }
      files.updateValue(try? Data(contentsOf: url), forKey: name)
    }
  }

  /// Runs a command without root's power to write where the modes of a file forbid it.
  private static let withoutPrivileges = """
    #!/bin/sh
    [ "$(id -u)" = 0 ] || exec "$@"
    exec setpriv --bounding-set=-all --inh-caps=-all "$@"
    """

  /// A spreadsheet of another author, for who fills in a form: Tools/setup installs it.
  private static let fillForm = """
    #!/bin/sh
    exec '\(Repository.root.path)/.build-peers/bin/python' \
      '\(Repository.root.path)/Tests/CommandTests/Material/fill-form.py' "$@"
    """

  private static func write(script: String, to file: URL) throws {
    try Data(script.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }
}
