import Foundation

/// Where this repository lies, found from this file's own place.
enum Repository {
  static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    while folder.path() != "/" {
      folder.deleteLastPathComponent()
      let migrations = folder.appending(path: "Migrations/Migrations.swift")
      if FileManager.default.fileExists(atPath: migrations.path()) { return folder }
    }
    preconditionFailure("The tests stand in the repository that has Migrations/Migrations.swift.")
  }()

  static let goldens = root.appending(path: "Tests/ProgressLedgerTests/Goldens")

  /// Whether goldens are to be written anew instead of compared.
  static let updatesGoldens = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
}
