import Foundation
import Synchronization
import Testing

/// A city of 1,000 events in five years, made once, on which the benchmark runs in the tests.
enum SmallCity {
  /// How a program ended, and what it printed.
  struct Run {
    let status: Int32
    let output: String
  }

  private static let made = Mutex<URL?>(nil)

  /// Where the city lies; every test of a run shares it, and each comparison has its own files.
  static func folder() throws -> URL {
    try made.withLock { made in
      if let made { return made }
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "planledger-small-city-\(ProcessInfo.processInfo.processIdentifier)")
      let run = try run("benchmark", options(in: folder) + ["--only", "replay", "--agree"])
      try #require(run.status == 0, "\(run.output)")
      made = folder
      return folder
    }
  }

  /// Runs the benchmark on the city.
  static func run(_ words: [String]) throws -> Run {
    try run("benchmark", options(in: try folder()) + words)
  }

  /// Runs a program that was built beside the tests, to its end.
  static func run(_ program: String, _ words: [String]) throws -> Run {
    let process = Process()
    process.executableURL = try executable(program)
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }

  /// A copy of a ledger in which one letter of the last leaf is another.
  static func damaged(_ ledger: String) throws -> String {
    let copy = ledger + ".damaged"
    var bytes = try Data(contentsOf: URL(filePath: ledger))
    let name = Data("\"v\":\"plan-ledger/1\"".utf8)
    let place = try #require(bytes.range(of: name, options: .backwards))
    bytes[place.lowerBound + 6] ^= 1
    try bytes.write(to: URL(filePath: copy))
    return copy
  }

  private static func options(in folder: URL) -> [String] {
    ["--events", "1000", "--years", "5", "--rounds", "1", "--folder", folder.path]
  }

  private static func executable(_ name: String) throws -> URL {
    let beginnings = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).absoluteURL]
    let found = beginnings.flatMap { beginning in
      sequence(first: beginning) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
    }.lazy.map { $0.appending(path: name) }.first { file in
      let isFolder = try? file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
      return isFolder == false && FileManager.default.isExecutableFile(atPath: file.path)
    }
    return try #require(found, "no built \(name) beside the tests")
  }
}
