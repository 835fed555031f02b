import Foundation
import Testing

/// The committed inputs, and the program that gives them to their reader.
enum Corpus {
  static func files(of reader: String) throws -> [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Tools/fuzz-inputs/Corpus/\(reader)").standardizedFileURL
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  static func read(_ files: [URL], by reader: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = try program()
    process.arguments = [reader] + files.map(\.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output.suffix(4_000), as: UTF8.self))
  }

  /// The program that was built beside the tests.
  private static func program() throws -> URL {
    let beginnings = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).absoluteURL]
    let found = beginnings.flatMap { beginning in
      sequence(first: beginning) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
    }.lazy.map { $0.appending(path: "fuzz-inputs") }.first { file in
      let isFolder = try? file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
      return isFolder == false && FileManager.default.isExecutableFile(atPath: file.path)
    }
    return try #require(found, "no built fuzz-inputs beside the tests")
  }
}
