import Foundation
import Testing

/// Drawings that were looked at and kept. After a change that is meant, look at the new ones in a
/// browser, then run once with UPDATE_GOLDENS=1.
enum Goldens {
  // .../Tests/PublicationTests/Charts/Goldens.swift, four steps up.
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// Compares with the kept drawing, or keeps this one.
  static func expect(_ text: String, is name: String) throws {
    let path = "Tests/PublicationTests/Goldens/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: root.appending(path: path))
    }
    #expect(try String(decoding: bytes(path), as: UTF8.self) == text)
  }
}
