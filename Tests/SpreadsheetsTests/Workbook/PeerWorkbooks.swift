import Foundation
import Testing

/// Workbooks that other programs wrote, in a folder that goes with the tests.
struct PeerWorkbooks {
  let folder: URL

  /// Made once for all tests: openpyxl writes `openpyxl.xlsx` and `bomb.xlsx`, LibreOffice writes
  /// the first one again as `libreoffice/openpyxl.xlsx`.
  static let shared = Result { try PeerWorkbooks() }

  private init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "planledger-workbooks-\(ProcessInfo.processInfo.processIdentifier)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Peer.python("write-workbooks", folder.path)
    try Peer.convert(["openpyxl.xlsx"], in: folder, to: "libreoffice", as: "xlsx")
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }
}

/// Other people's programs. A missing one fails the test that asks: Tools/setup installs them.
enum Peer {
  /// Runs a script of Tests/Peers and gives what it wrote.
  @discardableResult
  static func python(_ script: String, _ arguments: String...) throws -> Data {
    let root = Repository.root
    return try run(
      root.appending(path: ".build-peers/bin/python"),
      [root.appending(path: "Tests/Peers/\(script)").path] + arguments, in: root)
  }

  /// LibreOffice reads workbooks and writes them into a folder beside them, in another format.
  static func convert(
    _ files: [String], in folder: URL, to target: String, as format: String
  ) throws {
    // Its settings are of this run only, and nobody's own LibreOffice is asked.
    let profile = folder.appending(path: "profile-\(UUID().uuidString)").absoluteString
    try run(
      URL(filePath: "/usr/bin/timeout"),
      [
        "120", "/usr/bin/soffice", "-env:UserInstallation=\(profile)", "--headless", "--convert-to",
        format, "--outdir", target,
      ] + files, in: folder)
  }

  @discardableResult
  private static func run(_ program: URL, _ arguments: [String], in folder: URL) throws -> Data {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program.lastPathComponent) \(arguments)")
    return data
  }
}

enum Repository {
  /// .../Tests/SpreadsheetsTests/Workbook/PeerWorkbooks.swift, four steps up.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
