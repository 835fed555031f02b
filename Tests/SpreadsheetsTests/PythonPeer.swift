import Foundation

/// A program of another author that checks our bytes: a script in Tests/Peers that needs nothing but
/// Python. Without Python a test fails.
enum PythonPeer {
  struct Failure: Error {}

  /// What a script writes for a file of these bytes.
  static func output(of script: String, reading bytes: [UInt8] = []) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", tests.appending(path: "Peers/\(script)").path, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: output, as: UTF8.self)
  }
}
