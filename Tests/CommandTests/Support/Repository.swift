import Foundation
import Testing

/// The files of the repository these tests were compiled from.
enum Repository {
  // .../Tests/CommandTests/Support/Repository.swift, four steps up.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let sessions = root.appending(path: "Tests/CommandTests/Sessions")

  /// Whether the sessions are to be written anew; then read what changed before it is kept.
  static let updatesGoldens = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

  /// Every Swift file under a folder.
  static func swiftFiles(under folder: String) throws -> [URL] {
    let found = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return try #require(found).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
  }
}
